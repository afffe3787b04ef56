package dev.parley.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.Papers;
import dev.parley.bot.link.LinkSettings;
import dev.parley.bot.link.Links;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.Note;
import dev.parley.knowledge.Publication;
import dev.parley.knowledge.Sentence;
import dev.parley.web.OnTheWeb;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ArticlePageTest {

  private static final String BODY =
      """
      The ferry sank at noon. Nobody was hurt, and all forty passengers were saved.

      What is known so far:

      • The hull was old.
      • The crew was new. It had trained for a week.""";

  private static final Article FERRY =
      new Article(
          "ferry",
          "Ferry sinks off Pelham",
          Optional.of("Coast Courier"),
          List.of("Ida Holm", "Jon Berg"),
          Optional.of(
              new Publication(
                  LocalDate.of(2024, 3, 2),
                  Optional.of(LocalTime.of(8, 5)),
                  Publication.Basis.URL)),
          Optional.of(LocalDate.of(2024, 3, 1)),
          Optional.of(URI.create("https://courier.example/ferry")),
          List.of(
              note("forty passengers", "The harbour counts forty-one."), note("noon", "Or one.")),
          BODY);

  private static final Article LEAFLET = Article.of("leaflet", "A leaflet", "Come to the quay.");

  private static OnTheWeb web;

  private static Note note(String quote, String words) {
    return new Note(quote, words, BODY.indexOf(quote), BODY.indexOf(quote) + quote.length());
  }

  @BeforeAll
  static void start() {
    web = OnTheWeb.with(FERRY, LEAFLET);
  }

  @AfterAll
  static void stop() {
    web.close();
  }

  private static Document page(String id) {
    return web.visitor().open("/articles/" + id);
  }

  @Test
  void whatIsKnownOfAnArticleStandsAboveIt() {
    Document page = page("ferry");

    assertThat(page.title()).isEqualTo("Ferry sinks off Pelham – Parley");
    assertThat(page.select("h1").text()).isEqualTo("Ferry sinks off Pelham");
    assertThat(page.select(".kicker").text()).isEqualTo("Coast Courier");
    assertThat(page.select(".facts div").eachText())
        .containsExactly(
            "Authors Ida Holm, Jon Berg",
            "Published 2 March 2024, 08:05 taken from its address",
            "Reports on 1 March 2024",
            "Original courier.example ↗");
    assertThat(page.select(".facts a").attr("href")).isEqualTo("https://courier.example/ferry");
  }

  @Test
  void whatIsNotKnownIsSaid() {
    Document page = page("leaflet");

    assertThat(page.select(".kicker").text()).isEqualTo("unattributed report");
    assertThat(page.select(".facts div").eachText())
        .containsExactly("Published on a day that is not known", "Original no public address");
    assertThat(page.select("article a")).isEmpty();
  }

  @Test
  void theLinkOfACitationLeadsToItsSentence() {
    Links own =
        new Links(new LinkSettings(Optional.of(URI.create("https://parley.example/p/")), true));
    Library library = Papers.library(FERRY);

    for (Sentence sentence : library.documents().get(0).sentences()) {
      URI link = own.to(sentence).orElseThrow();
      assertThat(link.getPath()).isEqualTo("/p/articles/ferry");
      Element marked = page("ferry").getElementById(link.getFragment());
      marked.select(".ref").remove();
      assertThat(marked.text()).isEqualTo(sentence.text());
    }
  }

  @Test
  void aQuoteOfSeveralSentencesIsMarkedWhole() {
    Document page = page("ferry?quote=%d-%d".formatted(4, BODY.indexOf("and all")));

    assertThat(page.select(".cited").eachAttr("id")).containsExactly("s0", "s1");
    for (String none : new String[] {"", "x", "9-", "-1-2", "9-3", "99999999999-5", "900-999"}) {
      assertThat(page("ferry?quote=" + none).select(".cited")).isEmpty();
    }
  }

  @Test
  void afterEachSentenceStandsItsPlaceInTheOriginal() {
    assertThat(page("ferry").select("#s0 + .at a").attr("href"))
        .isEqualTo("https://courier.example/ferry#:~:text=The%20ferry%20sank%20at%20noon");
  }

  @Test
  void editorsNotesStandBesideTheirQuotes() {
    Element paragraph = page("ferry").selectFirst(".paragraph");

    assertThat(paragraph.select(".noted").eachText()).containsExactly("noon", "forty passengers");
    assertThat(paragraph.select(".ref").eachAttr("href")).containsExactly("#note1", "#note2");
    assertThat(paragraph.select(".editor").eachText())
        .containsExactly(
            "Editor's note 1 Or one.", "Editor's note 2 The harbour counts forty-one.");
    assertThat(paragraph.nextElementSibling().select(".editor")).isEmpty();
  }

  @Test
  void listsStayLists() {
    assertThat(page("ferry").select(".paragraph").last().select("p").first().wholeText().strip())
        .contains("• The hull was old.")
        .contains("• The crew was new.");
    assertThat(page("ferry").select("#s3").text()).isEqualTo("The hull was old.");
  }

  @Test
  void anUnknownArticleIsNotFoundAndShowsTheWayOn() {
    var response = web.visitor().get("/articles/nobody");
    Document page = OnTheWeb.page(response);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(page.select("main h1").text()).isEqualTo("Not Found");
    assertThat(page.select("main a").eachAttr("abs:href"))
        .containsExactly(web.address() + "/", web.address() + "/articles");
  }
}
