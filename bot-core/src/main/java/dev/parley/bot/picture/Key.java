package dev.parley.bot.picture;

import dev.parley.bot.picture.Shape.Anchor;
import dev.parley.bot.picture.Shape.Box;
import dev.parley.bot.picture.Shape.Line;
import dev.parley.bot.picture.Shape.Pen;
import dev.parley.bot.picture.Shape.Tone;
import dev.parley.bot.picture.Shape.Words;
import java.util.ArrayList;
import java.util.List;

/** Says what the signs in a drawing mean, those that stand in it. */
final class Key {

  private static final double SIZE = 11;
  private static final double SIGN = 16;
  private static final double SPACE = 12;

  private final TextWidths widths;
  private final double y;
  private final List<Shape> shapes = new ArrayList<>();
  private double x;

  /**
   * @param x where it starts
   * @param y the base line of its words
   */
  Key(TextWidths widths, double x, double y) {
    this.widths = widths;
    this.x = x;
    this.y = y;
  }

  /**
   * @param missing how many events have no dot
   */
  List<Shape> shapes(CalendarRow calendar, Stretches stretches, int missing) {
    words("● event" + (missing > 0 ? " (" + missing + " more)" : ""));
    if (stretches.hasVague()) {
      shapes.add(new Line(x, y - 4, x + SIGN, y - 4, Pen.DASHED));
      x += SIGN + 4;
      words("day unknown");
    }
    if (calendar.hasWeekends()) {
      shapes.add(new Box(x, y - 9, SIGN - 4, 11, Tone.SHADE));
      x += SIGN;
      words("weekend");
    }
    return List.copyOf(shapes);
  }

  private void words(String words) {
    shapes.add(new Words(x, y, words, SIZE, false, Tone.QUIET, Anchor.START));
    x += widths.of(words, SIZE, false) + SPACE;
  }
}
