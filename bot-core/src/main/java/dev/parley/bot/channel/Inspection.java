package dev.parley.bot.channel;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a platform has said when it was asked whether all is well.
 *
 * @param findings what was found, at least one
 * @param clockAhead how far this machine's clock is ahead of the platform's, to about a second;
 *     negative where it is behind; empty where the platform has not said its time
 */
public record Inspection(List<Finding> findings, Optional<Duration> clockAhead) {

  public Inspection {
    findings = List.copyOf(findings);
    requireNonNull(clockAhead);
  }
}
