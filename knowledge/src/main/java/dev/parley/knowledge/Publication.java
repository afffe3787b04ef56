package dev.parley.knowledge;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * When an article was published, as local time of the publisher, and how that is known.
 *
 * @param day the calendar day
 * @param time the time of day, if it was given
 * @param basis where the day comes from
 */
public record Publication(LocalDate day, Optional<LocalTime> time, Basis basis) {

  /** Where a publication date comes from, the surest first. */
  public enum Basis {
    /** The article or its metadata says so. */
    STATED,
    /** It stands in the article's address. */
    URL,
    /** An editor concluded it from the text and the known course of events. */
    INFERRED
  }

  public Publication {
    requireNonNull(day);
    requireNonNull(time);
    requireNonNull(basis);
  }
}
