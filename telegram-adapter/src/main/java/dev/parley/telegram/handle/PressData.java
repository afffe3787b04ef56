package dev.parley.telegram.handle;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button is for, within 64 bytes.
 *
 * @param answer the id of the answer it belongs to
 * @param number which page or question; for a rating, 1 where quotes are shown
 */
record PressData(Kind kind, String answer, int number) {

  /** What a press does. */
  enum Kind {
    PAGE('p'),
    QUOTES('q'),
    GOOD('g'),
    BAD('b'),
    ASK('a');

    private final char letter;

    Kind(char letter) {
      this.letter = letter;
    }
  }

  private static final Pattern FORM = Pattern.compile("([a-z]):([0-9a-z.-]{1,32}):(\\d{1,4})");

  /** Reads what may be anything. */
  static Optional<PressData> read(String data) {
    Matcher match = FORM.matcher(data);
    return match.matches()
        ? kind(match.group(1).charAt(0))
            .map(kind -> new PressData(kind, match.group(2), Integer.parseInt(match.group(3))))
        : Optional.empty();
  }

  private static Optional<Kind> kind(char letter) {
    for (Kind kind : Kind.values()) {
      if (kind.letter == letter) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  String text() {
    return kind.letter + ":" + answer + ":" + number;
  }
}
