package dev.parley.bot.question;

import dev.parley.bot.Correction;
import dev.parley.bot.retrieval.MiniLm;
import dev.parley.bot.text.Slip;
import dev.parley.knowledge.Document;
import dev.parley.knowledge.Library;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts right the words of a question that neither the model nor the articles have, and that are one
 * slip of the fingers away from just one word of the articles. Names most often stand for others
 * than those they are near to, and are put right only where little else can be meant. Thread-safe.
 */
final class Misspellings {

  /**
   * A question as it is most likely meant.
   *
   * @param text the question
   * @param corrections the words that are others in it, each once, in order
   */
  record Meant(String text, List<Correction> corrections) {}

  /** Too many words are near to a shorter one. */
  private static final int SHORTEST = 5;

  private static final int SHORTEST_WITH_OTHER_LETTER = 7;
  private static final int SHORTEST_OF_OTHER_LENGTH = 8;

  private static final Pattern WORD = Pattern.compile("\\p{L}{" + SHORTEST + ",}+");

  private static final Pattern ENDING = Pattern.compile("(?:ing|e?d|e?rs?|e?s|ly|ion|)$");

  /** What stands in place of an ending in another form of the same word. */
  private static final List<String> ENDINGS = List.of("", "e", "ed", "es", "s", "ing", "ion", "r");

  private final MiniLm model;
  private final Library library;

  /**
   * The longer words of the articles, and how much more often each has a capital inside a sentence
   * than none; made when they are first needed, as most never are.
   */
  private volatile Map<String, Integer> known;

  Misspellings(MiniLm model, Library library) {
    this.model = model;
    this.library = library;
  }

  /** The question as it is most likely meant. */
  Meant read(String question) {
    List<Correction> corrections = new ArrayList<>();
    String text =
        WORD.matcher(question)
            .replaceAll(
                match -> {
                  Optional<Correction> correction = correction(match, question);
                  correction.filter(c -> !corrections.contains(c)).ifPresent(corrections::add);
                  return Matcher.quoteReplacement(
                      correction.map(Correction::read).orElse(match.group()));
                });
    return new Meant(text, List.copyOf(corrections));
  }

  private Optional<Correction> correction(MatchResult match, String question) {
    String written = match.group();
    String word = written.toLowerCase(Locale.ROOT);
    if (known().containsKey(word) || model.isWord(word) || isForm(word)) {
      return Optional.empty();
    }
    List<String> near =
        known().keySet().stream()
            .filter(other -> Slip.between(word, other).isPresent())
            .limit(2)
            .toList();
    boolean name = isCapitalized(written) && !startsSentence(question, match.start());
    return near.stream()
        .filter(only -> near.size() == 1 && isLikely(word, only, name))
        .map(only -> new Correction(written, inCaseOf(written, only)))
        .findFirst();
  }

  /** Whether it is a form of a word that the model has. */
  private boolean isForm(String word) {
    String stem = ENDING.matcher(word).replaceFirst("");
    return ENDINGS.stream().map(stem::concat).anyMatch(model::isWord);
  }

  private boolean isLikely(String written, String word, boolean name) {
    Slip slip = Slip.between(written, word).orElseThrow();
    return (name || isName(word)) ? slip.isLikelyOfName() : isLikely(slip);
  }

  private boolean isName(String word) {
    return known().get(word) >= 0;
  }

  private static boolean isLikely(Slip slip) {
    int length = slip.longer().length();
    return switch (slip.kind()) {
      case CHANGED_PLACES -> true;
      case BESIDE, OTHER -> length >= SHORTEST_WITH_OTHER_LETTER;
      case MISSING, ADDED -> length >= SHORTEST_OF_OTHER_LENGTH || slip.ofDoubleLetter();
    };
  }

  private static boolean isCapitalized(String word) {
    return Character.isUpperCase(word.charAt(0));
  }

  private static boolean startsSentence(String text, int at) {
    int before = at - 1;
    while (before >= 0 && !Character.isLetterOrDigit(text.charAt(before))) {
      if (".?!\n".indexOf(text.charAt(before)) >= 0) {
        return true;
      }
      before--;
    }
    return before < 0;
  }

  private static String inCaseOf(String written, String word) {
    return isCapitalized(written)
        ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
        : word;
  }

  private Map<String, Integer> known() {
    Map<String, Integer> words = known;
    if (words == null) {
      words = new HashMap<>();
      for (Document document : library.documents()) {
        addWords(document.article().body(), false, words);
        addWords(document.article().title(), true, words);
      }
      known = words;
    }
    return words;
  }

  /**
   * Without a pattern: of many articles, all the text is gone through.
   *
   * @param title whether any word may have a capital
   */
  private static void addWords(String text, boolean title, Map<String, Integer> words) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !Character.isLetter(text.charAt(i))) {
        if (i - start >= SHORTEST) {
          String word = text.substring(start, i);
          int capital = title || startsSentence(text, start) ? 0 : 1;
          words.merge(
              word.toLowerCase(Locale.ROOT), isCapitalized(word) ? capital : -1, Integer::sum);
        }
        start = i + 1;
      }
    }
  }
}
