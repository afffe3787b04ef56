package dev.parley.launcher.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.bot.retrieval.PassageIndex;
import dev.parley.launcher.bench.Figure.Bound;
import dev.parley.launcher.bench.Program.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Sets {@code parley ask} as a process against one that only loads the model and embeds once, and
 * looks at the most memory they hold.
 *
 * @param program Parley as a process
 * @param questions what is asked
 * @param runs how often each is timed
 */
record ProcessBench(Program program, List<String> questions, int runs) {

  private static final String TIME = "ask / model and one embedding, as processes";
  private static final String ASK_MEMORY = "peak memory of ask";
  private static final String BATCH_MEMORY = "peak memory of ask --batch";

  List<Figure> measure(Bound time, Bound memory, PassageIndex.Progress progress) {
    if (!program.canRun()) {
      String why = program.script() + " cannot be run";
      return List.of(
          Figure.notMeasured(TIME, time, why),
          Figure.notMeasured(ASK_MEMORY, memory, why),
          Figure.notMeasured(BATCH_MEMORY, memory, why));
    }
    // The first one may have to index the articles and leaves files in the system's cache.
    program.run("ask", questions.get(0));
    List<Run> asking = new ArrayList<>();
    List<Run> embedding = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      String question = questions.get(i % questions.size());
      asking.add(program.run("ask", question));
      embedding.add(program.run("embed", question));
      progress.update(i, runs + 1);
    }
    Run batch = batch();
    progress.update(1, 1);
    return List.of(
        ratio(asking, embedding, time),
        peak(ASK_MEMORY, asking, memory),
        peak(BATCH_MEMORY, List.of(batch), memory));
  }

  private static Figure ratio(List<Run> asking, List<Run> embedding, Bound bound) {
    double ask = millis(asking);
    double embed = millis(embedding);
    return Figure.measured(
        TIME, ask / embed, bound, String.format(Locale.ROOT, "%.0f ms / %.0f ms", ask, embed));
  }

  private static double millis(List<Run> runs) {
    return Medians.median(runs.stream().mapToDouble(Run::millis).toArray());
  }

  private static Figure peak(String name, List<Run> runs, Bound bound) {
    return runs.stream().flatMapToDouble(run -> run.peakMegabytes().stream()).max().stream()
        .mapToObj(peak -> Figure.measured(name, peak, bound, "VmHWM of the process"))
        .findFirst()
        .orElseGet(() -> Figure.notMeasured(name, bound, "this system has no /proc/PID/status"));
  }

  private Run batch() {
    try {
      Path file = Files.createTempFile("parley-bench", ".jsonl");
      try {
        Files.write(file, lines());
        return program.run("ask", "--batch", file.toString());
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> lines() {
    return questions.stream()
        .map(
            question -> {
              ObjectNode line = JsonNodeFactory.instance.objectNode();
              line.putArray("turns").add(question);
              return line.toString();
            })
        .toList();
  }
}
