package dev.parley.launcher.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.launcher.bench.Figure.Bound;
import java.util.List;
import java.util.Locale;

/**
 * All figures of one run, to be shown.
 *
 * @param all in the order to show them
 */
public record Figures(List<Figure> all) {

  public Figures {
    all = List.copyOf(all);
  }

  /** A table with one line a figure. */
  public String table() {
    StringBuilder table = new StringBuilder();
    line(table, "figure", "measured", "wanted", "met", "from");
    for (Figure figure : all) {
      line(
          table,
          figure.name(),
          figure.value().map(value -> amount(value, figure.bound().unit())).orElse("-"),
          wanted(figure.bound()),
          figure.met().map(met -> met ? "yes" : "NO").orElse("-"),
          figure.detail());
    }
    return table.toString();
  }

  /** One object; {@code measured} and {@code met} are null for what was not measured. */
  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode figures = json.putArray("figures");
    for (Figure figure : all) {
      figures
          .addObject()
          .put("name", figure.name())
          .put("measured", figure.value().map(Figures::rounded).orElse(null))
          .put("bound", words(figure.bound().side()))
          .put("wanted", figure.bound().value())
          .put("unit", figure.bound().unit())
          .put("met", figure.met().orElse(null))
          .put("from", figure.detail());
    }
    return json;
  }

  private static String wanted(Bound bound) {
    String value =
        bound.value() == Math.rint(bound.value())
            ? String.valueOf((long) bound.value())
            : String.valueOf(bound.value());
    return (words(bound.side()) + " " + value + " " + bound.unit()).strip();
  }

  private static String words(Bound.Side side) {
    return side == Bound.Side.AT_MOST ? "at most" : "at least";
  }

  private static String amount(double value, String unit) {
    return unit.isEmpty()
        ? String.format(Locale.ROOT, "%.2f", value)
        : String.format(Locale.ROOT, "%.0f %s", value, unit);
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  private static void line(StringBuilder table, Object... cells) {
    table
        .append(String.format(Locale.ROOT, "%-64s %9s  %-15s %-4s %s", cells).stripTrailing())
        .append('\n');
  }
}
