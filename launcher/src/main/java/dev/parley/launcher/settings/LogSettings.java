package dev.parley.launcher.settings;

import static java.util.Objects.requireNonNull;

import dev.parley.launcher.logging.LogFormat;
import java.util.Optional;
import org.slf4j.event.Level;

/**
 * What is logged.
 *
 * @param level the least that is, where the operator has said it
 * @param questions whether it shows what people ask
 */
public record LogSettings(Optional<Level> level, LogFormat format, boolean questions) {

  public LogSettings {
    requireNonNull(level);
    requireNonNull(format);
  }
}
