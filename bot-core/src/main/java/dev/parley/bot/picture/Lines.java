package dev.parley.bot.picture;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Breaks texts into lines. */
final class Lines {

  private static final String ELLIPSIS = "…";

  /** No line holds more, so that a text of any length costs no more than this. */
  private static final int LONGEST_LINE = 400;

  private final ToDoubleFunction<String> width;
  private final double room;

  /**
   * @param width how wide a text is
   * @param room how wide a line may be
   */
  Lines(ToDoubleFunction<String> width, double room) {
    this.width = width;
    this.room = room;
  }

  /** At most {@code most} lines; the last one ends with "…" if there would be more. */
  List<String> of(String text, int most) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (!rest.isEmpty() && lines.size() < most) {
      boolean last = lines.size() == most - 1;
      String line = fits(rest) ? rest : start(rest, last ? ELLIPSIS : "");
      lines.add(
          line.length() < rest.length() && last ? line.stripTrailing() + ELLIPSIS : line.strip());
      rest = rest.substring(line.length()).stripLeading();
    }
    return lines;
  }

  private boolean fits(String text) {
    return text.length() <= LONGEST_LINE && width.applyAsDouble(text.strip()) <= room;
  }

  /** As much of the text as a line holds: whole words, or a part of the first one. */
  private String start(String text, String end) {
    String bounded = text.substring(0, Math.min(text.length(), LONGEST_LINE));
    int words = longest(bounded, end, BreakIterator.getLineInstance(Locale.ROOT));
    int cut =
        words > 0 ? words : longest(bounded, end, BreakIterator.getCharacterInstance(Locale.ROOT));
    return text.substring(0, cut > 0 ? cut : text.offsetByCodePoints(0, 1));
  }

  private int longest(String text, String end, BreakIterator breaks) {
    breaks.setText(text);
    int longest = 0;
    for (int i = breaks.next(); i != BreakIterator.DONE && i < text.length(); i = breaks.next()) {
      if (!fits(text.substring(0, i).strip() + end)) {
        break;
      }
      longest = i;
    }
    return longest;
  }
}
