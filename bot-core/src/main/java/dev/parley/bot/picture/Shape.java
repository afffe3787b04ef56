package dev.parley.bot.picture;

import java.util.List;

/** A part of a drawing; lengths are in points, from the drawing's top left corner. */
public sealed interface Shape {

  /** How strongly something is drawn. */
  enum Tone {
    /** What is to be read first. */
    INK,
    /** What explains it; still readable on white. */
    QUIET,
    /** Rules and frames. */
    RULE,
    /** A shade behind other shapes. */
    SHADE
  }

  /** How a line is drawn. */
  enum Pen {
    THIN,
    FIRM,
    DASHED
  }

  /** Which point of a text stands at its place. */
  enum Anchor {
    START,
    MIDDLE
  }

  /** A filled rectangle. */
  record Box(double x, double y, double width, double height, Tone tone) implements Shape {}

  /** The outline of a rectangle. */
  record Frame(double x, double y, double width, double height) implements Shape {}

  /** Upright lines at each x, from top to bottom. */
  record Ticks(List<Double> xs, double top, double bottom, Tone tone) implements Shape {
    public Ticks {
      xs = List.copyOf(xs);
    }
  }

  /** A straight line in ink. */
  record Line(double x1, double y1, double x2, double y2, Pen pen) implements Shape {}

  /**
   * An event.
   *
   * @param row the index of its row in the timeline
   */
  record Dot(double x, double y, double radius, int row) implements Shape {}

  /**
   * Words on one line.
   *
   * @param y where their base line is
   * @param size the size of the letters
   */
  record Words(double x, double y, String text, double size, boolean bold, Tone tone, Anchor anchor)
      implements Shape {}
}
