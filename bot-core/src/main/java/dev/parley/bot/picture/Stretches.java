package dev.parley.bot.picture;

import dev.parley.bot.picture.Shape.Anchor;
import dev.parley.bot.picture.Shape.Dot;
import dev.parley.bot.picture.Shape.Line;
import dev.parley.bot.picture.Shape.Pen;
import dev.parley.bot.picture.Shape.Tone;
import dev.parley.bot.picture.Shape.Words;
import dev.parley.bot.text.DateText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The events of several days: a line over their days, with a dot for each event, and the time under
 * it. Lines are dashed where only the month or year is known, and have arrows where they go beyond
 * the row.
 */
final class Stretches {

  private static final double LANE = 32;
  private static final int MOST_LANES = 4;
  private static final double LABEL_SIZE = 12;
  private static final double RADIUS = 5;
  private static final double STEP = 2 * RADIUS + 2;
  private static final double CAP = 5;
  private static final double STUB = 24;
  private static final double SPACE = 10;
  private static final int MOST_DOTS = 5;

  /**
   * A moment in its place.
   *
   * @param x where its label starts
   * @param lane 0 for the highest
   */
  private record Stretch(
      Moment moment, double left, double right, String label, double x, double width, int lane) {

    double start() {
      return Math.min(left, x);
    }

    double end() {
      return Math.max(right, x + width);
    }

    boolean isClearOf(Stretch other) {
      return lane != other.lane || start() >= other.end() + SPACE || other.start() >= end() + SPACE;
    }

    Stretch inLane(int newLane) {
      return new Stretch(moment, left, right, label, x, width, newLane);
    }
  }

  private final List<Stretch> stretches = new ArrayList<>();
  private final Scale scale;
  private final TextWidths widths;
  private final double edge;
  private int missing;

  /**
   * Finds room for what moments are longer than a day.
   *
   * @param edge how far to the right labels may reach
   */
  Stretches(List<Moment> moments, Scale scale, TextWidths widths, double edge) {
    this.scale = scale;
    this.widths = widths;
    this.edge = edge;
    moments.stream()
        .filter(moment -> !moment.isDay())
        .sorted(Comparator.comparingInt(moment -> -moment.rows().size()))
        .forEach(this::place);
  }

  private void place(Moment moment) {
    for (int lane = 0; lane < MOST_LANES; lane++) {
      Stretch stretch = stretch(moment).inLane(lane);
      if (stretches.stream().allMatch(stretch::isClearOf)) {
        stretches.add(stretch);
        return;
      }
    }
    missing += moment.rows().size();
  }

  private Stretch stretch(Moment moment) {
    double from = scale.x(moment.first());
    double to = scale.x(moment.last() + 1);
    if (from == to) {
      from -= STUB / 2;
      to += STUB / 2;
    }
    from = Math.max(scale.left(), Math.min(from, scale.right() - STUB));
    to = Math.min(scale.right(), Math.max(to, scale.left() + STUB));
    int more = moment.rows().size() - dots(moment, to - from);
    String label = DateText.of(moment.time()) + (more > 0 ? " × " + moment.rows().size() : "");
    double width = widths.of(label, LABEL_SIZE, true);
    double middle = (from + to - width) / 2;
    double x = Math.max(scale.left(), Math.min(middle, edge - width));
    return new Stretch(moment, from, to, label, x, width, 0);
  }

  private static int dots(Moment moment, double room) {
    return (int) Math.max(1, Math.min(moment.rows().size(), Math.min(MOST_DOTS, room / STEP)));
  }

  /** How many events found no room. */
  int missing() {
    return missing;
  }

  boolean hasVague() {
    return stretches.stream().anyMatch(stretch -> stretch.moment().isVague());
  }

  double height() {
    return LANE * stretches.stream().mapToInt(stretch -> stretch.lane() + 1).max().orElse(0);
  }

  List<Shape> shapes(double top) {
    return stretches.stream()
        .flatMap(stretch -> shapes(stretch, top + LANE * stretch.lane() + 8).stream())
        .toList();
  }

  private List<Shape> shapes(Stretch stretch, double y) {
    List<Shape> shapes = new ArrayList<>();
    Pen pen = stretch.moment().isVague() ? Pen.DASHED : Pen.FIRM;
    shapes.add(new Line(stretch.left(), y, stretch.right(), y, pen));
    shapes.addAll(end(stretch.left(), y, scale.x(stretch.moment().first()) < scale.left(), -1));
    double last = scale.x(stretch.moment().last() + 1);
    shapes.addAll(end(stretch.right(), y, last > scale.right() + 0.01, 1));
    shapes.addAll(dots(stretch, y));
    shapes.add(
        new Words(stretch.x(), y + 18, stretch.label(), LABEL_SIZE, true, Tone.INK, Anchor.START));
    return shapes;
  }

  /** An upright cap, or an arrow head where the stretch goes on. */
  private static List<Shape> end(double x, double y, boolean goesOn, int direction) {
    return goesOn
        ? List.of(
            new Line(x, y, x - direction * CAP, y - CAP, Pen.FIRM),
            new Line(x, y, x - direction * CAP, y + CAP, Pen.FIRM))
        : List.of(new Line(x, y - CAP, x, y + CAP, Pen.FIRM));
  }

  private static List<Shape> dots(Stretch stretch, double y) {
    int count = dots(stretch.moment(), stretch.right() - stretch.left());
    double x = (stretch.left() + stretch.right() - STEP * (count - 1)) / 2;
    List<Shape> dots = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      dots.add(new Dot(x + i * STEP, y, RADIUS, stretch.moment().rows().get(i)));
    }
    return dots;
  }
}
