package dev.parley.knowledge.importing;

import static dev.parley.knowledge.importing.ImportTestKit.importHtml;
import static dev.parley.knowledge.importing.ImportTestKit.leftOut;
import static dev.parley.knowledge.importing.ImportTestKit.paragraphs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.knowledge.Article;
import dev.parley.knowledge.Publication;
import dev.parley.knowledge.importing.ImportReport.Found;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlImportTest {

  private static final String FIRST =
      "The harbour of Norvik reopened on Monday, after three weeks of repairs to its main quay,"
          + " which a storm had damaged in April, and ferries, fishing boats and yachts came back.";
  private static final String SECOND =
      "“The first ferry will leave at noon,” said the harbour master, Ola Berg, who thanked the"
          + " crews, the divers and the town for weeks of patience, money and hot coffee.";
  private static final String THIRD =
      "The works cost four million crowns, of which the state pays half, the town a third, and the"
          + " ferry company the rest, according to the harbour office and the town's treasurer.";

  private static final String JSON_LD =
      """
      <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
        {"@type":"WebPage","@id":"https://coast.example/harbour#page","name":"A page"},
        {"@type":["NewsArticle"],"headline":"Harbour of Norvik &amp; its quay reopen",
         "datePublished":"2024-05-07T08:53:00+02:00",
         "author":[{"@id":"#mia"},{"@type":"Person","name":"Jon Haug"}],
         "publisher":{"@id":"#org"},
         "mainEntityOfPage":{"@id":"https://coast.example/2024/05/07/harbour"}},
        {"@type":"Person","@id":"#mia","name":"Mia Solheim"},
        {"@type":"NewsMediaOrganization","@id":"#org","name":"The Coast Review"}
      ]}</script>
      """;

  @TempDir private Path folder;

  private static String page(String head, String article) {
    return """
        <!doctype html><html><head><meta charset="utf-8">%s</head><body>
        <nav><ul><li><a href="/">Home</a></li><li><a href="/w">World news of the day</a></li></ul></nav>
        <div class="weather">12.4 C Norvik Tuesday, May 14, 2024</div>
        <main><article><h1>Harbour of Norvik &amp; its quay reopen</h1>%s</article></main>
        <aside class="sidebar"><h3>Trending Now</h3><p>Ferry strike likely next week, union says</p></aside>
        <section id="comments"><h3>Leave a Reply</h3><form><textarea></textarea></form></section>
        <footer>© 2024 The Coast Review</footer></body></html>
        """
        .formatted(head, article);
  }

  private static String paragraphsHtml() {
    return "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>";
  }

  @Test
  void everyFactIsTakenFromTheJsonLdGraph() {
    Article article = importHtml(folder, page(JSON_LD, paragraphsHtml())).article();

    assertThat(article)
        .isEqualTo(
            new Article(
                "coast-review-2024-05-07",
                "Harbour of Norvik & its quay reopen",
                Optional.of("The Coast Review"),
                List.of("Mia Solheim", "Jon Haug"),
                Optional.of(
                    new Publication(
                        LocalDate.of(2024, 5, 7),
                        Optional.of(LocalTime.of(8, 53)),
                        Publication.Basis.STATED)),
                Optional.empty(),
                Optional.of(URI.create("https://coast.example/2024/05/07/harbour")),
                List.of(),
                String.join("\n\n", FIRST, SECOND, THIRD)));
  }

  @Test
  void theReportSaysWhereEachFactComesFrom() {
    ImportReport report = importHtml(folder, page(JSON_LD, paragraphsHtml()));

    assertThat(report.found())
        .contains(
            new Found("title", "Harbour of Norvik & its quay reopen", "JSON-LD headline"),
            new Found("authors", "Mia Solheim, Jon Haug", "JSON-LD author"),
            new Found(
                "published",
                "2024-05-07T08:53",
                "JSON-LD datePublished \"2024-05-07T08:53:00+02:00\""));
  }

  @Test
  void openGraphAndMetaTagsServeWhereThereIsNoJsonLd() {
    String head =
        """
        <meta property="og:title" content="Norvik reopens | Coast Review">
        <meta property="og:site_name" content="Coast Review">
        <meta property="article:published_time" content="2024-05-07T06:53:00Z">
        <meta name="author" content="By Mia Solheim">
        <link rel="canonical" href="https://coast.example/harbour">
        """;
    Article article = importHtml(folder, page(head, paragraphsHtml())).article();

    assertThat(article.title()).isEqualTo("Norvik reopens");
    assertThat(article.publisher()).contains("Coast Review");
    assertThat(article.authors()).containsExactly("Mia Solheim");
    assertThat(article.published().orElseThrow().time()).contains(LocalTime.of(6, 53));
    assertThat(article.url()).contains(URI.create("https://coast.example/harbour"));
  }

  @Test
  void aDateInAWidgetIsNoPublicationDate() {
    ImportReport report = importHtml(folder, page("", paragraphsHtml()));

    assertThat(report.article().published()).isEmpty();
    assertThat(report.article().title()).isEqualTo("Harbour of Norvik & its quay reopen");
    assertThat(ImportTestKit.unknown(report))
        .containsExactly("publisher", "authors", "published", "event", "url");
  }

  @Test
  void whateverIsNotInTheArticleIsReported() {
    assertThat(leftOut(importHtml(folder, page(JSON_LD, paragraphsHtml()))))
        .contains(
            "12.4 C Norvik Tuesday, May 14, 2024",
            "Ferry strike likely next week, union says",
            "Leave a Reply",
            "© 2024 The Coast Review");
  }

  @Test
  void leftOversInsideTheArticleAreFilteredAsInSavedTexts() {
    String article =
        "<p>"
            + FIRST
            + "</p><p>Read More: Ferry strike is over</p><p>"
            + SECOND
            + "</p><ul><li>Boats: 12</li><li><p>Ferries: 2</p></li></ul><p>"
            + THIRD
            + "</p><figure><img src=a.png><figcaption>The quay on Monday</figcaption></figure>"
            + "<p>Sign up for our newsletter</p>";
    ImportReport report = importHtml(folder, page("", article));

    assertThat(paragraphs(report))
        .containsExactly(FIRST, SECOND, "• Boats: 12", "• Ferries: 2", THIRD);
    assertThat(leftOut(report))
        .contains(
            "Read More: Ferry strike is over", "Sign up for our newsletter", "The quay on Monday");
  }

  @Test
  void spacesThatDoNotBreakAndBoldWordsStayInTheirSentence() {
    String article =
        "<p>"
            + FIRST
            + "</p><p>It was agreed upon&nbsp; that the <b>quay</b>\n   stays"
            + "<a href=x>, he</a> said, and the storm&shy;proof wall as well, for now.</p>"
            + paragraphsHtml();

    assertThat(paragraphs(importHtml(folder, page("", article))))
        .contains(
            "It was agreed upon\u00a0 that the quay stays, he said, and the stormproof wall as"
                + " well, for now.");
  }

  @Test
  void brokenJsonLdDoesNotHideTheRestOfThePage() {
    String head =
        "<script type=\"application/ld+json\">{broken</script>"
            + "<script type=\"application/ld+json\">"
            + "[".repeat(2_000)
            + "</script>"
            + JSON_LD;

    assertThat(importHtml(folder, page(head, paragraphsHtml())).article().publisher())
        .contains("The Coast Review");
  }

  @Test
  void amongSeveralArticlesTheOneWithTheCanonicalAddressCounts() {
    String head =
        """
        <link rel="canonical" href="https://coast.example/b">
        <script type="application/ld+json">[
          {"@type":"Article","headline":"Another","url":"https://coast.example/a","datePublished":"2020-01-01"},
          {"@type":"Article","headline":"This one","url":"https://coast.example/b","datePublished":"2024-05-07"}]
        </script>
        """;
    Article article = importHtml(folder, page(head, paragraphsHtml())).article();

    assertThat(article.title()).isEqualTo("This one");
    assertThat(article.published().orElseThrow().day()).isEqualTo(LocalDate.of(2024, 5, 7));
  }

  @Test
  void controlCharactersOfAPageReachNeitherArticleNorReport() {
    String head = "<meta property=\"og:title\" content=\"Norvik \u001b[31mreopens\u0007\">";
    ImportReport report =
        importHtml(folder, page(head, "<p>\u001b[2J" + FIRST + "</p>" + paragraphsHtml()));

    assertThat(report.toString()).doesNotContain("\u001b", "\u0007");
    assertThat(report.article().title()).isEqualTo("Norvik [31mreopens");
  }

  @Test
  void thePagesOwnCharsetIsUsed() {
    String html =
        page("", "<p>Łódź: " + FIRST + "</p>" + paragraphsHtml())
            .replace("utf-8", "windows-1250")
            .replace("©", "(c)");
    ImportSource file =
        ImportTestKit.file(folder, "page.html", html.getBytes(Charset.forName("windows-1250")));

    assertThat(ImportTestKit.importer().importFrom(file, ImportHints.none()).article().body())
        .startsWith("Łódź: " + FIRST);
  }

  @Test
  void aPageInAnotherCharsetThatItDoesNotNameIsRefused() {
    String html = page("", "<p>Tromsø: " + FIRST + "</p>").replace("<meta charset=\"utf-8\">", "");
    ImportSource file =
        ImportTestKit.file(folder, "page.html", html.getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> ImportTestKit.importer().importFrom(file, ImportHints.none()))
        .isInstanceOf(ImportException.class)
        .hasMessage(file + " is not UTF-8 text: save it as UTF-8 and import that file");
  }
}
