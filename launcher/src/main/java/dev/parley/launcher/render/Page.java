package dev.parley.launcher.render;

import dev.parley.bot.Statement;
import dev.parley.bot.render.SafeText;
import dev.parley.bot.render.StatementText;
import dev.parley.bot.render.StatementText.Run;
import java.util.List;
import java.util.function.UnaryOperator;

/** Lines in the making. Everything added is made safe and wrapped. Not thread-safe. */
final class Page {

  private final Style style;
  private final int width;
  private final StringBuilder lines = new StringBuilder();

  Page(Style style, int width) {
    this.style = style;
    this.width = width;
  }

  /** An empty line. */
  Page gap() {
    lines.append('\n');
    return this;
  }

  /** Text behind a label; its further lines start under the first one's words. */
  Page paragraph(String label, String text) {
    return add(label, text, UnaryOperator.identity(), UnaryOperator.identity());
  }

  /** Text behind a label in bold. */
  Page boldLabel(String label, String text) {
    return add(label, text, style::bold, UnaryOperator.identity());
  }

  Page bold(String text) {
    return add("", text, UnaryOperator.identity(), style::bold);
  }

  /**
   * A statement behind a label, the words that answer in bold, and what follows it.
   *
   * @param shownLabel the label as it looks
   */
  Page statement(String label, String shownLabel, Statement statement, String after) {
    StatementText words = StatementText.of(statement, SafeText::oneLine);
    StatementText all = new StatementText(words.text() + after, words.highlights());
    int from = 0;
    for (String line : Paragraph.wrap(all.text(), room(label))) {
      int end = from + line.length();
      lines.append(from == 0 ? shownLabel : " ".repeat(label.length()));
      for (Run run : all.runs(from, end)) {
        lines.append(run.answers() ? style.bold(run.text()) : run.text());
      }
      lines.append('\n');
      // One space is left out where a line is broken.
      from = end + 1;
    }
    return this;
  }

  Page faint(String label, String text) {
    return add(label, text, UnaryOperator.identity(), style::faint);
  }

  private Page add(
      String label, String text, UnaryOperator<String> onLabel, UnaryOperator<String> onText) {
    List<String> wrapped = Paragraph.wrap(SafeText.oneLine(text), room(label));
    for (int i = 0; i < wrapped.size(); i++) {
      lines
          .append(i == 0 ? onLabel.apply(label) : " ".repeat(label.length()))
          .append(onText.apply(wrapped.get(i)))
          .append('\n');
    }
    return this;
  }

  private int room(String label) {
    return Math.max(1, width - label.length());
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
