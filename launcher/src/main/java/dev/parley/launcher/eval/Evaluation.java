package dev.parley.launcher.eval;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.launcher.batch.Batch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * Asks questions whose answers are known, as a batch, and scores what comes out.
 *
 * @param outcomes one for each question, in order
 */
public record Evaluation(List<Outcome> outcomes) {

  private static final int LONGEST_TEXT_OF_A_MISS = 160;

  public Evaluation {
    outcomes = List.copyOf(outcomes);
  }

  /**
   * Asks and scores.
   *
   * @param lines of a question file; blank ones are passed over
   * @param progress told how many questions have been asked
   * @throws EvaluationException when a line cannot be scored
   */
  public static Evaluation run(List<String> lines, Batch batch, IntConsumer progress) {
    List<GoldQuestion> questions = new ArrayList<>();
    List<String> asked = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        questions.add(GoldQuestion.parse(i + 1, lines.get(i)));
        asked.add(lines.get(i));
      }
    }
    if (questions.isEmpty()) {
      throw new EvaluationException("the file holds no questions.");
    }
    List<ObjectNode> outputs = ask(asked, batch, progress);
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      outcomes.add(Outcome.of(questions.get(i), outputs.get(i)));
    }
    return new Evaluation(outcomes);
  }

  private static List<ObjectNode> ask(List<String> lines, Batch batch, IntConsumer progress) {
    byte[] input = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    List<ObjectNode> outputs = new ArrayList<>();
    try {
      batch.run(
          new ByteArrayInputStream(input),
          output -> {
            outputs.add(output);
            progress.accept(outputs.size());
          });
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
    return outputs;
  }

  /** The figures, a table of them by kind where questions have kinds, and every miss. */
  public String report() {
    StringBuilder report = new StringBuilder();
    misses(report);
    table(report);
    totals(report, new Figures(outcomes));
    return report.toString();
  }

  private void misses(StringBuilder report) {
    for (Outcome outcome : outcomes) {
      if (!outcome.asWanted()) {
        String text = outcome.text().replaceAll("\\s+", " ");
        line(
            report,
            "%-8s %s %s -> %s",
            outcome.question().answerable() ? "MISSED" : "ANSWERED",
            outcome.question().id(),
            outcome.question().question(),
            text.substring(0, Math.min(LONGEST_TEXT_OF_A_MISS, text.length())));
      }
    }
  }

  private void table(StringBuilder report) {
    Map<String, List<Outcome>> byKind =
        outcomes.stream().collect(groupingBy(o -> o.question().kind(), TreeMap::new, toList()));
    if (byKind.size() < 2) {
      return;
    }
    line(report, "%-16s %9s %9s %18s", "kind", "questions", "as wanted", "refused wrongly");
    byKind.forEach(
        (kind, ofKind) ->
            line(
                report,
                "%-16s %9d %9d %18d",
                kind.isEmpty() ? "(none)" : kind,
                ofKind.size(),
                ofKind.stream().filter(Outcome::asWanted).count(),
                new Figures(ofKind).refusedWrongly()));
  }

  private void totals(StringBuilder report, Figures figures) {
    int answerable = figures.answerable().size();
    int unanswerable = figures.unanswerable().size();
    line(report, "questions %d", outcomes.size());
    boolean hasExpectations =
        outcomes.stream().anyMatch(outcome -> !outcome.question().must().isEmpty());
    if (hasExpectations) {
      share(report, "right", figures.right(), answerable);
    }
    share(report, "refused though answerable", figures.refusedWrongly(), answerable);
    if (unanswerable > 0) {
      share(report, "refused, and rightly", figures.refusedRightly(), unanswerable);
      share(report, "not surely answered, and rightly", figures.notSurelyAnswered(), unanswerable);
      line(
          report,
          "balanced accuracy of answering or refusing %s%%   AUROC of confidence %s",
          fixed(figures.balancedAccuracy(), 1),
          fixed(figures.auroc(), 3));
    }
    if (hasExpectations && !figures.sure().isEmpty()) {
      share(report, "sure, and right", figures.rightOfSure(), figures.sure().size());
    }
    if (!figures.answers().isEmpty()) {
      line(
          report,
          "answers with a citation %s%%   mean length %s words",
          fixed(figures.percentCited(), 1),
          fixed(figures.meanWords(), 0));
    }
    if (!figures.answersWithGold().isEmpty()) {
      line(
          report,
          "gold sentences quoted: precision %s recall %s F1 %s (over %d answered)",
          fixed(figures.precision(), 3),
          fixed(figures.recall(), 3),
          fixed(figures.f1(), 3),
          figures.answersWithGold().size());
    }
  }

  private static void share(StringBuilder report, String name, long part, int whole) {
    line(report, "%s %d/%d = %s%%", name, part, whole, fixed(Figures.percent(part, whole), 1));
  }

  /** Rounds the exact value, half to even: the way the scores are rounded elsewhere. */
  private static String fixed(double value, int digits) {
    return Double.isNaN(value)
        ? "nan"
        : new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static void line(StringBuilder report, String format, Object... values) {
    report.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
