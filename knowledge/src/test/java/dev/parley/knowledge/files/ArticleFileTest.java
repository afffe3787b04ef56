package dev.parley.knowledge.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parley.knowledge.Article;
import dev.parley.knowledge.Note;
import dev.parley.knowledge.Publication;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleFileTest {

  private static final String FULL =
      """
      ---
      id: harbour-times-2031-05-06
      title: "Port council votes: ferry returns"
      publisher: Harbour Times
      authors: [Ann O'Dell, José Núñez]
      published: 2031-05-06T07:45
      published-basis: url
      event: 2031-05-05
      url: https://harbour.example/2031/05/06/ferry?x=1&y=2
      notes:
        - quote: nine votes
          note: Eight, as the council's minutes say.
      ---

      The ferry returns after nine votes for it.

      It sails in June.

      """;

  @Test
  void everyFieldOfTheFormatIsRead() throws Exception {
    Article article = ArticleFile.parse("ferry.md", FULL);

    String body = "The ferry returns after nine votes for it.\n\nIt sails in June.";
    assertThat(article)
        .isEqualTo(
            new Article(
                "harbour-times-2031-05-06",
                "Port council votes: ferry returns",
                Optional.of("Harbour Times"),
                List.of("Ann O'Dell", "José Núñez"),
                Optional.of(
                    new Publication(
                        LocalDate.of(2031, 5, 6),
                        Optional.of(LocalTime.of(7, 45)),
                        Publication.Basis.URL)),
                Optional.of(LocalDate.of(2031, 5, 5)),
                Optional.of(URI.create("https://harbour.example/2031/05/06/ferry?x=1&y=2")),
                List.of(new Note("nine votes", "Eight, as the council's minutes say.", 24, 34)),
                body));
  }

  @Test
  void onlyIdAndTitleAreRequired() throws Exception {
    Article article = ArticleFile.parse("a.md", "---\nid: a\ntitle: 2031\nurl:\n---\nWords.");

    assertThat(article)
        .isEqualTo(
            new Article(
                "a",
                "2031",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "Words."));
  }

  @Test
  void aDateWithoutABasisCountsAsStated() throws Exception {
    Article article = parse("published: 2031-05-06");

    assertThat(article.published())
        .contains(
            new Publication(LocalDate.of(2031, 5, 6), Optional.empty(), Publication.Basis.STATED));
  }

  @Test
  void lineEndsAndAByteOrderMarkMakeNoDifference() throws Exception {
    String body = "One line\nand another.\n\n\tIndented,  with   spaces.";

    for (String lineEnd : List.of("\n", "\r\n", "\r")) {
      String file = "\uFEFF---\nid: a\ntitle: T\n---  \n\n \t\n" + body + "\n \n\n";
      assertThat(ArticleFile.parse("a.md", file.replace("\n", lineEnd)).body()).isEqualTo(body);
    }
  }

  @Test
  void wordsAreNotChangedEvenWhereUnicodeCouldBeComposed() throws Exception {
    String body = "Cafe\u0301 — \u201Cquoted\u201D \u00A0 🙂\n--- not a fence";

    assertThat(ArticleFile.parse("a.md", "---\nid: a\ntitle: T\n---\n" + body).body())
        .isEqualTo(body);
  }

  @Test
  void aFormattedArticleReadsLikeOneWrittenByHand() throws Exception {
    assertThat(ArticleFile.format(ArticleFile.parse("ferry.md", FULL)))
        .isEqualTo(
            """
            ---
            id: harbour-times-2031-05-06
            title: "Port council votes: ferry returns"
            publisher: Harbour Times
            authors:
              - Ann O'Dell
              - José Núñez
            published: 2031-05-06T07:45
            published-basis: url
            event: 2031-05-05
            url: https://harbour.example/2031/05/06/ferry?x=1&y=2
            notes:
              - quote: nine votes
                note: "Eight, as the council's minutes say."
            ---
            The ferry returns after nine votes for it.

            It sails in June.
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "subtitle: More           | unknown key \"subtitle\": use id, title, publisher, authors,"
            + " published, published-basis, event, url, notes",
        "id: second               | \"id\" stands here again: keep one",
        "publisher: ''            | \"publisher\" is blank: give it a value or leave it out",
        "publisher: [A, B]        | \"publisher\" takes one value, not a list or a map",
        "publisher: \"A\\tB\"     | illegal publisher \"A B\": use one line of text without control"
            + " characters",
        "authors: Ann             | \"authors\" is not a list: write it as a list: [First Author,"
            + " Second Author]",
        "authors: [[Ann]]         | an author is not a name: write [First, Second]",
        "event: May 5             | illegal event \"May 5\": write a day such as 2025-02-28",
        "event: 2031-02-30        | illegal event \"2031-02-30\": write a day such as 2025-02-28",
        "event: +99999-02-03      | illegal event \"+99999-02-03\": write a day such as 2025-02-28",
        "published: 6/5/2031      | illegal published \"6/5/2031\": write a day such as 2025-02-28,"
            + " or a day and local time such as 2025-02-28T08:53",
        "published-basis: url     | illegal published-basis \"url\": there is no \"published\" that"
            + " it is about",
        "url: www.example.org     | illegal url \"www.example.org\": write a whole web address that"
            + " starts with https://",
        "url: javascript:alert(1) | illegal url \"javascript:alert(1)\": write a whole web address"
            + " that starts with https://",
        "notes: none              | \"notes\" is not a list: write it as a list of \"- quote: …\""
            + " and \"note: …\"",
        "notes: [{quote: two sails, note: N}] | illegal quote \"two sails\": it is not in the text:"
            + " copy the words exactly as they stand there",
        "notes: [{quote: Words}]  | \"note\" is missing: add a line \"note: …\"",
        "notes: [{qoute: Words}]  | unknown key \"qoute\": use quote, note",
        "publisher: &a Times      | YAML anchors, aliases and tags are not allowed: put quotes"
            + " around text that starts with &, * or !",
        "publisher: !!binary QQ== | YAML anchors, aliases and tags are not allowed: put quotes"
            + " around text that starts with &, * or !",
      })
  void aWrongLineIsNamedWithWhatToDo(String line, String reason) {
    assertThatExceptionOfType(ArticleFormatException.class)
        .isThrownBy(() -> parse(line))
        .withMessage("a.md, line 4: " + reason);
  }

  @Test
  void aWrongBasisIsNamed() {
    assertThatExceptionOfType(ArticleFormatException.class)
        .isThrownBy(() -> parse("published: 2031-05-06\npublished-basis: guessed"))
        .withMessage(
            "a.md, line 5: illegal published-basis \"guessed\": use one of stated, url, inferred");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "publisher: Times: Daily",
        "publisher: \"Times",
        "authors: [Ann, Ben",
        "\tpublisher: Times",
        "publisher: {a: b",
        "publisher: *a",
        "just some words",
        "publisher: Times\u0007",
      })
  void malformedYamlIsReportedAtItsLineOfTheFile(String line) {
    assertThatExceptionOfType(ArticleFormatException.class)
        .isThrownBy(() -> parse(line))
        .satisfies(e -> assertThat(e.line()).isBetween(4, 5))
        .withMessageStartingWith("a.md, line ")
        .withMessageContaining("malformed YAML: ")
        .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
  }

  @Test
  void missingRequiredFieldsAreNamed() {
    assertThatExceptionOfType(ArticleFormatException.class)
        .isThrownBy(() -> ArticleFile.parse("a.md", "---\ntitle: T\n---\nWords."))
        .withMessage("a.md, line 1: \"id\" is missing: add a line \"id: …\"");
    assertThatExceptionOfType(ArticleFormatException.class)
        .isThrownBy(() -> ArticleFile.parse("a.md", "---\nid: a\ntitle: ' '\n---\nWords."))
        .withMessage("a.md, line 3: \"title\" is blank: give it a value or leave it out");
    assertThatExceptionOfType(ArticleFormatException.class)
        .isThrownBy(() -> ArticleFile.parse("a.md", "---\nid: My Id\ntitle: T\n---\nWords."))
        .withMessage(
            "a.md, line 2: illegal id \"My Id\": use lower-case letters, digits and single hyphens"
                + " only");
  }

  @Test
  void aFileThatIsNotFrontMatterAndTextIsRefused() {
    assertThatExceptionOfType(ArticleFormatException.class)
        .isThrownBy(() -> ArticleFile.parse("a.md", "Only words."))
        .withMessage(
            "a.md, line 1: front matter is missing: start the file with a line --- and an id and"
                + " title");
    assertThatExceptionOfType(ArticleFormatException.class)
        .isThrownBy(() -> ArticleFile.parse("a.md", "---\nid: a\ntitle: T\n\nWords."))
        .withMessage(
            "a.md, line 1: front matter has no end: put a line --- between it and the text");
    assertThatExceptionOfType(ArticleFormatException.class)
        .isThrownBy(() -> ArticleFile.parse("a.md", "---\nid: a\ntitle: T\n---\n \u00A0\n\n"))
        .withMessage("a.md: the article has no words: put them below the second line ---");
    assertThatExceptionOfType(ArticleFormatException.class)
        .isThrownBy(() -> ArticleFile.parse("a.md", "---\nid: a\n...\ntitle: T\n---\nWords."))
        .satisfies(e -> assertThat(e.line()).isPositive());
  }

  @Test
  void deepNestingIsRefusedWithoutReadingItAll() {
    String deep = "[".repeat(200_000);

    assertThatExceptionOfType(ArticleFormatException.class)
        .isThrownBy(() -> parse("notes: " + deep))
        .satisfies(e -> assertThat(e.line()).isPositive())
        .withMessageContaining("Nesting Depth exceeded max 4");
  }

  private static Article parse(String fourthLine) throws ArticleFormatException {
    return ArticleFile.parse("a.md", "---\nid: a\ntitle: T\n" + fourthLine + "\n---\nWords.");
  }
}
