package dev.parley.bot.conversation;

import dev.parley.bot.text.Word;
import dev.parley.bot.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the ways of leaning have in common: the words of a text that tell something. */
final class LeaningText {

  private static final Set<String> FILLERS = Set.of("one", "ones", "about");

  private LeaningText() {}

  static List<Word> content(String text) {
    return Words.contentOf(text).stream()
        .filter(word -> !FILLERS.contains(word.text().toLowerCase(Locale.ROOT)))
        .toList();
  }

  static Set<String> stems(String text) {
    return Words.of(text).stream().map(Word::stem).collect(Collectors.toSet());
  }

  static String contentText(String question) {
    return Words.contentOf(question).stream().map(Word::text).collect(Collectors.joining(" "));
  }

  /** Without the marks at its end. */
  static String trimmed(String text) {
    return text.strip().replaceFirst("[\\s?!.,;]+$", "");
  }
}
