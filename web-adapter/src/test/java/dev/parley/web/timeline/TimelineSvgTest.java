package dev.parley.web.timeline;

import static dev.parley.bot.picture.Timelines.day;
import static dev.parley.bot.picture.Timelines.month;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.bot.Timeline;
import dev.parley.bot.Timeline.Row;
import dev.parley.bot.picture.Timelines;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class TimelineSvgTest {

  private static final Timeline BRIDGE =
      Timelines.of(
          day("2024-05-14", "The bridge was closed."),
          day("2024-05-20", "It opened."),
          month("2024-06", "Repairs began."));

  private final TimelineSvg drawn = new TimelineSvg(25);

  @Test
  void eachEventLinksToItsPlaceBelow() {
    for (Element svg : page(BRIDGE).select("svg")) {
      assertThat(svg.select("a").eachAttr("href")).containsExactlyInAnyOrder("#e1", "#e2", "#e3");
      assertThat(svg.select("a").eachAttr("aria-label"))
          .containsExactlyInAnyOrder(
              "14 May 2024: The bridge was closed.",
              "20 May 2024: It opened.",
              "June 2024: Repairs began.");
    }
  }

  @Test
  void phonesAndWiderWindowsHaveADrawingEach() {
    assertThat(page(BRIDGE).select("svg").eachAttr("class")).containsExactly("narrow", "wide");
  }

  @Test
  void whoCannotSeeItIsToldWhatItShows() {
    Element svg = page(BRIDGE).selectFirst("svg.narrow");

    assertThat(svg.attr("role")).isEqualTo("group");
    assertThat(svg.getElementById(svg.attr("aria-labelledby")).text())
        .isEqualTo("Timeline of 3 events, 14 May 2024 to June 2024");
    assertThat(svg.getElementById(svg.attr("aria-describedby")).text())
        .isEqualTo("14 May 2024: 1 event; 20 May 2024: 1 event; June 2024: 1 event.");
  }

  @Test
  void noIdStandsTwiceInAPage() {
    assertThat(page(BRIDGE).select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @Test
  void ofALongTimelineTheEventsOfTheFirstPageAreLinkedWhereTheyCanBeHit() {
    Document page = page(Timelines.of(many(60)));

    assertThat(page.select("svg.wide a").eachAttr("href"))
        .hasSize(25)
        .contains("#e1", "#e25")
        .doesNotContain("#e26");
    assertThat(page.select("svg.narrow a")).isEmpty();
  }

  @Test
  void textsAreTextsWhateverTheyHold() {
    String script = "\"><script>alert(1)</script><a href='x' onclick=\"y\">&amp;";

    Document page = page(Timelines.filtered(script, day("2024-05-14", script)));

    assertThat(page.select("script, [onclick]")).isEmpty();
    assertThat(page.selectFirst("a").attr("aria-label")).startsWith("14 May 2024: \"><script>");
  }

  @Test
  void nothingInItNeedsAStyleOrAnotherHost() {
    assertThat(svg(BRIDGE)).doesNotContain("style", "http", "url(");
  }

  @Test
  void fiveHundredEventsTakeFewBytes() throws IOException {
    String svg = svg(Timelines.of(many(500)));

    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(svg.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(bytes.size()).isLessThan(15_000);
  }

  @Test
  void anEmptyTimelineIsNotDrawn() {
    assertThat(drawn.apply(Timelines.of())).isEmpty();
  }

  @Test
  void aPageHasAtLeastOneRow() {
    assertThatThrownBy(() -> new TimelineSvg(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("illegal rows on a page: 0");
  }

  private static Row[] many(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> day("2024-05-" + (10 + i % 20), "Event " + i + "."))
        .toArray(Row[]::new);
  }

  private Document page(Timeline timeline) {
    return Jsoup.parse(svg(timeline));
  }

  private String svg(Timeline timeline) {
    StringOutput output = new StringOutput();
    drawn.apply(timeline).orElseThrow().writeTo(output);
    return output.toString();
  }
}
