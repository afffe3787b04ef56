package dev.parley.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.bot.FixedBot;
import dev.parley.bot.Papers;
import dev.parley.web.OnTheWeb;
import dev.parley.web.OnTheWeb.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Nobody's questions keep others from theirs, nor from all else. */
class AdmissionTest {

  private final FixedBot bot = new FixedBot();

  private OnTheWeb web(int rate) {
    return OnTheWeb.with(bot, Papers.all(), Optional.empty(), rate);
  }

  @Test
  void whoAsksTooFastIsToldAndKeepsTheConversation() {
    try (OnTheWeb web = web(2)) {
      Visitor visitor = web.visitor();
      visitor.ask("one");
      visitor.ask("two");

      HttpResponse<String> response = visitor.post("/", "question=%22three%22");

      assertThat(response.statusCode()).isEqualTo(429);
      assertThat(response.headers().firstValue("Retry-After")).contains("60");
      assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
      Document page = OnTheWeb.page(response);
      assertThat(page.select("[role=alert]").text())
          .isEqualTo(
              "That was a bit fast: more questions came from where you are than I can answer in a"
                  + " minute. Please ask again in a minute.");
      assertThat(page.getElementById("question").val()).isEqualTo("\"three\"");
      assertThat(page.select(".exchange h2").eachText())
          .containsExactly("You asked: one", "You asked: two");
      assertThat(visitor.open("/").select(".exchange")).hasSize(2);
      assertThat(visitor.open("/").select("[role=alert]")).isEmpty();
      assertThat(bot.questions()).containsExactly("one", "two");
      assertThat(visitor.get("/metrics").body())
          .contains("parley_limited_total{by=\"us\",channel=\"web\"} 1");
    }
  }

  @Test
  void anotherClientMayAskMeanwhile() {
    try (OnTheWeb web = web(1)) {
      web.visitor().ask("one");
      Visitor other = web.visitor();

      HttpResponse<String> response =
          other.send(
              other
                  .request("/")
                  .header("X-Forwarded-For", "198.51.100.7")
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString("question=two")));

      assertThat(response.statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aBurstInOneConversationWaitsForNothing() {
    try (OnTheWeb web = web(1_000)) {
      CompletableFuture<Void> thought = bot.thinksAbout("slow");
      Visitor visitor = web.visitor();
      visitor.open("/");
      CompletableFuture<HttpResponse<String>> first =
          CompletableFuture.supplyAsync(() -> visitor.post("/", "question=slow"));
      await().atMost(Duration.ofSeconds(10)).until(() -> bot.questions().contains("slow"));

      for (int i = 0; i < 80; i++) {
        HttpResponse<String> response = visitor.post("/", "question=next");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).contains("5");
        assertThat(OnTheWeb.page(response).select("[role=alert]").text())
            .isEqualTo(
                "I am still at work on your last question. Please wait a moment, and ask this"
                    + " again.");
      }
      thought.complete(null);

      assertThat(first.join().statusCode()).isEqualTo(200);
      assertThat(visitor.ask("next").select(".exchange")).hasSize(2);
      assertThat(bot.questions()).containsExactly("slow", "next");
    }
  }

  @Test
  void whoStartsOverWhileBeingAnsweredGetsANewConversation() {
    try (OnTheWeb web = web(1_000)) {
      CompletableFuture<Void> thought = bot.thinksAbout("slow");
      Visitor visitor = web.visitor();
      visitor.ask("quick");
      CompletableFuture<HttpResponse<String>> first =
          CompletableFuture.supplyAsync(() -> visitor.post("/", "question=slow"));
      await().atMost(Duration.ofSeconds(10)).until(() -> bot.questions().contains("slow"));

      assertThat(OnTheWeb.page(visitor.post("/new", "")).select(".exchange")).isEmpty();
      thought.complete(null);
      first.join();

      assertThat(visitor.open("/").select(".exchange")).isEmpty();
    }
  }

  /** More than the server has threads ask at once, and none of them gets an answer. */
  @Test
  void manyWhoAskAtOnceKeepNobodyFromTheRest() {
    ExecutorService browsers = Executors.newFixedThreadPool(100);
    CompletableFuture<Void> thought = bot.thinksAbout("slow");
    try (OnTheWeb web = web(1_000)) {
      List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
      Visitor each = web.forgetfulVisitor();
      for (int i = 0; i < 100; i++) {
        asked.add(CompletableFuture.supplyAsync(() -> each.post("/", "question=slow"), browsers));
      }
      await().atMost(Duration.ofSeconds(20)).until(() -> refused(asked) > 50);
      assertThat(web.forgetfulVisitor().get("/health/live").statusCode()).isEqualTo(200);
      assertThat(web.forgetfulVisitor().get("/articles").statusCode()).isEqualTo(200);
      thought.complete(null);
      for (CompletableFuture<HttpResponse<String>> one : asked) {
        HttpResponse<String> response = one.join();
        assertThat(response.statusCode()).isIn(200, 503);
        if (response.statusCode() == 503) {
          assertThat(response.headers().firstValue("Retry-After")).contains("10");
          assertThat(OnTheWeb.page(response).select("[role=alert]").text())
              .isEqualTo(
                  "Many people are asking me something just now. Please ask again in a minute.");
        }
      }
    } finally {
      thought.complete(null);
      browsers.shutdownNow();
    }
  }

  private static long refused(List<CompletableFuture<HttpResponse<String>>> asked) {
    return asked.stream().filter(one -> one.isDone() && one.join().statusCode() == 503).count();
  }
}
