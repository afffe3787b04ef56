package dev.parley.bot.suggest;

import dev.parley.bot.text.Word;
import dev.parley.bot.text.Words;
import dev.parley.knowledge.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A question that a sentence seems to answer.
 *
 * @param question the question
 * @param form its pattern
 * @param sentence the sentence that it was made from
 */
record Draft(String question, Form form, Sentence sentence) {

  private static final int ROOM_ON_A_BUTTON = 60;
  private static final int ENOUGH_WORDS = 3;
  private static final int LONG_ENOUGH_FOR_A_SLIP = 5;

  /** How good a suggestion it is whatever was asked, about 0 to 1: it says what it is about. */
  double worth() {
    boolean lead = sentence.paragraph() == 0;
    return form.worth()
        + (names().isEmpty() ? 0 : 0.15)
        + (isOnTitle() ? 0.15 : 0)
        + (lead ? 0.15 : 0)
        + 0.05 * Math.min(ENOUGH_WORDS, stems().size())
        - (question.length() > ROOM_ON_A_BUTTON ? 0.3 : 0);
  }

  /** Whether it says what it is about, whatever else there are articles on. */
  boolean isSpecific() {
    return !names().isEmpty() || stems().size() >= ENOUGH_WORDS;
  }

  /** The stems of its words that say what it is about. */
  Set<String> stems() {
    return stems(question);
  }

  /** The stems of the names in it. */
  Set<String> names() {
    return form == Form.DAY
        ? Set.of()
        : words().stream()
            .skip(1)
            .filter(Word::isCapitalized)
            .map(Word::stem)
            .collect(Collectors.toSet());
  }

  /** Whether it asks about what its article is about: among a few, people know which one. */
  boolean isOnTitle() {
    Set<String> title = stems(sentence.article().title());
    return stems().stream().anyMatch(title::contains);
  }

  /**
   * Whether each of its words is a name, a word that is known, or one that its article has more
   * than once: what is none of these may be a slip of its writer.
   *
   * @param known of a word in lower case
   */
  boolean isWellSpelt(Predicate<String> known) {
    String body = sentence.article().body().toLowerCase(Locale.ROOT);
    return words().stream()
        .skip(1)
        .filter(word -> !word.isCapitalized() && word.text().length() >= LONG_ENOUGH_FOR_A_SLIP)
        .map(word -> word.text().toLowerCase(Locale.ROOT))
        .allMatch(word -> known.test(word) || body.indexOf(word) != body.lastIndexOf(word));
  }

  static Set<String> stems(String text) {
    return Words.contentOf(text).stream().map(Word::stem).collect(Collectors.toSet());
  }

  private List<Word> words() {
    return Words.of(question);
  }
}
