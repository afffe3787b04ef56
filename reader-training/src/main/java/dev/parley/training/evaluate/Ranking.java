package dev.parley.training.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Scores of things that are so and of things that are not. Not thread-safe. */
public final class Ranking {

  private record Scored(double score, boolean positive) {}

  private final List<Scored> all = new ArrayList<>();

  public void add(double score, boolean positive) {
    all.add(new Scored(score, positive));
  }

  /** How many there are. */
  public int size() {
    return all.size();
  }

  /**
   * The share of pairs in which the positive one scores higher; pairs of equal scores count half
   * (Hanley and McNeil 1982). Not a number where one of the two sorts is missing.
   */
  public double auroc() {
    all.sort(Comparator.comparingDouble(Scored::score));
    double wins = 0;
    long negatives = 0;
    long positives = 0;
    int from = 0;
    while (from < all.size()) {
      long equalPositives = 0;
      long equalNegatives = 0;
      int to = from;
      while (to < all.size() && all.get(to).score() == all.get(from).score()) {
        if (all.get(to).positive()) {
          equalPositives++;
        } else {
          equalNegatives++;
        }
        to++;
      }
      wins += equalPositives * (negatives + equalNegatives / 2.0);
      positives += equalPositives;
      negatives += equalNegatives;
      from = to;
    }
    return wins / ((double) positives * negatives);
  }
}
