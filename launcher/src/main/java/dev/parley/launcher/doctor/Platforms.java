package dev.parley.launcher.doctor;

import static java.util.Objects.requireNonNull;

import dev.parley.bot.channel.Inspection;
import dev.parley.slack.SlackCheck;
import dev.parley.slack.SlackSettings;
import dev.parley.telegram.TelegramCheck;
import dev.parley.telegram.TelegramSettings;
import java.util.function.Function;

/** Ask the platforms how they see us. */
public record Platforms(
    Function<TelegramSettings, Inspection> telegram, Function<SlackSettings, Inspection> slack) {

  /** Over the network. */
  public static final Platforms REAL = new Platforms(TelegramCheck::run, SlackCheck::run);

  public Platforms {
    requireNonNull(telegram);
    requireNonNull(slack);
  }
}
