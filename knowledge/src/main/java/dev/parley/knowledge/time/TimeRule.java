package dev.parley.knowledge.time;

import dev.parley.knowledge.EventTime;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One form in which times are written.
 *
 * @param pattern finds it; what it matches is the mention
 * @param meaning what a match means
 */
record TimeRule(Pattern pattern, Meaning meaning) {

  /** What a match means, or empty where it means no time after all. */
  @FunctionalInterface
  interface Meaning {
    Optional<EventTime> of(Matcher match, Context context);
  }

  /**
   * Where a match stands.
   *
   * @param text the whole text
   * @param reference the day that relative words are counted from
   * @param previous the last day that the text names before the match
   */
  record Context(String text, Optional<LocalDate> reference, Optional<LocalDate> previous) {

    String before(Matcher match) {
      return text.substring(Math.max(0, match.start() - 80), match.start());
    }

    String after(Matcher match) {
      return text.substring(match.end(), Math.min(text.length(), match.end() + 40));
    }
  }

  static TimeRule of(String pattern, Meaning meaning) {
    return new TimeRule(Pattern.compile(pattern), meaning);
  }
}
