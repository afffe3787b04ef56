package dev.parley.bot.question;

import dev.parley.bot.retrieval.MiniLm;
import dev.parley.knowledge.Document;
import dev.parley.knowledge.Library;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts right the words of a question that neither the model nor the articles have, and that are one
 * slip of the fingers away from just one word of the articles. Thread-safe.
 */
final class Misspellings {

  /** Too many words are near to a shorter one. */
  private static final int SHORTEST = 5;

  private static final Pattern WORD = Pattern.compile("\\p{L}{" + SHORTEST + ",}+");

  private final MiniLm model;
  private final Library library;

  /** The longer words of the articles; made when they are first needed, as most never are. */
  private volatile Set<String> known;

  Misspellings(MiniLm model, Library library) {
    this.model = model;
    this.library = library;
  }

  /** The question as it is most likely meant. */
  String corrected(String question) {
    return WORD.matcher(question).replaceAll(this::corrected);
  }

  private String corrected(MatchResult match) {
    String written = match.group();
    String word = written.toLowerCase(Locale.ROOT);
    if (model.isWord(word) || known().contains(word)) {
      return written;
    }
    List<String> near =
        known().stream().filter(other -> isOneSlipAway(word, other)).limit(2).toList();
    return near.size() == 1 ? Matcher.quoteReplacement(inCaseOf(written, near.get(0))) : written;
  }

  private static String inCaseOf(String written, String word) {
    return Character.isUpperCase(written.charAt(0))
        ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
        : word;
  }

  private Set<String> known() {
    Set<String> words = known;
    if (words == null) {
      words = new HashSet<>();
      for (Document document : library.documents()) {
        addWords(document.article().title(), words);
        addWords(document.article().body(), words);
      }
      known = words;
    }
    return words;
  }

  /** Without a pattern: of many articles, all the text is gone through. */
  private static void addWords(String text, Set<String> words) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !Character.isLetter(text.charAt(i))) {
        if (i - start >= SHORTEST) {
          words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = i + 1;
      }
    }
  }

  /** Whether one letter is missing, added or another, or two have changed places; not the first. */
  private static boolean isOneSlipAway(String word, String other) {
    int shorter = Math.min(word.length(), other.length());
    int same = 0;
    while (same < shorter && word.charAt(same) == other.charAt(same)) {
      same++;
    }
    if (same == 0) {
      return false;
    }
    return switch (word.length() - other.length()) {
      case -1 -> other.substring(same + 1).equals(word.substring(same));
      case 1 -> word.substring(same + 1).equals(other.substring(same));
      case 0 -> haveAnotherLetter(word, other, same) || haveChangedPlaces(word, other, same);
      default -> false;
    };
  }

  private static boolean haveAnotherLetter(String word, String other, int at) {
    return word.substring(at + 1).equals(other.substring(at + 1));
  }

  private static boolean haveChangedPlaces(String word, String other, int at) {
    return at + 1 < word.length()
        && word.charAt(at) == other.charAt(at + 1)
        && word.charAt(at + 1) == other.charAt(at)
        && word.substring(at + 2).equals(other.substring(at + 2));
  }
}
