package dev.parley.launcher.eval;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words as the scores count them: runs of letters, digits and underscores, in lower case. */
final class Words {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  private Words() {}

  static List<String> of(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
  }

  /** The share of {@code part}'s words, each as often as it occurs, that stand in {@code whole}. */
  static double overlap(String whole, String part) {
    Map<String, Integer> left = new HashMap<>();
    of(whole).forEach(word -> left.merge(word, 1, Integer::sum));
    List<String> wanted = of(part);
    long found = wanted.stream().filter(word -> left.merge(word, -1, Integer::sum) >= 0).count();
    return wanted.isEmpty() ? 0 : (double) found / wanted.size();
  }
}
