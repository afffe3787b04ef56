package dev.parley.launcher.bench;

import dev.parley.launcher.settings.Settings;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parley as a process of its own, started the way its users start it.
 *
 * @param script the script that starts it
 * @param settings what the process is to work with
 */
record Program(Path script, Settings settings) {

  /**
   * How a process went.
   *
   * @param millis from its start to its end
   * @param peakMegabytes the most memory it held at once (10^6 bytes), where the system tells it
   */
  record Run(double millis, OptionalDouble peakMegabytes) {}

  /** How often memory is looked at: the peak is kept by the system, only its last rise can slip. */
  private static final long LOOK_MILLIS = 5;

  private static final long PATIENCE_SECONDS = 300;
  private static final Pattern PEAK = Pattern.compile("(?m)^VmHWM:\\s+(\\d+) kB");
  private static final File NOTHING = new File("/dev/null");
  private static final double BYTES_OF_KB = 1024;
  private static final double MEGA = 1e6;

  boolean canRun() {
    return Files.isExecutable(script);
  }

  /**
   * Runs it to its end; its output goes nowhere.
   *
   * @throws BenchException when it fails or does not end
   */
  Run run(String... arguments) {
    try {
      Path errors = Files.createTempFile("parley-bench", ".log");
      try {
        return run(errors, List.of(arguments));
      } finally {
        Files.delete(errors);
      }
    } catch (IOException e) {
      throw new BenchException("cannot run " + script + ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("interrupted");
    }
  }

  private Run run(Path errors, List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(script.toString());
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectInput(ProcessBuilder.Redirect.from(NOTHING))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(errors.toFile());
    builder.environment().put("PARLEY_KNOWLEDGE", settings.knowledge().toString());
    builder.environment().put("PARLEY_DATA", settings.data().toString());
    long start = System.nanoTime();
    Process process = builder.start();
    try {
      OptionalDouble peak = OptionalDouble.empty();
      while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        OptionalDouble now = peakOf(process);
        peak = now.isPresent() ? now : peak;
        if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
          throw new BenchException(command + " has not ended in " + PATIENCE_SECONDS + " s");
        }
      }
      double millis = (System.nanoTime() - start) / MEGA;
      if (process.exitValue() != 0) {
        throw new BenchException(
            command + " failed: " + Files.readString(errors, StandardCharsets.UTF_8).strip());
      }
      return new Run(millis, peak);
    } finally {
      process.destroyForcibly();
    }
  }

  /** The script becomes the Java process, so the number of the process stays. */
  private static OptionalDouble peakOf(Process process) {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    try {
      Matcher peak = PEAK.matcher(Files.readString(status));
      return peak.find()
          ? OptionalDouble.of(Long.parseLong(peak.group(1)) * BYTES_OF_KB / MEGA)
          : OptionalDouble.empty();
    } catch (IOException e) {
      // It has just ended, or the system has no such files.
      return OptionalDouble.empty();
    }
  }
}
