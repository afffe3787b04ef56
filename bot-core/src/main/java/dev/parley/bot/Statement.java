package dev.parley.bot;

import java.util.List;

/**
 * One thing the bot says, and what backs it.
 *
 * @param text plain words, without citation marks
 * @param highlights the words of the text that answer, ascending, none overlapping another; empty
 *     where no part of it answers more than the rest
 * @param citations the numbers of the citations that back it, ascending; at least one
 */
public record Statement(String text, List<Highlight> highlights, List<Integer> citations) {

  public Statement {
    highlights = List.copyOf(highlights);
    citations = List.copyOf(citations);
    if (text.isBlank() || citations.isEmpty()) {
      throw new IllegalArgumentException("illegal statement: without words or without a citation");
    }
    int from = 0;
    for (Highlight highlight : highlights) {
      if (highlight.start() < from || highlight.end() > text.length()) {
        throw new IllegalArgumentException(
            "illegal statement: " + highlights + " do not fit a text of " + text.length());
      }
      from = highlight.end();
    }
  }

  /** A statement of which no words stand out. */
  public Statement(String text, List<Integer> citations) {
    this(text, List.of(), citations);
  }

  /** The same, backed by the citations of these numbers. */
  public Statement withCitations(List<Integer> numbers) {
    return new Statement(text, highlights, numbers);
  }
}
