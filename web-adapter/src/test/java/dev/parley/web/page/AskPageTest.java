package dev.parley.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.bot.FixedBot;
import dev.parley.bot.Notice;
import dev.parley.bot.Papers;
import dev.parley.bot.journal.Entry.Rated;
import dev.parley.bot.journal.Rating;
import dev.parley.web.OnTheWeb;
import dev.parley.web.OnTheWeb.Visitor;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskPageTest {

  private static OnTheWeb web;

  @BeforeAll
  static void start() {
    web = OnTheWeb.withPapers();
  }

  @AfterAll
  static void stop() {
    web.close();
  }

  @Test
  void thePageSaysWhatItKnowsAndSuggestsWhatToAsk() {
    Visitor visitor = web.visitor();

    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> !visitor.open("/").select(".suggestions button").isEmpty());
    Document page = visitor.open("/");

    assertThat(page.select(".lead").text())
        .startsWith("I answer from 5 news articles, up to 8 November 2024.");
    String suggestion = page.selectFirst(".suggestions input").attr("value");
    assertThat(visitor.ask(suggestion).select("#latest .evidence")).hasSize(1);
  }

  @Test
  void anAnswerHasItsQuotesAndTheWayToTheirSentences() {
    Document page = web.visitor().ask("Who led the dockers' delegation in the second round?");

    Element latest = page.getElementById("latest");
    assertThat(latest.select("h2").text())
        .isEqualTo("You asked: Who led the dockers' delegation in the second round?");
    assertThat(latest.select(".statement").text()).contains("Ruth Adeyemi");
    assertThat(latest.select(".chips a").eachAttr("href"))
        .anyMatch(
            link -> link.matches("\\./articles/northern-ledger-2024-06-21\\?quote=\\d+-\\d+#s\\d"));
    assertThat(latest.select(".evidence a").eachAttr("href"))
        .anyMatch(
            link ->
                link.startsWith("https://news.example.org/northern-ledger-2024-06-21#:~:text="));
  }

  @Test
  void aFollowUpIsReadInItsConversation() {
    Visitor visitor = web.visitor();
    visitor.ask("Where were the first talks held?");

    Document page = visitor.ask("And the second?");

    assertThat(page.select(".exchange h2").eachText())
        .containsExactly(
            "You asked: Where were the first talks held?", "You asked: And the second?");
    assertThat(page.select("#latest .statement").text()).contains("Lighthouse Hotel");
  }

  @ParameterizedTest
  @CsvSource({
    "timeline, /timeline?filter=",
    "/timeline June 2024, /timeline?filter=June+2024",
    "/SOURCES, /articles"
  })
  void aCommandKnownFromChatsLeadsToItsPage(String command, String page) {
    assertThat(web.visitor().ask(command).location()).isEqualTo(web.address() + page);
  }

  @Test
  void whoAsksForHelpIsTold() {
    Visitor visitor = web.visitor();
    assertThat(visitor.ask("help").select("#latest .statement").text())
        .isEqualTo(
            "Ask in your own words: who, what, when, where or why. I go on from what you asked"
                + " before. “Timeline” shows what happened when, “Articles” what I answer from.");
    assertThat(visitor.ask("/ask Where were the first talks held?").select("#latest h2").text())
        .isEqualTo("You asked: Where were the first talks held?");
  }

  @Test
  void nobodySeesTheConversationOfAnother() {
    web.visitor().ask("Where were the first talks held?");

    assertThat(web.visitor().open("/").select(".exchange")).isEmpty();
  }

  @Test
  void whereTheArticlesDontSayThePageSaysWhatTheyDoAnswer() {
    Document page = web.visitor().ask("Who won the football match?");

    assertThat(page.select("#latest .statement").text())
        .startsWith("I couldn't find that in the articles.");
    assertThat(page.select("#latest .nearest")).isEmpty();
    assertThat(page.select("#latest .suggestions button")).isNotEmpty();
    assertThat(page.select("#latest blockquote[id]")).isEmpty();
  }

  @Test
  void anAnswerHasAnAddressToShare() {
    String question = "Where were the first talks held?";
    Visitor visitor = web.visitor();
    String address = visitor.ask(question).location();
    String path = "/?q=Where+were+the+first+talks+held%3F";
    assertThat(address).isEqualTo(web.address() + path + "#latest");

    Visitor other = web.visitor();
    assertThat(other.open(path).select("#latest h2").text()).isEqualTo("You asked: " + question);
    assertThat(other.open(path).select(".exchange")).hasSize(1);
    assertThat(other.open(path).select("#latest .statement").text()).contains("Customs House");
    assertThat(other.ask("And the second?").select("#latest .statement").text())
        .contains("Lighthouse Hotel");
  }

  @Test
  void whatPeopleThinkOfAnAnswerIsKeptAndShown() {
    FixedBot bot = new FixedBot();
    bot.replies("Thanks", new Notice("Any time!"));
    try (OnTheWeb rated = OnTheWeb.with(bot, Papers.library())) {
      Visitor visitor = rated.visitor();
      visitor.ask("Who?");
      visitor.ask("Thanks");
      assertThat(visitor.open("/").select(".rating")).hasSize(1);

      Document page = OnTheWeb.page(visitor.post("/rate", "number=1&rating=bad"));
      visitor.post("/rate", "number=2&rating=bad");
      visitor.post("/rate", "number=1&rating=fine");
      visitor.post("/rate", "number=9&rating=good");
      rated.visitor().post("/rate", "number=1&rating=good");

      assertThat(page.select("[aria-pressed=true]").eachAttr("value")).containsExactly("bad");
      assertThat(rated.journal())
          .singleElement()
          .isInstanceOfSatisfying(
              Rated.class,
              entry -> {
                assertThat(entry.rating()).isEqualTo(Rating.BAD);
                assertThat(entry.question()).isEqualTo("Who?");
                assertThat(entry.channel()).isEqualTo("web");
              });
    }
  }

  @Test
  void anAnswerComesWithWhatToAskNext() {
    FixedBot bot = new FixedBot();
    bot.goesOnWith("And then?");
    try (OnTheWeb chatty = OnTheWeb.with(bot, Papers.library())) {
      Document page = chatty.visitor().ask("Who?");
      assertThat(page.select("#latest .instead").text()).isEqualTo("You could go on with:");
      assertThat(page.select("#latest .suggestions button").eachText())
          .containsExactly("And then?");
    }
  }

  @Test
  void aNewConversationForgetsTheOldOne() {
    Visitor visitor = web.visitor();
    visitor.ask("Where were the first talks held?");

    Document page = OnTheWeb.page(visitor.post("/new", ""));

    assertThat(page.select(".exchange")).isEmpty();
    assertThat(visitor.ask("And the second?").select("#latest .statement").text())
        .doesNotContain("Lighthouse Hotel");
  }

  @Test
  void loadingThePageAnewDoesNotAskAgain() {
    Visitor visitor = web.visitor();
    visitor.ask("Where were the first talks held?");

    assertThat(visitor.open("/").select(".exchange")).hasSize(1);
    assertThat(visitor.open("/").select(".exchange")).hasSize(1);
  }

  @Test
  void aBrowserWithoutCookiesIsAnsweredAtOnce() {
    HttpResponse<String> response =
        web.forgetfulVisitor().post("/", "question=Where+were+the+first+talks+held%3F");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(OnTheWeb.page(response).select("#latest .statement").text())
        .contains("Customs House");
  }

  @Test
  void theOnlyCookieIsAConversationThatNoScriptSeesAndNoOtherSiteSends() {
    HttpResponse<String> response = web.forgetfulVisitor().get("/");

    assertThat(response.headers().allValues("Set-Cookie"))
        .singleElement()
        .asString()
        .matches("parley=[A-Za-z0-9_-]{22}; Path=/; HttpOnly; SameSite=Lax");
    assertThat(web.forgetfulVisitor().get("/articles").headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void overHttpsTheCookieIsNeverSentInTheClear() {
    try (OnTheWeb https =
        OnTheWeb.with(
            Papers.bot(), Papers.library(), Optional.of(URI.create("https://parley.example")))) {
      assertThat(https.forgetfulVisitor().get("/").headers().firstValue("Set-Cookie"))
          .get()
          .asString()
          .contains("; Secure");
    }
  }

  @Test
  void aMadeUpConversationIsReplaced() {
    for (String forged : new String[] {"x", "../../etc", "a".repeat(23), "a".repeat(5_000)}) {
      Visitor visitor = web.forgetfulVisitor();
      HttpResponse<String> response =
          visitor.send(visitor.request("/").header("Cookie", "parley=" + forged).GET());
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Set-Cookie")).isPresent();
    }
  }

  @Test
  void noQuestionIsAskedFor() {
    assertThat(web.visitor().ask(" ").select("#latest").text())
        .contains("Ask me something about the articles, in a sentence.");
    assertThat(OnTheWeb.page(web.forgetfulVisitor().post("/", "")).select("#latest").text())
        .contains("Ask me something about the articles, in a sentence.");
  }

  @Test
  void aQuestionAsLongAsABookIsRefusedAndShownInShort() {
    Document page = web.visitor().ask("why ".repeat(50_000));

    assertThat(page.select("#latest .statement").text()).startsWith("That is too long for me");
    assertThat(page.select("#latest h2").text()).hasSizeLessThan(350);
  }

  @Test
  void aLongConversationShowsItsEnd() {
    Visitor visitor = web.visitor();
    for (int i = 1; i <= 10; i++) {
      visitor.ask("Thanks" + "!".repeat(i));
    }

    assertThat(visitor.open("/").select(".exchange").eachAttr("id"))
        .containsExactly("q3", "q4", "q5", "q6", "q7", "q8", "q9", "latest");
  }

  @Test
  void aPrivatePageIsNotKeptByOthers() {
    assertThat(web.visitor().get("/").headers().firstValue("Cache-Control"))
        .contains("private, no-cache");
  }
}
