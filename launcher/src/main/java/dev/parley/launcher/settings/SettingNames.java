package dev.parley.launcher.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jline.utils.Levenshtein;

/** The names of all settings, for telling those that are none. */
final class SettingNames {

  static final List<String> ALL =
      List.of(
          "PARLEY_KNOWLEDGE",
          "PARLEY_DATA",
          "PARLEY_PUBLIC_URL",
          "PARLEY_LINKS",
          "PARLEY_LOG_LEVEL",
          "PARLEY_LOG",
          "PARLEY_LOG_QUESTIONS",
          "PARLEY_RATE",
          "TELEGRAM_BOT_TOKEN",
          "PARLEY_TELEGRAM_API",
          "PARLEY_TELEGRAM_CHATS",
          "PARLEY_TELEGRAM_WEBHOOK",
          "SLACK_BOT_TOKEN",
          "SLACK_APP_TOKEN",
          "SLACK_SIGNING_SECRET",
          "PARLEY_SLACK_API",
          "PARLEY_SLACK_CHANNELS",
          "PARLEY_HOST",
          "PARLEY_PORT",
          "PARLEY_PROXIES",
          "PARLEY_STALE_AFTER");

  private SettingNames() {}

  /** A line for each of these names that was meant as a setting and is none, in order. */
  static List<String> warnings(Collection<String> names) {
    return names.stream()
        .filter(name -> name.startsWith("PARLEY_") && !ALL.contains(name))
        .sorted()
        .map(name -> name + " is not a setting." + guess(name))
        .toList();
  }

  private static String guess(String name) {
    return nearest(name).map(meant -> " Did you mean " + meant + "?").orElse("");
  }

  /** The setting that differs the least, unless it does in more than every third letter. */
  private static Optional<String> nearest(String name) {
    return ALL.stream()
        .min(Comparator.comparingInt(known -> Levenshtein.distance(name, known)))
        .filter(known -> Levenshtein.distance(name, known) <= name.length() / 3);
  }
}
