package dev.parley.bot;

import java.util.List;

/**
 * One thing the bot says, and what backs it.
 *
 * @param text plain words, without citation marks
 * @param citations the numbers of the citations that back it, ascending; at least one
 */
public record Statement(String text, List<Integer> citations) {

  public Statement {
    citations = List.copyOf(citations);
    if (text.isBlank() || citations.isEmpty()) {
      throw new IllegalArgumentException("illegal statement: without words or without a citation");
    }
  }
}
