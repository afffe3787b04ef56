package dev.parley.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.Papers;
import dev.parley.knowledge.Article;
import dev.parley.web.OnTheWeb;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ListsTest {

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

  private static OnTheWeb web;
  private static OnTheWeb busy;

  /** Many days, on each of which something happened. */
  private static Article[] days(int number) {
    return IntStream.range(0, number)
        .mapToObj(FIRST::plusDays)
        .map(
            day ->
                Papers.article(
                    "day-" + day,
                    "Ship " + day.getDayOfYear() + " arrives",
                    "Harbour Times",
                    day.toString(),
                    day.toString(),
                    "Ship number "
                        + day.getDayOfYear()
                        + " arrived in Marlow today with a cargo of timber and salt."))
        .toArray(Article[]::new);
  }

  @BeforeAll
  static void start() {
    web = OnTheWeb.withPapers();
    busy = OnTheWeb.with(days(90));
  }

  @AfterAll
  static void stop() {
    web.close();
    busy.close();
  }

  @Test
  void allArticlesAreListedWithWhatIsKnownOfThem() {
    Document page = web.visitor().open("/articles");

    assertThat(page.select(".lead").text())
        .isEqualTo("All 5 articles that answers come from, the oldest first.");
    assertThat(page.select(".shelf li").last().select("h2, p").eachText())
        .containsExactly(
            "Brightmill swallows Vantor Foods",
            "Harbour Times",
            "published 8 November 2024, reports on 7 November 2024, 4 sentences, 1 editor's note ·"
                + " Original ↗");
    assertThat(page.select(".shelf li").last().select("a").eachAttr("abs:href"))
        .containsExactly(
            web.address() + "/articles/harbour-times-2024-11-08",
            "https://news.example.org/harbour-times-2024-11-08");
  }

  @Test
  void manyArticlesTakeSeveralPages() {
    Document page = busy.visitor().open("/articles");
    assertThat(page.select(".shelf li")).hasSize(40);
    assertThat(page.select(".pager").text()).isEqualTo("Page 1 of 3 Later ›");

    Document last = busy.visitor().open("/articles?page=3");
    assertThat(last.select(".pager").text()).isEqualTo("‹ Earlier Page 3 of 3");
    assertThat(last.select(".shelf li")).hasSize(10);
  }

  @Test
  void eachEventOfTheTimelineHasItsQuotes() {
    Document page = web.visitor().open("/timeline");

    Element storm = page.selectFirst(".events li:contains(Storm Hilda)");
    assertThat(storm.select("time").text()).isEqualTo("2 September 2024");
    assertThat(storm.select("time").attr("datetime")).isEqualTo("2024-09-02");
    Element quote = page.selectFirst(storm.select(".marks a").attr("href"));
    assertThat(quote.select("a").eachAttr("href"))
        .anyMatch(link -> link.matches("\\./articles/northern-ledger-2024-09-03\\?quote=.*#s0"));
  }

  @Test
  void theTimelineShowsWhatIsAskedFor() {
    Document page = web.visitor().open("/timeline?filter=2024-06");

    assertThat(page.select("#filter").attr("value")).isEqualTo("2024-06");
    assertThat(page.select(".events time").eachText())
        .isNotEmpty()
        .allMatch(day -> day.endsWith("June 2024"));
    assertThat(web.visitor().open("/timeline?filter=whales").select(".statement").text())
        .isEqualTo("The articles report nothing dated for “whales”.");
  }

  @Test
  void aLongTimelineTakesSeveralPages() {
    Document first = busy.visitor().open("/timeline?filter=ship+timber");
    Document next =
        OnTheWeb.page(
            busy.visitor()
                .send(busy.visitor().request(first.select("[rel=next]").attr("abs:href")).GET()));

    assertThat(next.select("#filter").attr("value")).isEqualTo("ship timber");
    assertThat(next.select(".events li").first().id())
        .isEqualTo("e" + (first.select(".events li").size() + 1));
    assertThat(next.select(".events .marks a").eachAttr("href"))
        .allSatisfy(mark -> assertThat(next.select(mark)).hasSize(1));
  }

  @Test
  void aPageThatIsNoneIsTheNearest() {
    for (String page : new String[] {"0", "-1", "x", "%00", "99999999999999999999", "4"}) {
      assertThat(busy.visitor().get("/articles?page=" + page).statusCode()).isEqualTo(200);
      assertThat(busy.visitor().get("/timeline?page=" + page).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void everyPageIsSmallWithAllThatItNeeds() {
    Document page = web.visitor().open("/articles");
    int files =
        page.select("[rel=stylesheet], [rel=icon], script").stream()
            .map(file -> file.attr("href") + file.attr("src"))
            .mapToInt(file -> size(web, file.substring(1), "identity"))
            .sum();

    assertThat(files).isLessThan(20_000);
    for (String path :
        new String[] {"/", "/articles", "/articles/coast-courier-2024-05-15", "/timeline"}) {
      assertThat(size(web, path, "identity") + files).as(path).isLessThan(50_000);
    }
  }

  @Test
  void aLongPageIsSmallOnItsWay() {
    for (String path : new String[] {"/articles", "/articles?page=2", "/timeline"}) {
      assertThat(size(busy, path, "gzip")).as(path).isLessThan(20_000);
      assertThat(size(busy, path, "identity")).as(path).isLessThan(100_000);
    }
  }

  private static int size(OnTheWeb site, String path, String encoding) {
    HttpResponse<String> response =
        site.visitor().send(site.visitor().request(path).header("Accept-Encoding", encoding).GET());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Encoding").orElse("identity"))
        .isEqualTo(encoding);
    return response.body().length();
  }

  @Test
  void whatNeverChangesIsKeptForGood() {
    String style = web.visitor().open("/").select("link[rel=stylesheet]").attr("href").substring(1);

    assertThat(web.visitor().get(style).headers().firstValue("Cache-Control"))
        .contains("public, max-age=31536000, immutable");
    assertThat(web.visitor().get("/assets/style.css").statusCode()).isEqualTo(404);
  }
}
