package dev.parley.web.timeline;

import dev.parley.bot.Timeline;
import dev.parley.bot.Timeline.Row;
import dev.parley.bot.picture.TimelineDrawing;
import dev.parley.bot.render.SafeText;
import dev.parley.bot.render.TextCut;
import dev.parley.bot.text.DateText;
import gg.jte.Content;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/**
 * Draws a timeline as SVG within a page, twice: {@code svg.narrow} for phones and {@code svg.wide}
 * for wider windows; the style sheet shows one of them. Each dot links to its event on the page,
 * {@code #e1} for the first row. The drawing has the colour of the text around it, needs no style
 * of its own, and all text in it is escaped. Thread-safe.
 */
public final class TimelineSvg implements Function<Timeline, Optional<Content>> {

  private static final double NARROW = 360;
  private static final double WIDE = 800;

  /** More links than this help nobody, and make the page heavy. */
  private static final int MOST_LINKS = 50;

  private static final int LABEL = 60;

  private final int rowsOnPage;

  /**
   * @param rowsOnPage how many rows a page of the timeline has: longer ones have several pages, at
   *     {@code ?filter=…&page=2}
   */
  public TimelineSvg(int rowsOnPage) {
    if (rowsOnPage < 1) {
      throw new IllegalArgumentException("illegal rows on a page: " + rowsOnPage);
    }
    this.rowsOnPage = rowsOnPage;
  }

  /** The drawing, or nothing for a timeline without rows. */
  @Override
  public Optional<Content> apply(Timeline timeline) {
    return Optional.of(timeline)
        .filter(drawn -> !drawn.rows().isEmpty())
        .map(this::svg)
        .map(svg -> output -> output.writeContent(svg));
  }

  private String svg(Timeline timeline) {
    return svg(timeline, "narrow", NARROW) + svg(timeline, "wide", WIDE);
  }

  private String svg(Timeline timeline, String name, double width) {
    SvgWriter svg = new SvgWriter(links(timeline));
    return svg.write(
        name,
        TimelineDrawing.row(timeline, width),
        TimelineDrawing.title(timeline),
        TimelineDrawing.description(timeline));
  }

  private Function<Integer, Optional<SvgWriter.Link>> links(Timeline timeline) {
    return row ->
        row < MOST_LINKS
            ? Optional.of(
                new SvgWriter.Link(address(timeline, row), label(timeline.rows().get(row))))
            : Optional.empty();
  }

  private String address(Timeline timeline, int row) {
    String place = "#e" + (row + 1);
    return timeline.rows().size() <= rowsOnPage
        ? place
        : "?filter="
            + URLEncoder.encode(timeline.filter(), StandardCharsets.UTF_8)
            + "&page="
            + (row / rowsOnPage + 1)
            + place;
  }

  private static String label(Row row) {
    String text = SafeText.chatLine(row.statement().text());
    return DateText.of(row.time()) + ": " + TextCut.shorten(text, LABEL);
  }
}
