package dev.parley.bot.route;

import dev.parley.bot.retrieval.MiniLm;
import dev.parley.bot.retrieval.Vectors;
import dev.parley.knowledge.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Chooses sentences that stand for many: each near to all others, none near to one chosen before it
 * (maximal marginal relevance; Carbonell and Goldstein, 1998). Thread-safe.
 */
final class CentralSentences {

  /** Encoding takes milliseconds for each. */
  private static final int MOST_READ = 60;

  private static final double SAME = 0.8;
  private static final double PENALTY = 0.6;

  /** What stands first in an article tells more of it. */
  private static final double LEAD_BONUS = 0.15;

  private static final double OTHER_ARTICLE_BONUS = 0.1;

  private record Read(Sentence sentence, float[] vector, double central) {}

  private final MiniLm model;

  CentralSentences(MiniLm model) {
    this.model = model;
  }

  /** At most so many of them, the most central first. */
  List<Sentence> of(List<Sentence> sentences, int most) {
    List<Read> left = read(sentences.stream().limit(MOST_READ).toList());
    List<Read> chosen = new ArrayList<>();
    Map<String, Integer> ofArticle = new HashMap<>();
    while (chosen.size() < most && !left.isEmpty()) {
      Read best =
          left.stream()
              .max(Comparator.comparingDouble(read -> worth(read, chosen, ofArticle)))
              .orElseThrow();
      chosen.add(best);
      ofArticle.merge(best.sentence().article().id(), 1, Integer::sum);
      left.removeIf(read -> read.equals(best) || alike(read, best) > SAME);
    }
    return chosen.stream().map(Read::sentence).toList();
  }

  private List<Read> read(List<Sentence> sentences) {
    List<float[]> vectors =
        model.read(sentences.stream().map(Sentence::text).toList()).stream()
            .map(read -> read.vector())
            .toList();
    return new ArrayList<>(
        IntStream.range(0, sentences.size())
            .mapToObj(
                i ->
                    new Read(
                        sentences.get(i),
                        vectors.get(i),
                        vectors.stream()
                            .mapToDouble(other -> Vectors.dot(vectors.get(i), other))
                            .average()
                            .orElse(0)))
            .toList());
  }

  private static double worth(Read read, List<Read> chosen, Map<String, Integer> ofArticle) {
    double nearest = chosen.stream().mapToDouble(other -> alike(read, other)).max().orElse(0);
    double lead = read.sentence().index() == 0 ? LEAD_BONUS : 0;
    double fresh = ofArticle.containsKey(read.sentence().article().id()) ? 0 : OTHER_ARTICLE_BONUS;
    return read.central() + lead + fresh - PENALTY * nearest;
  }

  private static double alike(Read one, Read other) {
    return Vectors.dot(one.vector(), other.vector());
  }
}
