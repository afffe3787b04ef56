package dev.parley.launcher.serve;

import dev.parley.launcher.settings.Settings;
import dev.parley.slack.SlackAdapter;
import dev.parley.telegram.TelegramAdapter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The channels there are. */
public final class Channels {

  private Channels() {}

  /**
   * Those that the operator has set up.
   *
   * @param registry where they count what they do
   */
  public static List<Channel.Starter> setUp(Settings settings, MeterRegistry registry) {
    return Stream.of(telegram(settings, registry), slack(settings, registry))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Channel.Starter> telegram(Settings settings, MeterRegistry registry) {
    return settings
        .telegram()
        .map(
            telegram ->
                bot -> {
                  TelegramAdapter adapter =
                      TelegramAdapter.start(telegram, bot, settings.data(), registry);
                  return new Channel("telegram", adapter::health, adapter.inlets(), adapter::close);
                });
  }

  private static Optional<Channel.Starter> slack(Settings settings, MeterRegistry registry) {
    return settings
        .slack()
        .map(
            slack ->
                bot -> {
                  SlackAdapter adapter = SlackAdapter.start(slack, bot, settings.data(), registry);
                  return new Channel("slack", adapter::health, adapter.inlets(), adapter::close);
                });
  }
}
