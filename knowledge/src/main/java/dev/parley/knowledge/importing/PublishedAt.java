package dev.parley.knowledge.importing;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A moment of publication, in the publisher's local time.
 *
 * @param day the calendar day
 * @param time the time of day to the minute, if it is known
 */
public record PublishedAt(LocalDate day, Optional<LocalTime> time) {

  private static final Pattern ISO =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2})(?::\\d{2}(?:\\.\\d+)?)?)?");

  public PublishedAt {
    requireNonNull(day);
    requireNonNull(time);
  }

  static PublishedAt on(LocalDate day) {
    return new PublishedAt(day, Optional.empty());
  }

  /**
   * Reads {@code 2025-04-11} or {@code 2025-04-11T08:53}.
   *
   * @throws ImportException when it is anything else
   */
  public static PublishedAt parse(String text) {
    Matcher iso = ISO.matcher(text.strip());
    if (iso.matches()) {
      try {
        return of(iso);
      } catch (DateTimeException e) {
        throw new ImportException("\"" + text + "\" is no day of the calendar", e);
      }
    }
    throw new ImportException(
        "\"" + text + "\" is not a date: write it as 2025-04-11 or 2025-04-11T08:53");
  }

  /**
   * Reads a date as pages' metadata give it: ISO 8601, whose wall time is kept and whose offset is
   * dropped, or words such as "28 February 2025, 08:53". Midnight sharp stands for "no time given".
   */
  static Optional<PublishedAt> fromMetadata(String text) {
    Matcher iso = ISO.matcher(text.strip());
    if (iso.lookingAt()) {
      try {
        PublishedAt at = of(iso);
        return Optional.of(
            new PublishedAt(at.day, at.time.filter(time -> !time.equals(LocalTime.MIDNIGHT))));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
    return DateText.findAll(text).stream().findFirst().map(DateText::at);
  }

  private static PublishedAt of(Matcher iso) {
    return new PublishedAt(
        LocalDate.parse(iso.group(1)), Optional.ofNullable(iso.group(2)).map(LocalTime::parse));
  }

  /** As it stands in an article file, such as {@code 2025-04-11T08:53}. */
  @Override
  public String toString() {
    return day + time.map(clock -> "T" + clock).orElse("");
  }
}
