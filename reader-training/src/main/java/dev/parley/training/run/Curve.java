package dev.parley.training.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Locale;

/**
 * The run's figures in a table, a line every {@value #STEPS} steps: means over the windows read
 * since the line before. Steps that are made again after a cut stand there twice.
 */
final class Curve {

  private static final int STEPS = 25;
  private static final String HEAD =
      "time\tstep\tdone\trate\tloss\twindow\tsentence\tspan\tchoice\tnorm\twindows_per_second\n";

  private final Path file;
  private long since = System.nanoTime();
  private int steps;
  private int windows;
  private double window;
  private double sentence;
  private double span;
  private double choice;
  private double norm;

  Curve(Path file) {
    this.file = file;
    if (!Files.exists(file)) {
      append(HEAD);
    }
  }

  /** Losses that are no numbers are left out; several threads may tell theirs. */
  synchronized void windows(
      int count, double windowLoss, double sentenceLoss, double spanLoss, double choiceLoss) {
    if (!Double.isFinite(windowLoss + sentenceLoss + spanLoss + choiceLoss)) {
      return;
    }
    windows += count;
    window += windowLoss;
    sentence += sentenceLoss;
    span += spanLoss;
    choice += choiceLoss;
  }

  synchronized void step(long step, double done, double rate, double gradientNorm) {
    steps++;
    norm += gradientNorm;
    if (steps < STEPS) {
      return;
    }
    double seconds = (System.nanoTime() - since) / 1e9;
    append(
        String.format(
            Locale.ROOT,
            "%s\t%d\t%.5f\t%.3g\t%.4f\t%.4f\t%.4f\t%.4f\t%.4f\t%.2f\t%.2f%n",
            Instant.now(),
            step,
            done,
            rate,
            ((window + sentence + span) / 2 + choice) / windows,
            window / windows,
            sentence / windows,
            span / windows,
            choice / windows,
            norm / steps,
            windows / seconds));
    since = System.nanoTime();
    steps = 0;
    windows = 0;
    window = 0;
    sentence = 0;
    span = 0;
    choice = 0;
    norm = 0;
  }

  private void append(String line) {
    try {
      Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
