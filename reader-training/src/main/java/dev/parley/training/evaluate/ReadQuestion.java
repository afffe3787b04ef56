package dev.parley.training.evaluate;

import dev.parley.bot.neural.PassageModel;
import dev.parley.bot.neural.PassageScores;
import dev.parley.bot.neural.SentenceScore;
import dev.parley.training.data.Asking;
import dev.parley.training.data.Example;
import java.util.ArrayList;
import java.util.List;

/**
 * A question with what a network makes of all that is read for it.
 *
 * @param sentences the scores of each sentence
 * @param labels 1 where a sentence answers, 0 where not
 * @param passage the best score of a passage
 */
public record ReadQuestion(List<SentenceScore> sentences, List<Integer> labels, double passage) {

  public ReadQuestion {
    sentences = List.copyOf(sentences);
    labels = List.copyOf(labels);
  }

  /** Has a network read all texts of a question. */
  public static ReadQuestion of(PassageModel network, Asking asking) {
    List<SentenceScore> sentences = new ArrayList<>();
    List<Integer> labels = new ArrayList<>();
    double passage = Double.NEGATIVE_INFINITY;
    for (Example text : asking.texts()) {
      PassageScores scores =
          network
              .read(
                  text.question(),
                  List.of(new PassageModel.Text(text.title(), text.sentences())),
                  Integer.MAX_VALUE)
              .get(0);
      sentences.addAll(scores.sentences());
      labels.addAll(text.labels());
      passage = Math.max(passage, scores.answers());
    }
    return new ReadQuestion(sentences, labels, passage);
  }

  /** Whether any sentence answers. */
  public boolean answerable() {
    return labels.contains(1);
  }
}
