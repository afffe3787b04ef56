package dev.parley.bot.layout;

import dev.parley.bot.render.SafeText;
import dev.parley.bot.render.TextCut;
import java.util.function.UnaryOperator;

/**
 * Makes words from articles and users harmless in a kind of chat, apart from its markup: on one
 * line, and nothing in them mentions anybody or acts.
 *
 * @param guard changes what the chat would make a mention or a command of, or of which it would
 *     change the look; only adds characters that cannot be seen
 */
public record ChatText(UnaryOperator<String> guard) {

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

  /** The same for a text that is free of control characters already. */
  String shortened(String line, int most) {
    return guard.apply(TextCut.shorten(line, most));
  }
}
