package dev.parley.launcher.bench;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One figure of a run.
 *
 * @param name what it is, for readers and programs alike
 * @param value the ratio or the amount, or empty where it was not measured
 * @param bound what it is wanted to keep
 * @param detail the two amounts of a ratio, or why it was not measured
 */
public record Figure(String name, Optional<Double> value, Bound bound, String detail) {

  /** What a figure is wanted to be. */
  public record Bound(Side side, double value, String unit) {

    /** Which side of the bound is the good one. */
    public enum Side {
      AT_MOST,
      AT_LEAST
    }

    /**
     * An upper bound.
     *
     * @param unit such as "MB", or empty for a ratio
     */
    static Bound atMost(double value, String unit) {
      return new Bound(Side.AT_MOST, value, unit);
    }

    /** A lower bound of a ratio. */
    static Bound atLeast(double value) {
      return new Bound(Side.AT_LEAST, value, "");
    }

    boolean isMetBy(double measured) {
      return side == Side.AT_MOST ? measured <= value : measured >= value;
    }
  }

  public Figure {
    requireNonNull(value);
    requireNonNull(bound);
  }

  static Figure measured(String name, double value, Bound bound, String detail) {
    return new Figure(name, Optional.of(value), bound, detail);
  }

  static Figure notMeasured(String name, Bound bound, String why) {
    return new Figure(name, Optional.empty(), bound, why);
  }

  /** Whether the bound is met; empty where nothing was measured. */
  public Optional<Boolean> met() {
    return value.map(bound::isMetBy);
  }
}
