package dev.parley.training.evaluate;

import dev.parley.bot.neural.PassageModel;
import dev.parley.bot.neural.PassageScores;
import dev.parley.bot.neural.SentenceScore;
import dev.parley.training.data.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Areas under ROC curves of a reader on examples that it was not trained on:
 *
 * <ul>
 *   <li>{@code sentence}: sentences that answer against others of the same examples;
 *   <li>{@code first}: how often the sentence with the highest score answers, of the passages that
 *       answer;
 *   <li>{@code window}, {@code span}, {@code best}: passages that answer against passages of which
 *       people have said that they don't, by the score of the window, of the best span, and of the
 *       best sentence.
 * </ul>
 */
public final class Figures {

  private final PassageModel model;
  private final Map<String, Ranking> rankings = new TreeMap<>();
  private final Map<String, List<Boolean>> firsts = new TreeMap<>();

  public Figures(PassageModel model) {
    this.model = model;
  }

  private PassageScores read(String question, Example passage) {
    PassageModel.Text text = new PassageModel.Text(passage.title(), passage.sentences());
    return model.read(question, List.of(text), Integer.MAX_VALUE).get(0);
  }

  /** Reads each example's own passage. */
  public void read(List<Example> examples) {
    for (Example example : examples) {
      PassageScores scores = read(example.question(), example);
      for (String set : List.of(example.set(), "all")) {
        add("window", set, scores.answers(), example.answerable());
        add("span", set, most(scores, SentenceScore::words), example.answerable());
        add("best", set, most(scores, SentenceScore::answers), example.answerable());
        readSentences(set, example, scores);
      }
    }
  }

  private static double most(PassageScores scores, ToDoubleFunction<SentenceScore> score) {
    return scores.sentences().stream().mapToDouble(score).max().orElseThrow();
  }

  private void readSentences(String set, Example example, PassageScores scores) {
    int best = 0;
    for (int i = 0; i < example.labels().size(); i++) {
      if (example.labels().get(i) >= 0) {
        add("sentence", set, scores.sentences().get(i).answers(), example.labels().get(i) == 1);
      }
      best =
          scores.sentences().get(i).answers() > scores.sentences().get(best).answers() ? i : best;
    }
    if (example.labels().contains(1)) {
      firsts.computeIfAbsent(set, key -> new ArrayList<>()).add(example.labels().get(best) == 1);
    }
  }

  private void add(String figure, String set, double score, boolean positive) {
    rankings.computeIfAbsent(figure + "\t" + set, key -> new Ranking()).add(score, positive);
  }

  /** A line a figure and set: both, the figure, and how many scores it is of. */
  @Override
  public String toString() {
    StringBuilder lines = new StringBuilder();
    rankings.forEach((name, ranking) -> append(lines, name, ranking.auroc(), ranking.size()));
    firsts.forEach(
        (set, right) ->
            append(
                lines,
                "first\t" + set,
                right.stream().mapToDouble(r -> r ? 1 : 0).average().orElse(0),
                right.size()));
    return lines.toString();
  }

  private static void append(StringBuilder lines, String name, double figure, int size) {
    if (Double.isFinite(figure)) {
      lines.append(String.format(Locale.ROOT, "%s\t%.4f\t%d%n", name, figure, size));
    }
  }
}
