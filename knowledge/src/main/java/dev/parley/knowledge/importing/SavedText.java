package dev.parley.knowledge.importing;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Takes a saved text apart into lines. */
final class SavedText {

  /** No line of a text that was wrapped by hand or by an editor is longer than this. */
  private static final int MAX_WRAPPED = 100;

  private static final int MIN_WRAPPED_LINES = 4;

  private SavedText() {}

  /**
   * Each line that is not blank; lines of a text that was wrapped at a fixed width are joined again
   * with a space, up to the next empty line or bullet.
   */
  static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    boolean afterBlank = true;
    int number = 0;
    for (String raw : Words.clean(text).split("\n", -1)) {
      number++;
      String words = raw.strip();
      if (!words.isEmpty()) {
        lines.add(new Line(number, words, afterBlank));
      }
      afterBlank = words.isEmpty();
    }
    return isWrapped(lines) ? unwrapped(lines) : List.copyOf(lines);
  }

  /** Many lines end in the middle of a sentence, and none is long. */
  private static boolean isWrapped(List<Line> lines) {
    int width = width(lines);
    long broken =
        IntStream.range(1, lines.size())
            .filter(i -> breaksBefore(lines.get(i), lines.get(i - 1), width))
            .filter(i -> Character.isLowerCase(lines.get(i).text().codePointAt(0)))
            .count();
    return width <= MAX_WRAPPED && broken >= MIN_WRAPPED_LINES;
  }

  private static int width(List<Line> lines) {
    return lines.stream().mapToInt(line -> line.text().length()).max().orElse(0);
  }

  /** Whether a line goes on with the one before, which has to be nearly as long as any. */
  private static boolean breaksBefore(Line line, Line before, int width) {
    return !line.opensBlock() && !line.isBullet() && before.text().length() >= width * 2 / 3;
  }

  private static List<Line> unwrapped(List<Line> lines) {
    int width = width(lines);
    List<Line> joined = new ArrayList<>();
    for (int start = 0, end; start < lines.size(); start = end) {
      end = start + 1;
      while (end < lines.size() && breaksBefore(lines.get(end), lines.get(end - 1), width)) {
        end++;
      }
      Line first = lines.get(start);
      String words = lines.subList(start, end).stream().map(Line::text).collect(joining(" "));
      joined.add(new Line(first.number(), words, first.opensBlock()));
    }
    return List.copyOf(joined);
  }
}
