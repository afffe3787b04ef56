package dev.parley.launcher.importing;

import dev.parley.knowledge.importing.ImportReport;
import java.nio.file.Path;

/** Puts an import into words, for a person to check. */
public final class ImportText {

  private static final int LONGEST_LINE = 100;

  private ImportText() {}

  /** What was found and where, what could not be known, what was left out, and the file. */
  public static String of(ImportReport report, Path file) {
    StringBuilder text = new StringBuilder();
    text.append(file).append('\n');
    report
        .found()
        .forEach(
            fact ->
                line(text, "found", fact.field() + ": " + fact.value() + " (" + fact.from() + ")"));
    report.unknown().forEach(fact -> line(text, "unknown", fact.field() + ": " + fact.why()));
    report
        .leftOut()
        .forEach(
            line ->
                line(
                    text,
                    "left out",
                    "line " + line.line() + ", " + line.why() + ": " + shortened(line.text())));
    return text.toString();
  }

  private static void line(StringBuilder text, String label, String words) {
    text.append(String.format("  %-8s  %s%n", label, words));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_LINE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, codePoints(text))) + "…";
  }

  private static int codePoints(String text) {
    return Math.min(LONGEST_LINE, text.codePointCount(0, text.length()));
  }
}
