package dev.parley.knowledge.importing;

import static dev.parley.knowledge.importing.ImportTestKit.importText;
import static dev.parley.knowledge.importing.ImportTestKit.leftOut;
import static dev.parley.knowledge.importing.ImportTestKit.paragraphs;
import static dev.parley.knowledge.importing.ImportTestKit.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.knowledge.Article;
import dev.parley.knowledge.Publication;
import dev.parley.knowledge.importing.ImportReport.LeftOut;
import dev.parley.knowledge.importing.ImportReport.Unknown;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts as people copy them from pages, each in the style of another kind of site. */
class SavedTextImportTest {

  private static final String FIRST =
      "The harbour of Norvik reopened on Monday after three weeks of repairs to its main quay.";
  private static final String SECOND =
      "“The first ferry will leave at noon,” said the harbour master, Ola Berg, who thanked the"
          + " crews.";

  @TempDir private Path folder;

  @Test
  void aCommunityPageLosesItsCountersTagsAndLogInPrompt() {
    ImportReport report =
        importText(
            folder,
            """
            Norvik Harbour Reopens After Repairs to Main Quay

            0 0
            Norvik Harbour Reopens After Repairs to Main Quay

            Norvik: On Monday, May 6, the harbour of Norvik reopened.

            %s

              • Tags:
            To comment or like please login first....
            Login/Register
            """
                .formatted(SECOND));

    assertThat(report.article().title())
        .isEqualTo("Norvik Harbour Reopens After Repairs to Main Quay");
    assertThat(paragraphs(report))
        .containsExactly("Norvik: On Monday, May 6, the harbour of Norvik reopened.", SECOND);
    assertThat(leftOut(report))
        .containsExactly(
            "Norvik Harbour Reopens After Repairs to Main Quay",
            "0 0",
            "Norvik Harbour Reopens After Repairs to Main Quay",
            "• Tags:",
            "To comment or like please login first....",
            "Login/Register");
  }

  @Test
  void aDayWithoutAYearIsNoPublicationDate() {
    ImportReport report =
        importText(folder, "Norvik Harbour Reopens\n\nNorvik: On Monday, May 6, it reopened.\n");

    assertThat(report.article().published()).isEmpty();
    assertThat(unknown(report)).contains("published", "publisher", "url", "event");
    assertThat(report.article().id()).isEqualTo("unattributed-norvik-harbour-reopens");
  }

  @Test
  void aBlogLosesItsRewordedHeadlineAndItsCommentForm() {
    ImportReport report =
        importText(
            folder,
            """
            Norvik Harbour Reopened With New Quay After Repairs

            Norvik Reopens Harbour With a Stronger Quay

            %s

            %s

            Leave a Reply

            Your email address will not be published. Required fields are marked *

            This site uses Akismet to reduce spam. Learn how your comment data is processed.

            Back To Top"""
                .formatted(FIRST, SECOND));

    assertThat(report.article().title()).isEqualTo("Norvik Reopens Harbour With a Stronger Quay");
    assertThat(report.article().body()).isEqualTo(FIRST + "\n\n" + SECOND);
    assertThat(report.leftOut().get(0))
        .isEqualTo(
            new LeftOut(
                1, "Norvik Harbour Reopened With New Quay After Repairs", "a repeated headline"));
  }

  @Test
  void aMagazineLosesItsWeatherWidgetLinksBiographyAndFollowers() {
    ImportReport report =
        importText(
            folder,
            """
            12.4 C
            Norvik
            Tuesday, May 14, 2024

            Harbour Reopens After Weeks of Repairs

            %s

            Read More: Ferry Strike Likely Next Week: Union

            %s

            Ports

            Mia Solheim is a staff writer at The Coast Review. She covers ports and fishing.

            Mia Solheim
            Mia Solheimhttps://coastreview.example/
            Mia Solheim is a staff writer at The Coast Review. She covers ports and fishing.

            Trending Now

            Follow us

            4,846FansLike
            2,669FollowersFollow
            1,720SubscribersSubscribe

            Related News"""
                .formatted(FIRST, SECOND));

    assertThat(report.article().body()).isEqualTo(FIRST + "\n\n" + SECOND);
    assertThat(report.article().authors()).containsExactly("Mia Solheim");
    assertThat(report.article().published()).isEmpty();
    assertThat(report.leftOut()).hasSize(16);
  }

  @Test
  void aPictureCreditUnderTheHeadlineIsLeftOut() {
    ImportReport report =
        importText(
            folder,
            "Norvik Opens Its Harbour Again\n\nImage: coastTV\n\n"
                + FIRST
                + "\n\nAdd Your Comment");

    assertThat(report.article().body()).isEqualTo(FIRST);
    assertThat(leftOut(report))
        .containsExactly("Norvik Opens Its Harbour Again", "Image: coastTV", "Add Your Comment");
  }

  @Test
  void anAgencyPageGivesItsGluedBylineAndKeepsItsLabelsAndBullets() {
    ImportReport report =
        importText(
            folder,
            """
             date 2024-05-07 All Sections
            Harbour of Norvik opens after repairs

            Mia Solheim, Jon HaugTuesday, 7 May 2024, 08:53
            Stock photo: coast.example

            %s

            Source: the harbour office in a statement

            Details: %s

            Background:

              • Earlier, the town praised the "patience" of its fishermen.
              • The quay was damaged by a storm on 12 April.

            NorvikPortsTürkiye"""
                .formatted(FIRST, SECOND));

    Article article = report.article();
    assertThat(article.title()).isEqualTo("Harbour of Norvik opens after repairs");
    assertThat(article.authors()).containsExactly("Mia Solheim", "Jon Haug");
    assertThat(article.published())
        .contains(
            new Publication(
                LocalDate.of(2024, 5, 7),
                Optional.of(LocalTime.of(8, 53)),
                Publication.Basis.STATED));
    assertThat(paragraphs(report))
        .containsExactly(
            FIRST,
            "Source: the harbour office in a statement",
            "Details: " + SECOND,
            "Background:",
            "• Earlier, the town praised the \"patience\" of its fishermen.",
            "• The quay was damaged by a storm on 12 April.");
    assertThat(leftOut(report)).contains("date 2024-05-07 All Sections", "NorvikPortsTürkiye");
  }

  @Test
  void aDateAboveTheHeadlineIsDoubtedAndReported() {
    ImportReport report =
        importText(folder, "Friday, May 17, 2024\n\nNorvik Harbour Reopens\n\n" + FIRST);

    assertThat(report.article().published()).isEmpty();
    assertThat(report.unknown())
        .contains(
            new Unknown(
                "published",
                "the date above the headline, \"Friday, May 17, 2024\", may be the day of the"
                    + " visit and was not taken"));
  }

  @Test
  void theFirstDateThatIsNotAnUpdateIsThePublication() {
    ImportReport report =
        importText(
            folder,
            "Norvik Harbour Reopens\nBy Mia Solheim and Jon Haug, Coast News\n"
                + "Updated May 9, 2024 | Published: May 7, 2024 at 6:05 p.m. EDT\n"
                + FIRST);

    assertThat(report.article().published())
        .contains(
            new Publication(
                LocalDate.of(2024, 5, 7),
                Optional.of(LocalTime.of(18, 5)),
                Publication.Basis.STATED));
    assertThat(report.article().authors()).containsExactly("Mia Solheim", "Jon Haug");
    assertThat(report.article().body()).isEqualTo(FIRST);
  }

  @Test
  void anAddressInTheTextIsTakenAndItsDayIsTheDateWhenNothingElseIs() {
    ImportReport report =
        importText(
            folder, "https://coast.example/2024/05/07/harbour\nNorvik Harbour Reopens\n\n" + FIRST);

    assertThat(report.article().url())
        .contains(URI.create("https://coast.example/2024/05/07/harbour"));
    assertThat(report.article().published())
        .contains(
            new Publication(LocalDate.of(2024, 5, 7), Optional.empty(), Publication.Basis.URL));
    assertThat(report.article().id()).isEqualTo("coast-example-2024-05-07");
  }

  @Test
  void doubleSpacesQuotesAndOtherTypographyStay() {
    String odd = "It was agreed upon\u00a0 that the quay’s  “old” part—of 1911…—stays, he said.";

    assertThat(importText(folder, "Norvik Harbour Reopens\n\n" + odd).article().body())
        .isEqualTo(odd);
  }

  @Test
  void linesWrappedAtAFixedWidthBecomeParagraphs() {
    ImportReport report =
        importText(
            folder,
            """
            Norvik harbour opens after weeks of repairs

            The harbour of Norvik reopened on Monday after three weeks of
            repairs to its main quay, which a storm had damaged in April and
            which divers had looked at since. The first ferry left at noon.
            The town had waited for it, and
            many came to see it.

            The works cost four million crowns, said the harbour master, who
            thanked the crews for the nights in which they had worked and the
            fishermen for their patience.

            - a short list
            - of two things
            """);

    assertThat(paragraphs(report))
        .containsExactly(
            "The harbour of Norvik reopened on Monday after three weeks of repairs to its main"
                + " quay, which a storm had damaged in April and which divers had looked at since."
                + " The first ferry left at noon. The town had waited for it, and",
            "many came to see it.",
            "The works cost four million crowns, said the harbour master, who thanked the crews"
                + " for the nights in which they had worked and the fishermen for their patience.",
            "- a short list",
            "- of two things");
  }

  @Test
  void aStandfirstAndAShortLastSentenceStay() {
    ImportReport report =
        importText(
            folder,
            "Norvik Harbour Reopens\n\nFerries sail again from Monday, the town's office says\n\n"
                + FIRST
                + "\n\nNobody was hurt.");

    assertThat(paragraphs(report))
        .containsExactly(
            "Ferries sail again from Monday, the town's office says", FIRST, "Nobody was hurt.");
  }

  @Test
  void aReporterWhoIsInTheNewsIsNoAuthor() {
    ImportReport report =
        importText(
            folder,
            "Reporter Freed in Norvik\n\nA court in Norvik freed Tom Lund on Monday after a year"
                + " in prison.\n\nTom Lund is a reporter for the Coast Review.");

    assertThat(report.article().authors()).isEmpty();
    assertThat(report.article().body()).endsWith("Tom Lund is a reporter for the Coast Review.");
  }

  @Test
  void aBoxOfLinksInTheMiddleDoesNotEndTheArticle() {
    ImportReport report =
        importText(
            folder,
            "Norvik Harbour Reopens\n\n"
                + FIRST
                + "\n\nRelated News\n\n"
                + SECOND
                + "\n\n"
                + FIRST
                + " "
                + SECOND);

    assertThat(paragraphs(report)).containsExactly(FIRST, SECOND, FIRST + " " + SECOND);
    assertThat(leftOut(report)).contains("Related News");
  }

  @Test
  void hintsGoBeforeWhatTheTextSays() {
    ImportHints hints =
        new ImportHints(
            Optional.of("my-id"),
            Optional.of("My title"),
            Optional.of("The Coast Review"),
            List.of("Ann Lee"),
            Optional.of(PublishedAt.parse("2024-05-08")),
            Optional.empty(),
            Optional.of(URI.create("https://coast.example/a")),
            Optional.of(LocalDate.of(2024, 5, 6)));
    ImportReport report =
        importText(folder, "Norvik Harbour Reopens\nBy Mia Solheim, 7 May 2024\n\n" + FIRST, hints);

    assertThat(report.article())
        .isEqualTo(
            new Article(
                "my-id",
                "My title",
                Optional.of("The Coast Review"),
                List.of("Ann Lee"),
                Optional.of(
                    new Publication(
                        LocalDate.of(2024, 5, 8), Optional.empty(), Publication.Basis.INFERRED)),
                Optional.of(LocalDate.of(2024, 5, 6)),
                Optional.of(URI.create("https://coast.example/a")),
                List.of(),
                FIRST));
    assertThat(report.unknown())
        .containsExactly(
            new Unknown(
                "published", "2024-05-08 was taken, but the text's byline says 2024-05-07"));
  }

  @Test
  void aGivenDateIsAsSureAsTheSourceMakesIt() {
    String text = "Norvik Harbour Reopens\nBy Mia Solheim, 7 May 2024\n\n" + FIRST;

    assertThat(basis(text, "2024-05-07", "https://coast.example/a"))
        .isEqualTo(Publication.Basis.STATED);
    assertThat(basis(FIRST_ONLY, "2024-05-07", "https://coast.example/20240507-a"))
        .isEqualTo(Publication.Basis.URL);
    assertThat(basis(FIRST_ONLY, "2024-05-07", "https://coast.example/a"))
        .isEqualTo(Publication.Basis.INFERRED);
  }

  private static final String FIRST_ONLY = "Norvik Harbour Reopens\n\n" + FIRST;

  private Publication.Basis basis(String text, String published, String url) {
    ImportHints none = ImportHints.none();
    ImportHints hints =
        new ImportHints(
            none.id(),
            none.title(),
            none.publisher(),
            none.authors(),
            Optional.of(PublishedAt.parse(published)),
            none.publishedBasis(),
            Optional.of(URI.create(url)),
            none.event());
    return importText(folder, text, hints).article().published().orElseThrow().basis();
  }

  @Test
  void aDateInTheFutureIsNotBelieved() {
    ImportReport report = importText(folder, "Norvik Harbour Reopens\n7 May 2034\n\n" + FIRST);

    assertThat(report.article().published()).isEmpty();
    assertThat(report.unknown())
        .contains(
            new Unknown(
                "published",
                "2034-05-07 (the text's byline) lies in the future and was not taken"));
  }
}
