package dev.parley.training;

import dev.parley.bot.answer.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes weights as the bot reads them. */
final class WeightsFile {

  private WeightsFile() {}

  /**
   * Writes a file.
   *
   * @param writer what wrote it, for those who would change it
   * @param figures how good they are, in one line or more
   * @param besides what else is to stand there, by name
   */
  static void write(
      Path file, String writer, String figures, Map<String, String> besides, Weights weights)
      throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(
        "# Written by the training module (%s); see CONTRIBUTING.md. Do not edit.\n"
            .formatted(writer));
    figures.lines().forEach(line -> text.append("# ").append(line).append('\n'));
    new TreeMap<>(besides)
        .forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
    append(text, "sentence.", weights.sentence());
    append(text, "evidence.", weights.evidence());
    Files.writeString(file, text);
  }

  private static void append(StringBuilder text, String prefix, Map<String, Double> weights) {
    new TreeMap<>(weights)
        .forEach(
            (name, weight) ->
                text.append(String.format(Locale.ROOT, "%s%s=%.4f%n", prefix, name, weight)));
  }
}
