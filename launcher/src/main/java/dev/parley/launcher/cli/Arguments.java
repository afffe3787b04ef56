package dev.parley.launcher.cli;

import dev.parley.bot.text.Slip;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
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
    boolean question = firstWord(typed).filter(word -> !isMeant(word, commands)).isPresent();
    return question
        ? Stream.concat(Stream.of("ask"), Arrays.stream(typed)).toArray(String[]::new)
        : typed;
  }

  /** Whether a word is a command, or one with a slip: then it is better to say so. */
  private static boolean isMeant(String word, Collection<String> commands) {
    String lower = word.toLowerCase(Locale.ROOT);
    return commands.stream()
        .anyMatch(
            command -> command.equals(lower) || Slip.between(lower, command).isPresent());
  }

  private static Optional<String> firstWord(String[] typed) {
    for (int i = 0; i < typed.length; i++) {
      if (typed[i].equals(KNOWLEDGE)) {
        i++;
      } else if (!typed[i].startsWith("-")) {
        return Optional.of(typed[i]);
      }
    }
    return Optional.empty();
  }
}
