package dev.parley.slack.handle;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button is for.
 *
 * @param answer the id of the answer it belongs to
 * @param number which page or question; for quotes, 1 to show them
 */
record PressValue(Kind kind, int number, String answer) {

  /** What a press does. */
  enum Kind {
    PAGE,
    QUOTES,
    GOOD,
    BAD,
    ASK,
    SHARE
  }

  private static final Pattern FORM = Pattern.compile("([A-Z]{3,6}) (\\d{1,4}) (.{1,500})");

  /** Reads what may be anything. */
  static Optional<PressValue> read(String value) {
    Matcher match = FORM.matcher(value);
    return match.matches()
        ? kind(match.group(1))
            .map(kind -> new PressValue(kind, Integer.parseInt(match.group(2)), match.group(3)))
        : Optional.empty();
  }

  private static Optional<Kind> kind(String name) {
    for (Kind kind : Kind.values()) {
      if (kind.name().equals(name)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  String text() {
    return kind + " " + number + " " + answer;
  }
}
