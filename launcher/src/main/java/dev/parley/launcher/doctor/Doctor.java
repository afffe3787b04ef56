package dev.parley.launcher.doctor;

import dev.parley.bot.channel.Finding;
import dev.parley.bot.channel.Inspection;
import dev.parley.bot.render.SafeText;
import dev.parley.knowledge.Library;
import dev.parley.launcher.settings.Settings;
import dev.parley.launcher.wiring.Maintenance;
import dev.parley.launcher.wiring.Maintenance.IndexState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Checks that everything is in place, and says what to do where it is not. */
public final class Doctor {

  /** The model, its native libraries and the index of a few thousand articles. */
  private static final long SPACE_NEEDED = 500L * 1024 * 1024;

  private static final int MEGABYTE = 1024 * 1024;

  private final Supplier<Settings> settings;
  private final Maintenance maintenance;
  private final Runtime.Version java;
  private final Platforms platforms;

  /**
   * A doctor.
   *
   * @param settings read with the first check, and may throw
   * @param platforms where chats are served
   */
  public Doctor(
      Supplier<Settings> settings,
      Maintenance maintenance,
      Runtime.Version java,
      Platforms platforms) {
    this.settings = settings;
    this.maintenance = maintenance;
    this.java = java;
    this.platforms = platforms;
  }

  /**
   * What was found.
   *
   * @param healthy whether there was no problem
   * @param lines one for each finding
   */
  public record Report(boolean healthy, List<String> lines) {
    public Report {
      lines = List.copyOf(lines);
    }
  }

  /** Runs every check; those that need settings only when these can be read. */
  public Report examine() {
    List<String> lines = new ArrayList<>();
    boolean healthy = add(lines, "java", this::javaVersion);
    if (!add(lines, "settings", this::readSettings)) {
      return new Report(false, lines);
    }
    // Every check runs, also after one that failed.
    healthy &= add(lines, "knowledge", this::knowledge);
    healthy &= add(lines, "data", this::dataFolder);
    healthy &= add(lines, "model", this::model);
    healthy &= add(lines, "index", this::index);
    healthy &= add(lines, "port", new PortCheck(settings.get().web()));
    Inspection telegram = platforms.telegram(settings.get());
    Inspection slack = platforms.slack(settings.get());
    healthy &= add(lines, "telegram", telegram::findings);
    healthy &= add(lines, "slack", slack::findings);
    healthy &= add(lines, "clock", ClockCheck.of(telegram, slack));
    return new Report(healthy, lines);
  }

  private static boolean add(List<String> lines, String name, Check check) {
    List<Finding> findings = run(check);
    for (Finding finding : findings) {
      lines.add(
          String.format(
              "%-4s %-10s %s",
              finding.sound() ? "ok" : "FIX", name, SafeText.oneLine(finding.text())));
    }
    return findings.stream().allMatch(Finding::sound);
  }

  private static List<Finding> run(Check check) {
    try {
      return check.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of(Finding.problem("interrupted"));
    } catch (Exception | LinkageError e) {
      String message = e.getMessage();
      return List.of(Finding.problem(message == null ? e.getClass().getSimpleName() : message));
    }
  }

  private List<Finding> javaVersion() {
    return List.of(
        java.feature() >= 17
            ? Finding.ok(java.toString())
            : Finding.problem(java + ": install Java 17 or later"));
  }

  private List<Finding> readSettings() {
    Settings read = settings.get();
    return List.of(
        Finding.ok(
            "knowledge "
                + read.knowledge()
                + ", data "
                + read.data()
                + ", public address "
                + read.web().publicUrl().map(Object::toString).orElse("none")));
  }

  private List<Finding> knowledge() {
    Library library = maintenance.read(settings.get());
    Stream<Finding> problems =
        library.problems().stream().map(problem -> Finding.problem(problem.toString()));
    Finding articles =
        library.documents().isEmpty()
            ? Finding.problem("no articles in " + settings.get().knowledge() + ": parley import")
            : Finding.ok(library.documents().size() + " articles");
    return Stream.concat(Stream.of(articles), problems).toList();
  }

  private List<Finding> dataFolder() throws IOException {
    Path data = settings.get().data();
    try {
      Files.createDirectories(data);
      Files.delete(Files.createTempFile(data, "doctor", ".tmp"));
    } catch (IOException e) {
      return List.of(
          Finding.problem(
              data + " is no folder that can be written: set PARLEY_DATA to another one"));
    }
    long free = Files.getFileStore(data).getUsableSpace();
    String text = data + ": writable, " + free / MEGABYTE + " MB free";
    return List.of(
        free >= SPACE_NEEDED
            ? Finding.ok(text)
            : Finding.problem(text + "; make room for " + SPACE_NEEDED / MEGABYTE + " MB"));
  }

  private List<Finding> model() {
    long start = System.nanoTime();
    int numbers = maintenance.embed(settings.get(), "Is anybody there?");
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return List.of(Finding.ok(numbers + " numbers for a sentence, " + millis + " ms with loading"));
  }

  private List<Finding> index() {
    IndexState state = maintenance.verify(settings.get());
    return List.of(
        state.sound()
            ? Finding.ok(state.articles() + " articles, " + state.passages() + " passages")
            : Finding.problem(state.problem()));
  }
}
