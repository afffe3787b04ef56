package dev.parley.launcher.cli;

import dev.parley.launcher.settings.Settings;
import dev.parley.launcher.wiring.BotFactory;
import dev.parley.launcher.wiring.Maintenance;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * What the commands stand on.
 *
 * @param settings reads the settings; throws where one cannot be used
 * @param bots makes bots
 * @param maintenance looks after their parts
 * @param script the script that starts this program as a process
 * @param in standard input
 * @param display what the streams are
 */
public record CommandContext(
    Supplier<Settings> settings,
    BotFactory bots,
    Maintenance maintenance,
    Path script,
    InputStream in,
    Display display) {}
