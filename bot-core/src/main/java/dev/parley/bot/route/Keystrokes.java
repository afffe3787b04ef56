package dev.parley.bot.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Tells keys that were hit from words: rows of the keyboard, chunks over and over, no vowel. */
final class Keystrokes {

  private static final String[] ROWS = {
    "1234567890",
    "qwertzuiopü",
    "qwertyuiop",
    "asdfghjklöä",
    "asdfghjklñ",
    "yxcvbnm",
    "zxcvbnm",
    "йцукенгшщзхъ",
    "фывапролджэ",
    "ячсмитьбю",
    "azertyuiop",
    "qsdfghjklm",
    "1qaz2wsx3edc4rfv",
    "uiaeosnrtd",
  };

  private static final Pattern FRAME =
      Pattern.compile(
          "^(?:(?:are|there|what|who|where|when|why|how|which|is|are|was|were|did|does|do|the|a|an|of|about|tell|me|explain|define|mean|means|happen|happened|true|real|and|or|in|on|to"
              + "|what's|whats|who's|whos|whose|that|this|it|say|said|says|can|please|pls|hi|hello|for|with|at|by|has|have|had|will|give|show|find|search|know|you|i|much|many|long|meaning)\\b\\s*)+",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NO_VOWEL =
      Pattern.compile("[b-df-hj-np-tv-xzßñçščžбвгджзклмнпрстфхцчшщ]{4,}");

  private static final Pattern CLUSTER = Pattern.compile("[b-df-hj-np-tv-xzßñ]{6,}");

  /** "jjjjj", "lkjlkjlkj", "fghjfghj". */
  private static final Pattern OVER_AND_OVER =
      Pattern.compile(
          "^(.)\\1{3,}$|^(\\p{L}{2,5})\\2{2,}\\p{L}{0,3}$|^([\\p{L}]{3,6})\\3(.{0,2})$");

  private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** What people write without a vowel. */
  private static final Set<String> COMMON =
      Set.of("tldr", "pls", "plz", "thx", "thnx", "btw", "msgs", "wtf", "html", "http", "https");

  /** Shorter words may be names, or short for something. */
  private static final int SHORTEST = 4;

  private static final double MOSTLY = 0.6;

  private Keystrokes() {}

  /**
   * @param known whether something is a word
   */
  static Optional<Route> read(String text, Predicate<String> known) {
    List<String> words = words(text);
    if (words.isEmpty()) {
      return Optional.of(new Route.Noise(List.of()));
    }
    List<String> asked = words(FRAME.matcher(text).replaceFirst(""));
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    long hit = asked.stream().filter(word -> isHit(word, known)).count();
    long meant =
        asked.stream()
            .filter(word -> !isHit(word, known))
            .filter(word -> !FRAME.matcher(word).matches())
            .count();
    boolean repeated = asked.size() > 1 && asked.stream().distinct().count() == 1;
    boolean walks = repeated && !known.test(asked.get(0).toLowerCase(Locale.ROOT));
    boolean likeEachOther = hit > 0 && meant > 0 && asked.size() <= 4 && alike(asked);
    return (hit > 0 && (meant == 0 || likeEachOther)) || walks
        ? Optional.of(new Route.Noise(asked.stream().map(w -> w.toLowerCase(Locale.ROOT)).toList()))
        : Optional.empty();
  }

  private static List<String> words(String text) {
    return Arrays.stream(WORD.split(text)).filter(word -> !word.isEmpty()).toList();
  }

  /** "gfds gfds gfd": each begins with the same two letters. */
  private static boolean alike(List<String> words) {
    return words.stream()
            .map(word -> word.substring(0, Math.min(2, word.length())))
            .distinct()
            .count()
        == 1;
  }

  private static boolean isHit(String word, Predicate<String> known) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (COMMON.contains(lower)) {
      return false;
    }
    boolean acronym = word.equals(word.toUpperCase(Locale.ROOT)) && !lower.equals(word);
    if (lower.length() < SHORTEST || known.test(lower) || acronym) {
      return false;
    }
    if (lower.chars().allMatch(Character::isDigit)) {
      return false;
    }
    return NO_VOWEL.matcher(lower).matches()
        || CLUSTER.matcher(lower).find()
        || OVER_AND_OVER.matcher(lower).matches()
        || alongRows(lower) >= MOSTLY
        || (lower.contains("q") && !lower.contains("qu") && CLUSTERED_Q.matcher(lower).find());
  }

  private static final Pattern CLUSTERED_Q = Pattern.compile("q[b-df-hj-np-tv-xzoe]");

  /** The share of letters that are typed with the key beside that of the letter before. */
  private static double alongRows(String word) {
    List<Boolean> steps = new ArrayList<>();
    for (int i = 1; i < word.length(); i++) {
      steps.add(areNear(word.charAt(i - 1), word.charAt(i)));
    }
    return steps.stream().filter(near -> near).count() / (double) steps.size();
  }

  private static boolean areNear(char one, char other) {
    return Arrays.stream(ROWS)
        .anyMatch(
            row ->
                row.indexOf(one) >= 0
                    && row.indexOf(other) >= 0
                    && Math.abs(row.indexOf(one) - row.indexOf(other)) <= 1);
  }
}
