package dev.parley.telegram.render;

import dev.parley.bot.render.SafeText;
import dev.parley.bot.render.TextCut;
import java.util.regex.Pattern;

/** Makes words from articles and users harmless in a Telegram message, apart from its markup. */
final class ChatText {

  /** Invisible, and no part of a name: "@" and a name after it are no mention with this between. */
  private static final String WORD_JOINER = "\u2060";

  /** What Telegram would make a mention, a tag, a command or a share's tag of. */
  private static final Pattern LIVE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_])(?:[@#＃](?=[\\p{L}\\p{N}_])|(?<![/<>])/(?=[A-Za-z0-9_])|\\$(?=[A-Z1]))");

  private ChatText() {}

  /** On one line; nothing in it mentions anybody or can be pressed as a command. */
  static String safe(String text) {
    return guarded(SafeText.chatLine(text));
  }

  /**
   * The same, shortened.
   *
   * @param most about how many UTF-16 units it may have, at least 3
   */
  static String safe(String text, int most) {
    return shortened(SafeText.chatLine(text), most);
  }

  /** The same for a text that is free of control characters already. */
  static String shortened(String line, int most) {
    return guarded(TextCut.shorten(line, most));
  }

  private static String guarded(String line) {
    return LIVE.matcher(line).replaceAll("$0" + WORD_JOINER);
  }
}
