package dev.parley.launcher.cli;

import dev.parley.launcher.serve.Channel;
import dev.parley.launcher.serve.Shutdown;
import dev.parley.launcher.settings.Settings;
import dev.parley.launcher.wiring.BotFactory;
import dev.parley.launcher.wiring.Maintenance;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * What the commands stand on.
 *
 * @param settings reads the settings; throws where one cannot be used
 * @param bots makes bots
 * @param maintenance looks after their parts
 * @param channels the channels that are set up, which count in a registry what they do
 * @param shutdown tells a command that serves when to stop
 * @param script the script that starts this program as a process
 * @param in standard input
 * @param display what the streams are
 */
public record CommandContext(
    Supplier<Settings> settings,
    BotFactory bots,
    Maintenance maintenance,
    BiFunction<Settings, MeterRegistry, List<Channel.Starter>> channels,
    Shutdown shutdown,
    Path script,
    InputStream in,
    Display display) {}
