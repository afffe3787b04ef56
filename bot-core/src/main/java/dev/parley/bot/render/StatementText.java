package dev.parley.bot.render;

import dev.parley.bot.Highlight;
import dev.parley.bot.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;

/**
 * A statement's words as they are shown, on one line, with the words that answer where they stand
 * in it.
 *
 * @param text safe to show
 * @param highlights ranges of it, ascending, none overlapping another
 */
public record StatementText(String text, List<Highlight> highlights) {

  /** Any character that a line keeps as it is. */
  private static final String KEPT = "x";

  /**
   * Words that stand out, or that don't.
   *
   * @param answers whether they are the very words that answer
   */
  public record Run(String text, boolean answers) {}

  public StatementText {
    highlights = List.copyOf(highlights);
  }

  /**
   * Puts a statement on one line.
   *
   * @param line of {@link SafeText}; it goes through a text from left to right
   */
  public static StatementText of(Statement statement, UnaryOperator<String> line) {
    String text = statement.text();
    String shown = line.apply(text);
    List<Highlight> highlights = new ArrayList<>();
    for (Highlight highlight : statement.highlights()) {
      int start = place(text, beforePair(text, highlight.start()), line);
      int end = place(text, behindPair(text, highlight.end()), line);
      addTrimmed(highlights, shown, start, Math.min(end, shown.length()));
    }
    return new StatementText(shown, highlights);
  }

  /** The same words in another form. */
  public StatementText moved(String newText, IntUnaryOperator place) {
    List<Highlight> moved = new ArrayList<>();
    for (Highlight highlight : highlights) {
      int start = place.applyAsInt(highlight.start());
      int end = place.applyAsInt(highlight.end());
      addTrimmed(moved, newText, start, end);
    }
    return new StatementText(newText, moved);
  }

  /** The whole text, in order. */
  public List<Run> runs() {
    return runs(0, text.length());
  }

  /** A part of the text, in order. */
  public List<Run> runs(int from, int to) {
    List<Run> runs = new ArrayList<>();
    int at = from;
    for (Highlight highlight : highlights) {
      int start = Math.max(at, Math.min(highlight.start(), to));
      int end = Math.max(start, Math.min(highlight.end(), to));
      add(runs, at, start, false);
      add(runs, start, end, true);
      at = end;
    }
    add(runs, at, to, false);
    return runs;
  }

  private void add(List<Run> runs, int from, int to, boolean answers) {
    if (from < to) {
      runs.add(new Run(text.substring(from, to), answers));
    }
  }

  /** Where the character at a place of the text comes to stand on the line. */
  private static int place(String text, int at, UnaryOperator<String> line) {
    return line.apply(text.substring(0, at) + KEPT).length() - KEPT.length();
  }

  private static int beforePair(String text, int at) {
    return isInPair(text, at) ? at - 1 : at;
  }

  private static int behindPair(String text, int at) {
    return isInPair(text, at) ? at + 1 : at;
  }

  private static boolean isInPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  /** Chats take words for bold only where no space stands at their ends. */
  private static void addTrimmed(List<Highlight> highlights, String text, int from, int to) {
    int last = highlights.isEmpty() ? 0 : highlights.get(highlights.size() - 1).end();
    int start = Math.max(from, last);
    int end = to;
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    while (start < end && text.charAt(end - 1) == ' ') {
      end--;
    }
    if (start < end) {
      highlights.add(new Highlight(start, end));
    }
  }
}
