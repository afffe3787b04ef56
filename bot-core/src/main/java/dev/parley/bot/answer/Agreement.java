package dev.parley.bot.answer;

import dev.parley.bot.text.Word;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells whether two sentences say the same thing. */
final class Agreement {

  /** Content words of the shorter sentence that must stand in the other, as a share. */
  private static final double SHARED_WORDS = 0.6;

  private Agreement() {}

  /**
   * Whether both say the same: much the same words, the same numbers for the same things, and of
   * times that may be one.
   */
  static boolean between(Candidate a, Candidate b) {
    return sameTime(a, b)
        && sharedWords(a, b) >= SHARED_WORDS
        && !Values.differ(a.sentence().text(), b.sentence().text());
  }

  /** Whether both are about the same time, as far as is known. */
  static boolean sameTime(Candidate a, Candidate b) {
    return a.sentence().time().flatMap(x -> b.sentence().time().map(x::overlaps)).orElse(true);
  }

  private static double sharedWords(Candidate a, Candidate b) {
    Set<String> inA = stems(a);
    Set<String> inB = stems(b);
    int shorter = Math.min(inA.size(), inB.size());
    Set<String> both = new HashSet<>(inA);
    both.retainAll(inB);
    return shorter == 0 ? 0 : (double) both.size() / shorter;
  }

  private static Set<String> stems(Candidate candidate) {
    return candidate.words().stream().map(Word::stem).collect(Collectors.toSet());
  }
}
