package dev.parley.knowledge.importing;

import java.util.regex.Pattern;

/** Cleans text of what is not words: line ends of other systems, controls, invisible marks. */
final class Words {

  /**
   * Control characters but tab and line feed, soft hyphens, zero-width spaces, byte order marks,
   * and halves of characters. Joiners and direction marks stay: scripts need them.
   */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}&&[^\\t\\n]]|[\\u00ad\\u200b\\ufeff]|\\p{Cs}");

  private Words() {}

  static String clean(String text) {
    return INVISIBLE.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
  }

  /** Cleaned, on one line, and at most {@code max} characters long. */
  static String oneLine(String text, int max) {
    String line = clean(text).replaceAll("\\s+", " ").strip();
    return line.length() <= max ? line : clean(line.substring(0, max)).strip();
  }
}
