package dev.parley.launcher.serve;

import dev.parley.launcher.settings.Settings;
import dev.parley.slack.SlackAdapter;
import dev.parley.telegram.TelegramAdapter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The channels there are. */
public final class Channels {

  private Channels() {}

  /** Those that the operator has set up. */
  public static List<Channel.Starter> setUp(Settings settings) {
    return Stream.of(telegram(settings), slack(settings)).flatMap(Optional::stream).toList();
  }

  private static Optional<Channel.Starter> telegram(Settings settings) {
    return settings
        .telegram()
        .map(
            telegram ->
                bot -> {
                  TelegramAdapter adapter = TelegramAdapter.start(telegram, bot, settings.data());
                  return new Channel("telegram", adapter::health, adapter.inlets(), adapter::close);
                });
  }

  private static Optional<Channel.Starter> slack(Settings settings) {
    return settings
        .slack()
        .map(
            slack ->
                bot -> {
                  SlackAdapter adapter = SlackAdapter.start(slack, bot, settings.data());
                  return new Channel("slack", adapter::health, adapter.inlets(), adapter::close);
                });
  }
}
