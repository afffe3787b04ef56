package dev.parley.bot.text;

import java.util.Optional;

/**
 * What one slip of the fingers may have made of a word.
 *
 * @param kind what was done
 * @param at the first place where the two differ
 * @param longer the longer one of the two; what was written where they are of one length
 */
public record Slip(Kind kind, int at, String longer) {

  /** What was done. */
  public enum Kind {
    /** A letter was left out. */
    MISSING,
    /** There is a letter too many. */
    ADDED,
    /** A letter whose key is next to the right one's. */
    BESIDE,
    /** Any other letter. */
    OTHER,
    /** Two letters that stand side by side. */
    CHANGED_PLACES
  }

  private static final int SHORTEST_NAME = 7;

  /** The rows of keys of most keyboards for Latin letters; a row is half a key to the right. */
  private static final String[] KEYS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};

  /**
   * What turns a word into what was written, if that is one slip; never at the first letter.
   *
   * @param written what was written, in lower case
   * @param word what may be meant, in lower case
   */
  public static Optional<Slip> between(String written, String word) {
    int at = same(written, word);
    return at == 0 ? Optional.empty() : after(at, written, word);
  }

  /** The slip at the first place where the two differ. */
  private static Optional<Slip> after(int at, String written, String word) {
    return switch (written.length() - word.length()) {
      case -1 -> slip(rest(word, at + 1).equals(rest(written, at)), Kind.MISSING, at, word);
      case 1 -> slip(rest(written, at + 1).equals(rest(word, at)), Kind.ADDED, at, written);
      case 0 -> ofOneLength(at, written, word);
      default -> Optional.empty();
    };
  }

  private static Optional<Slip> ofOneLength(int at, String written, String word) {
    if (at == word.length()) {
      return Optional.empty();
    } else if (rest(written, at + 1).equals(rest(word, at + 1))) {
      boolean beside = areBeside(written.charAt(at), word.charAt(at));
      return slip(true, beside ? Kind.BESIDE : Kind.OTHER, at, written);
    }
    boolean swapped =
        written.charAt(at) == word.charAt(at + 1)
            && written.charAt(at + 1) == word.charAt(at)
            && rest(written, at + 2).equals(rest(word, at + 2));
    return slip(swapped, Kind.CHANGED_PLACES, at, written);
  }

  private static Optional<Slip> slip(boolean is, Kind kind, int at, String longer) {
    return is ? Optional.of(new Slip(kind, at, longer)) : Optional.empty();
  }

  private static int same(String written, String word) {
    int shorter = Math.min(written.length(), word.length());
    int same = 0;
    while (same < shorter && written.charAt(same) == word.charAt(same)) {
      same++;
    }
    return same;
  }

  private static String rest(String word, int from) {
    return word.substring(from);
  }

  /**
   * Whether it is likely where the word is a name. Other names differ by an ending ("Roman",
   * "Romana"), or by any letter or one more ("Hansen", "Hanson"): but hardly by the letter of the
   * key beside it.
   */
  public boolean isLikelyOfName() {
    boolean atEnd = at == longer.length() - 1;
    return longer.length() >= SHORTEST_NAME
        && !atEnd
        && switch (kind) {
          case BESIDE, CHANGED_PLACES -> true;
          case MISSING, ADDED -> ofDoubleLetter();
          case OTHER -> false;
        };
  }

  /** Whether a letter was written twice or once too few: "embasy". */
  public boolean ofDoubleLetter() {
    boolean oneMore = kind == Kind.MISSING || kind == Kind.ADDED;
    // The first place to differ is the second of the two.
    return oneMore && longer.charAt(at) == longer.charAt(at - 1);
  }

  private static boolean areBeside(char one, char other) {
    for (int row = 0; row < KEYS.length; row++) {
      int place = KEYS[row].indexOf(one);
      if (place >= 0) {
        return isAt(other, row, place - 1)
            || isAt(other, row, place + 1)
            || isAt(other, row - 1, place)
            || isAt(other, row - 1, place + 1)
            || isAt(other, row + 1, place)
            || isAt(other, row + 1, place - 1);
      }
    }
    return false;
  }

  private static boolean isAt(char letter, int row, int place) {
    return row >= 0
        && row < KEYS.length
        && place >= 0
        && place < KEYS[row].length()
        && KEYS[row].charAt(place) == letter;
  }
}
