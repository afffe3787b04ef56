package dev.parley.knowledge;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * When something happened: every day from {@code first} to {@code last}, both included.
 *
 * @param first the first day
 * @param last the last day, not before the first
 * @param precision what kind of time was meant
 * @param basis how it is known
 */
public record EventTime(LocalDate first, LocalDate last, Precision precision, Basis basis)
    implements Comparable<EventTime> {

  /** What kind of time a text names. */
  public enum Precision {
    DAY,
    MONTH,
    YEAR,
    /** Any other stretch of days, such as a week. */
    RANGE
  }

  /** How a time is known, the surest first. */
  public enum Basis {
    /** The sentence names the date itself, year and all or with the year of its article. */
    STATED,
    /** Counted from the article's date, such as "on Thursday" or "last week". */
    RESOLVED,
    /** Taken over from the paragraph or from the article's event. */
    INFERRED
  }

  public EventTime {
    requireNonNull(precision);
    requireNonNull(basis);
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("illegal time: " + last + " is before " + first);
    }
  }

  public static EventTime day(LocalDate day, Basis basis) {
    return new EventTime(day, day, Precision.DAY, basis);
  }

  public boolean overlaps(EventTime other) {
    return !first.isAfter(other.last) && !other.first.isAfter(last);
  }

  public boolean contains(EventTime other) {
    return !other.first.isBefore(first) && !other.last.isAfter(last);
  }

  public EventTime withBasis(Basis newBasis) {
    return new EventTime(first, last, precision, newBasis);
  }

  /** By first day, then by last day; a month therefore comes before its second day. */
  @Override
  public int compareTo(EventTime other) {
    int byFirst = first.compareTo(other.first);
    return byFirst != 0 ? byFirst : last.compareTo(other.last);
  }
}
