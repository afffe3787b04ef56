package dev.parley.launcher.render;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** Breaks text into lines. Widths are counted in terminal columns. */
final class Paragraph {

  private Paragraph() {}

  /**
   * The text in lines of at most {@code width} columns, broken at spaces only: a longer word, such
   * as a link, keeps a line to itself.
   *
   * @param text on one line
   * @param width at least 1
   */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int columns = 0;
    for (String word : text.split(" ")) {
      int wordColumns = columns(word);
      if (line.length() > 0 && columns + 1 + wordColumns > width) {
        lines.add(line.toString());
        line.setLength(0);
        columns = 0;
      }
      if (line.length() > 0) {
        line.append(' ');
        columns++;
      }
      line.append(word);
      columns += wordColumns;
    }
    lines.add(line.toString());
    return lines;
  }

  /** How many columns a terminal needs for it. */
  static int columns(String text) {
    return text.codePoints().map(c -> Math.max(0, WCWidth.wcwidth(c))).sum();
  }
}
