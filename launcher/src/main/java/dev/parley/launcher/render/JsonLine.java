package dev.parley.launcher.render;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.bot.render.SafeText;

/** Writes JSON on one line that can go to a terminal and through any UTF-8 encoder unharmed. */
public final class JsonLine {

  private JsonLine() {}

  /**
   * The value on one line. Control and direction characters and lone surrogates are written as
   * {@code \\uXXXX}: they can only stand inside strings, where that means the same.
   */
  public static String of(JsonNode value) {
    String json = value.toString();
    StringBuilder safe = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); ) {
      int c = json.codePointAt(i);
      i += Character.charCount(c);
      if (SafeText.isHarmful(c)) {
        safe.append(String.format("\\u%04x", c));
      } else {
        safe.appendCodePoint(c);
      }
    }
    return safe.toString();
  }
}
