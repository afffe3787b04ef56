package dev.parley.bot.channel;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command typed as a message, where the chat does not take it for one: "timeline" alone, or
 * "/timeline April 2025" after a mention of the bot.
 *
 * @param name in lower case, without the slash
 * @param argument what follows it, stripped; perhaps empty
 */
public record TypedCommand(String name, String argument) {

  /** What means the same without a slash, too, as it would be a poor question. */
  private static final Set<String> BARE = Set.of("timeline", "sources", "help");

  private static final Pattern WITH_SLASH =
      Pattern.compile(
          "/(ask|timeline|sources|help)(?:\\s(.*))?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** The command that a text is; empty where it is a question. */
  public static Optional<TypedCommand> of(String text) {
    String typed = text.strip();
    String word = typed.toLowerCase(Locale.ROOT);
    if (BARE.contains(word)) {
      return Optional.of(new TypedCommand(word, ""));
    }
    Matcher command = WITH_SLASH.matcher(typed);
    return command.matches()
        ? Optional.of(
            new TypedCommand(
                command.group(1).toLowerCase(Locale.ROOT),
                Optional.ofNullable(command.group(2)).orElse("").strip()))
        : Optional.empty();
  }
}
