package dev.parley.web.timeline;

import dev.parley.bot.Timeline;
import dev.parley.bot.Timeline.Row;
import dev.parley.bot.picture.TimelineDrawing;
import dev.parley.bot.render.SafeText;
import dev.parley.bot.render.TextCut;
import dev.parley.bot.text.DateText;
import dev.parley.web.timeline.SvgWriter.Link;
import gg.jte.Content;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Draws a timeline as SVG within a page, twice: {@code svg.narrow} for phones and {@code svg.wide}
 * for wider windows; the style sheet shows one of them. Each dot links to its event on the page,
 * {@code #e1} for the first row; of a timeline of several pages, those on the first do. The drawing
 * has the colour of the text around it, needs no style of its own, and all text in it is escaped.
 * Thread-safe.
 */
public final class TimelineSvg implements Function<Timeline, Optional<Content>> {

  private static final double NARROW = 360;
  private static final double WIDE = 800;

  private static final int LABEL = 50;

  private final int rowsOnPage;

  /**
   * @param rowsOnPage how many rows a page of the timeline has: longer ones have several pages
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

  /** In a long timeline, a phone's dots are too small to be hit. */
  private String svg(Timeline timeline) {
    boolean isLong = timeline.rows().size() > rowsOnPage;
    return svg(timeline, "narrow", NARROW, row -> isLong ? Optional.empty() : link(timeline, row))
        + svg(timeline, "wide", WIDE, row -> link(timeline, row));
  }

  private static String svg(
      Timeline timeline, String name, double width, IntFunction<Optional<Link>> links) {
    return new SvgWriter(links)
        .write(
            name,
            TimelineDrawing.row(timeline, width),
            TimelineDrawing.title(timeline),
            TimelineDrawing.description(timeline));
  }

  /** More of them than there are rows on a page would make that heavy. */
  private Optional<Link> link(Timeline timeline, int row) {
    boolean isLong = timeline.rows().size() > rowsOnPage;
    return row < rowsOnPage
        ? Optional.of(new Link("#e" + (row + 1), label(timeline.rows().get(row)), !isLong))
        : Optional.empty();
  }

  private static String label(Row row) {
    String text = SafeText.chatLine(row.statement().text());
    return DateText.of(row.time()) + ": " + TextCut.shorten(text, LABEL);
  }
}
