package dev.parley.launcher.cli;

import dev.parley.bot.text.Slip;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads a command line that names no command as a question. */
final class Arguments {

  private static final String KNOWLEDGE = "--knowledge";

  private Arguments() {}

  /**
   * The arguments, with "ask" before them where they are a question.
   *
   * @param commands the names of all commands
   */
  static String[] of(String[] typed, Collection<String> commands) {
    return isQuestion(words(typed), commands)
        ? Stream.concat(Stream.of("ask"), Arrays.stream(typed)).toArray(String[]::new)
        : typed;
  }

  /** Of a word alone, or one that is nearly a command, it is better to say that it is none. */
  private static boolean isQuestion(List<String> words, Collection<String> commands) {
    if (words.isEmpty() || commands.contains(words.get(0).toLowerCase(Locale.ROOT))) {
      return false;
    }
    String all = String.join(" ", words);
    return all.contains("?") || (all.contains(" ") && !isNearlyOne(words.get(0), commands));
  }

  private static boolean isNearlyOne(String word, Collection<String> commands) {
    String lower = word.toLowerCase(Locale.ROOT);
    return commands.stream().anyMatch(command -> Slip.between(lower, command).isPresent());
  }

  private static List<String> words(String[] typed) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < typed.length; i++) {
      if (typed[i].equals(KNOWLEDGE)) {
        i++;
      } else if (!typed[i].startsWith("-")) {
        words.add(typed[i]);
      }
    }
    return words;
  }
}
