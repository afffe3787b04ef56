package dev.parley.bot.picture;

import dev.parley.bot.Timeline;
import dev.parley.bot.Timeline.Row;
import dev.parley.bot.picture.Shape.Anchor;
import dev.parley.bot.picture.Shape.Dot;
import dev.parley.bot.picture.Shape.Tone;
import dev.parley.bot.picture.Shape.Words;
import dev.parley.bot.text.DateText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What happened, under the row of days: of many events, those that most articles report. */
final class EventList {

  private static final double SIZE = 13;
  private static final double LINE = 17;
  private static final double SPACE = 7;
  private static final double GAP = 2;
  private static final double INDENT = 14;
  private static final double RADIUS = 3.5;
  private static final int MOST_LINES = 4;

  private final Timeline timeline;
  private final List<Moment> moments;
  private final PictureText texts;
  private final double left;
  private final double width;

  EventList(Timeline timeline, List<Moment> moments, PictureText texts, double left, double width) {
    this.timeline = timeline;
    this.moments = moments;
    this.texts = texts;
    this.left = left;
    this.width = width;
  }

  /**
   * As much as there is room for: of many events some, of few as much of their texts as fits.
   *
   * @return a drawing that reaches from 0 to its lower end, and is empty above {@code top}
   */
  Drawing between(double top, double bottom) {
    Set<Integer> shown = shown(bottom - top);
    int lines = shown.size() == timeline.rows().size() ? MOST_LINES : 1;
    Drawing list = list(shown, lines, top);
    while (list.height() > bottom && lines > 1) {
      lines--;
      list = list(shown, lines, top);
    }
    return list;
  }

  /** The rows that there is room for with a line each, those with the most citations first. */
  private Set<Integer> shown(double room) {
    List<Integer> rows = byReports();
    int count = (int) Math.max(1, Math.min(rows.size(), room / LINE));
    while (count > 1 && leastHeight(rows.subList(0, count)) > room) {
      count--;
    }
    return Set.copyOf(rows.subList(0, count));
  }

  private double leastHeight(List<Integer> shown) {
    long groups = moments.stream().filter(m -> !Collections.disjoint(m.rows(), shown)).count();
    double more = shown.size() < timeline.rows().size() ? LINE : 0;
    return groups * (LINE + SPACE) + shown.size() * (LINE + GAP) + more + SPACE;
  }

  /** The indexes of all rows. */
  private List<Integer> byReports() {
    Comparator<Integer> reports =
        Comparator.comparing(row -> -row(row).statement().citations().size());
    return IntStream.range(0, timeline.rows().size()).boxed().sorted(reports).toList();
  }

  private Row row(int index) {
    return timeline.rows().get(index);
  }

  private Drawing list(Set<Integer> shown, int lines, double top) {
    List<Shape> shapes = new ArrayList<>();
    double y = top;
    for (Moment moment : moments) {
      List<Integer> rows = moment.rows().stream().filter(shown::contains).toList();
      if (!rows.isEmpty()) {
        y = group(shapes, moment, rows, lines, y);
      }
    }
    int rest = timeline.rows().size() - shown.size();
    if (rest > 0) {
      y += LINE;
      shapes.add(words(left, y, more(rest), SIZE, false, Tone.QUIET));
    }
    return new Drawing(width, y + SPACE, shapes);
  }

  private double group(
      List<Shape> shapes, Moment moment, List<Integer> rows, int lines, double top) {
    double y = top + LINE;
    shapes.add(words(left, y, DateText.of(moment.time()), SIZE, true, Tone.INK));
    for (int row : rows) {
      shapes.add(new Dot(left + RADIUS, y + LINE - 4.5, RADIUS, row));
      for (String line : lines(row, lines)) {
        y += LINE;
        shapes.add(words(left + INDENT, y, line, SIZE, false, Tone.INK));
      }
      y += GAP;
    }
    return y + SPACE;
  }

  private List<String> lines(int row, int lines) {
    return new Lines(text -> texts.of(text, SIZE, false), width - INDENT)
        .of(texts.shown(row(row).statement().text()), lines);
  }

  private static Shape words(
      double x, double y, String text, double size, boolean bold, Tone tone) {
    return new Words(x, y, text, size, bold, tone, Anchor.START);
  }

  private static String more(int rows) {
    return rows == 1 ? "and 1 more event" : "and " + rows + " more events";
  }
}
