package dev.parley.web.view;

import dev.parley.bot.Statement;
import dev.parley.bot.render.SafeText;
import dev.parley.bot.render.StatementText;
import dev.parley.bot.render.StatementText.Run;
import dev.parley.bot.render.TextCut;
import dev.parley.knowledge.Article;
import java.util.List;

/**
 * Text from articles and users as a page shows it, before it is escaped: nothing in it turns the
 * reading direction, and none of it is endless.
 */
public final class Shown {

  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_PUBLISHER = 100;
  private static final int LONGEST_QUOTE = 2_000;
  private static final int LONGEST_NOTE = 1_000;

  private Shown() {}

  public static String title(Article article) {
    return seen(line(article.title(), LONGEST_TITLE), "(no title)");
  }

  public static String publisher(Article article) {
    return seen(line(article.publisherOrUnattributed(), LONGEST_PUBLISHER), "(no publisher)");
  }

  public static String quote(String quote) {
    return line(quote, LONGEST_QUOTE);
  }

  public static String note(String note) {
    return line(note, LONGEST_NOTE);
  }

  /** Any text on one line. */
  public static String line(String text) {
    return SafeText.oneLine(text);
  }

  /** The same, shortened. */
  public static String line(String text, int most) {
    return TextCut.shorten(SafeText.oneLine(text), most);
  }

  /** A statement on one line, the words that answer told apart. */
  public static List<Run> runs(Statement statement) {
    return StatementText.of(statement, SafeText::oneLine).runs();
  }

  /** Words that others follow or precede: white space at their ends stays. */
  public static String words(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isWhitespace(c) ? ' ' : SafeText.isHarmful(c) ? 0xFFFD : c)
        .forEach(safe::appendCodePoint);
    return safe.toString();
  }

  private static String seen(String text, String orElse) {
    return text.isBlank() ? orElse : text;
  }
}
