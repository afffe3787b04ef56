package dev.parley.bot.layout;

import dev.parley.bot.Statement;
import dev.parley.bot.render.SafeText;
import dev.parley.bot.render.StatementText;
import dev.parley.bot.render.StatementText.Run;
import dev.parley.bot.render.TextCut;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Makes words from articles and users harmless in a kind of chat, apart from its markup: on one
 * line, and nothing in them mentions anybody or acts.
 *
 * @param guard changes what the chat would make a mention or a command of, or of which it would
 *     change the look; only adds characters that cannot be seen
 */
public record ChatText(UnaryOperator<String> guard) {

  private static final char GRAPHEME_JOINER = '\u034F';

  /** Empty where nothing of the text can be seen. */
  public String safe(String text) {
    return guard.apply(SafeText.chatLine(text));
  }

  /**
   * The same, shortened.
   *
   * @param most about how many UTF-16 units it may have, at least 3
   */
  public String safe(String text, int most) {
    return shortened(SafeText.chatLine(text), most);
  }

  /** A statement's words made harmless, with those that answer told apart. */
  List<Run> runs(Statement statement) {
    StatementText line = StatementText.of(statement, SafeText::chatLine);
    String guarded = guard.apply(line.text());
    int[] places = places(line.text(), guarded);
    return line.moved(guarded, place -> places[place]).runs();
  }

  /**
   * Where each character of a line stands once it is guarded: right behind the one before it, so
   * that what guards a character goes with it. The last place is the end of the last character.
   */
  private static int[] places(String line, String guarded) {
    int[] places = new int[line.length() + 1];
    int at = 0;
    for (int i = 0; i < line.length(); i++) {
      places[i] = beforeGuards(guarded, at);
      int found = at;
      while (found < guarded.length()
          && guarded.charAt(found) != line.charAt(i)
          && isUnseen(guarded.charAt(found))) {
        found++;
      }
      if (found < guarded.length() && guarded.charAt(found) == line.charAt(i)) {
        at = found + 1;
      }
    }
    places[line.length()] = beforeGuards(guarded, at);
    return places;
  }

  private static int beforeGuards(String guarded, int at) {
    int before = at;
    while (before > 0 && isUnseen(guarded.charAt(before - 1))) {
      before--;
    }
    return before;
  }

  private static boolean isUnseen(char c) {
    return c == GRAPHEME_JOINER || Character.getType(c) == Character.FORMAT;
  }

  /** The same for a text that is free of control characters already. */
  String shortened(String line, int most) {
    return guard.apply(TextCut.shorten(line, most));
  }
}
