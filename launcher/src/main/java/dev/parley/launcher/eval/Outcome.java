package dev.parley.launcher.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What was said to a question.
 *
 * @param question the question
 * @param answered whether it was answered rather than refused
 * @param sure whether it was answered as if that were certain
 * @param text what was said
 * @param cited the articles cited
 * @param quotes the words quoted
 * @param confidence the belief that the evidence holds the answer, 0 to 1
 */
record Outcome(
    GoldQuestion question,
    boolean answered,
    boolean sure,
    String text,
    Set<String> cited,
    List<String> quotes,
    double confidence) {

  /** The share of a sentence's words that makes it the same sentence. */
  private static final double SAME = 0.9;

  private static final String SURE = "sure";

  Outcome {
    cited = Set.copyOf(cited);
    quotes = List.copyOf(quotes);
  }

  /** Reads one line of a batch's output. */
  static Outcome of(GoldQuestion question, JsonNode output) {
    List<JsonNode> citations =
        StreamSupport.stream(output.path("citations").spliterator(), false).toList();
    return new Outcome(
        question,
        output.path("answered").booleanValue(),
        output.path("answered").booleanValue()
            && output.path("certainty").asText(SURE).equals(SURE),
        output.path("text").asText(""),
        citations.stream().map(c -> c.path("article").asText()).collect(Collectors.toSet()),
        citations.stream().map(c -> c.path("quote").asText("")).toList(),
        output.path("confidence").doubleValue());
  }

  /** Whether an answerable question was answered as it should be. */
  boolean right() {
    return answered
        && question.must().stream().allMatch(pattern -> pattern.matcher(text).find())
        && question.mustNot().stream().noneMatch(pattern -> pattern.matcher(text).find())
        && (question.cites().isEmpty() || question.cites().stream().anyMatch(cited::contains));
  }

  /**
   * Whether the bot did what it should: was right, or did not surely answer what the evidence does
   * not hold.
   */
  boolean asWanted() {
    return question.answerable() ? right() : !sure;
  }

  /** The share of the gold sentences that were quoted. */
  double recall() {
    return share(
        question.gold(), gold -> quotes.stream().anyMatch(q -> Words.overlap(q, gold) >= SAME));
  }

  /** The share of the quotes that are gold sentences, or parts of them. */
  double precision() {
    return share(quotes, quote -> question.gold().stream().anyMatch(gold -> same(gold, quote)));
  }

  private static boolean same(String gold, String quote) {
    return Words.overlap(gold, quote) >= SAME || Words.overlap(quote, gold) >= SAME;
  }

  private static double share(List<String> of, Predicate<String> those) {
    return of.isEmpty() ? 0 : (double) of.stream().filter(those).count() / of.size();
  }
}
