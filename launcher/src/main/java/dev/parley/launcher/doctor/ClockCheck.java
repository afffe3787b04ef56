package dev.parley.launcher.doctor;

import dev.parley.bot.channel.Finding;
import dev.parley.bot.channel.Inspection;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether this machine's clock goes as the platforms' do.
 *
 * @param ahead how far it is ahead of each that has said its time
 */
record ClockCheck(List<Duration> ahead) implements Check {

  private static final Duration MOST = Duration.ofSeconds(60);

  static ClockCheck of(Inspection... inspections) {
    return new ClockCheck(
        Stream.of(inspections).flatMap(one -> one.clockAhead().stream()).toList());
  }

  @Override
  public List<Finding> run() {
    if (ahead.isEmpty()) {
      return List.of(Finding.ok("compared with none: no platform has said its time"));
    }
    Duration worst = ahead.stream().max(Comparator.comparing(Duration::abs)).get();
    long seconds = worst.abs().toSeconds();
    return List.of(
        worst.abs().compareTo(MOST) <= 0
            ? Finding.ok("within " + (seconds + 1) + " s of the platforms'")
            : Finding.problem(
                "%d s %s the platforms': set it, as with \"timedatectl set-ntp true\"; Slack's signed requests are refused where it is 5 minutes off"
                    .formatted(seconds, worst.isNegative() ? "behind" : "ahead of")));
  }
}
