package dev.parley.launcher.render;

import dev.parley.bot.render.SafeText;
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

  Page faint(String label, String text) {
    return add(label, text, UnaryOperator.identity(), style::faint);
  }

  private Page add(
      String label, String text, UnaryOperator<String> onLabel, UnaryOperator<String> onText) {
    int room = Math.max(1, width - label.length());
    List<String> wrapped = Paragraph.wrap(SafeText.oneLine(text), room);
    for (int i = 0; i < wrapped.size(); i++) {
      lines
          .append(i == 0 ? onLabel.apply(label) : " ".repeat(label.length()))
          .append(onText.apply(wrapped.get(i)))
          .append('\n');
    }
    return this;
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
