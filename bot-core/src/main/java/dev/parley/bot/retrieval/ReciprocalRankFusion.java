package dev.parley.bot.retrieval;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins rankings into one by reciprocal rank fusion: an item's score is the sum over the rankings
 * of {@code 1 / (60 + rank)}, its ranks counted from 1; a ranking without the item adds nothing.
 *
 * <p>G. Cormack, C. Clarke, S. Büttcher: Reciprocal Rank Fusion outperforms Condorcet and
 * individual Rank Learning Methods, SIGIR 2009, which also gives the 60. The scores of the rankings
 * are not looked at, so BM25 and cosines need no common scale.
 */
final class ReciprocalRankFusion {

  static final int K = 60;

  /** An item and its score; the best first, items of equal score by ascending number. */
  record Fused(int item, double score) implements Comparable<Fused> {

    private static final Comparator<Fused> BEST_FIRST =
        Comparator.comparingDouble(Fused::score).reversed().thenComparingInt(Fused::item);

    @Override
    public int compareTo(Fused other) {
      return BEST_FIRST.compare(this, other);
    }
  }

  private ReciprocalRankFusion() {}

  /**
   * The items of all rankings.
   *
   * @param rankings each with its items best first, and no item twice
   */
  static List<Fused> fuse(List<List<Integer>> rankings) {
    Map<Integer, Double> scores = new HashMap<>();
    for (List<Integer> ranking : rankings) {
      int rank = 1;
      for (int item : ranking) {
        scores.merge(item, 1.0 / (K + rank), Double::sum);
        rank++;
      }
    }
    return scores.entrySet().stream()
        .map(score -> new Fused(score.getKey(), score.getValue()))
        .sorted()
        .toList();
  }
}
