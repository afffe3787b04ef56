package dev.parley.web.timeline;

import dev.parley.bot.picture.Drawing;
import dev.parley.bot.picture.Shape;
import dev.parley.bot.picture.Shape.Anchor;
import dev.parley.bot.picture.Shape.Box;
import dev.parley.bot.picture.Shape.Dot;
import dev.parley.bot.picture.Shape.Frame;
import dev.parley.bot.picture.Shape.Line;
import dev.parley.bot.picture.Shape.Pen;
import dev.parley.bot.picture.Shape.Ticks;
import dev.parley.bot.picture.Shape.Tone;
import dev.parley.bot.picture.Shape.Words;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Writes a drawing as SVG. Only presentation attributes are used: a page's Content-Security-Policy
 * may forbid inline styles. Escapes all text.
 */
final class SvgWriter {

  /**
   * Where a dot leads, and what is said of it.
   *
   * @param tip whether that is shown where a mouse points at it, too
   */
  record Link(String address, String label, boolean tip) {}

  private final StringBuilder svg = new StringBuilder();
  private final IntFunction<Optional<Link>> links;

  SvgWriter(IntFunction<Optional<Link>> links) {
    this.links = links;
  }

  String write(String name, Drawing drawing, String title, String description) {
    add(
        "<svg class=\"%s\" viewBox=\"0 0 %s %s\" role=\"group\"",
        name, n(drawing.width()), n(drawing.height()));
    add(" aria-labelledby=\"%s-title\" aria-describedby=\"%s-description\"", name, name);
    add(" font-family=\"system-ui, 'DejaVu Sans', sans-serif\" fill=\"currentColor\">");
    add("<title id=\"%s-title\">%s</title>", name, escaped(title));
    add("<desc id=\"%s-description\">%s</desc>", name, escaped(description));
    boxes(drawing.shapes().stream().filter(Box.class::isInstance).map(Box.class::cast).toList());
    drawing.shapes().stream().filter(shape -> !isPlainDot(shape)).forEach(this::shape);
    plainDots(drawing.shapes().stream().filter(this::isPlainDot).map(Dot.class::cast).toList());
    return svg.append("</svg>\n").toString();
  }

  private void shape(Shape shape) {
    if (shape instanceof Frame frame) {
      add("<rect x=\"%s\" y=\"%s\"", n(frame.x()), n(frame.y()));
      add(" width=\"%s\" height=\"%s\" fill=\"none\"", n(frame.width()), n(frame.height()));
      add("%s/>", stroke(Pen.THIN));
    } else if (shape instanceof Ticks ticks) {
      ticks(ticks);
    } else if (shape instanceof Line line) {
      add("<path d=\"M%s %sL%s %s\"", n(line.x1()), n(line.y1()), n(line.x2()), n(line.y2()));
      add("%s/>", stroke(line.pen()));
    } else if (shape instanceof Dot dot) {
      links.apply(dot.row()).ifPresent(link -> linked(dot, link));
    } else if (shape instanceof Words words) {
      words(words);
    }
  }

  /** Shades behind all else, each tone as one path: there may be hundreds. */
  private void boxes(List<Box> boxes) {
    boxes.stream()
        .collect(Collectors.groupingBy(Box::tone))
        .forEach(
            (tone, alike) -> {
              add("<path%s d=\"", fill(tone));
              alike.forEach(this::box);
              add("\"/>");
            });
  }

  private void box(Box box) {
    add("M%s %sh%sv%s", n(box.x()), n(box.y()), n(box.width()), n(box.height()));
    add("h-%sz", n(box.width()));
  }

  private void ticks(Ticks ticks) {
    if (!ticks.xs().isEmpty()) {
      add("<path d=\"");
      ticks.xs().forEach(x -> add("M%s %sV%s", n(x), n(ticks.top()), n(ticks.bottom())));
      add("\"%s stroke-opacity=\"%s\"/>", stroke(Pen.THIN), opacity(ticks.tone()));
    }
  }

  private boolean isPlainDot(Shape shape) {
    return shape instanceof Dot dot && links.apply(dot.row()).isEmpty();
  }

  /** Round ends of lines without length: there may be hundreds. */
  private void plainDots(List<Dot> dots) {
    dots.stream()
        .collect(Collectors.groupingBy(Dot::radius))
        .forEach(
            (radius, alike) -> {
              add("<path stroke=\"currentColor\" stroke-linecap=\"round\"");
              add(" stroke-width=\"%s\" d=\"", n(2 * radius));
              alike.forEach(dot -> add("M%s %sh0", n(dot.x()), n(dot.y())));
              add("\"/>");
            });
  }

  private void linked(Dot dot, Link link) {
    String label = escaped(link.label());
    add("<a href=\"%s\" aria-label=\"%s\">", escaped(link.address()), label);
    add("<circle cx=\"%s\" cy=\"%s\" r=\"%s\">", n(dot.x()), n(dot.y()), n(dot.radius()));
    add("%s</circle></a>", link.tip() ? "<title>" + label + "</title>" : "");
  }

  private void words(Words words) {
    add("<text x=\"%s\" y=\"%s\"", n(words.x()), n(words.y()));
    add(" font-size=\"%s\"%s", n(words.size()), words.bold() ? " font-weight=\"700\"" : "");
    add(
        "%s%s>",
        words.anchor() == Anchor.MIDDLE ? " text-anchor=\"middle\"" : "", fill(words.tone()));
    add("%s</text>", escaped(words.text()));
  }

  private static String fill(Tone tone) {
    return tone == Tone.INK ? "" : " fill-opacity=\"" + opacity(tone) + "\"";
  }

  private static String opacity(Tone tone) {
    return switch (tone) {
      case INK -> "1";
      case QUIET -> ".8";
      case RULE -> ".35";
      case SHADE -> ".18";
    };
  }

  private static String stroke(Pen pen) {
    return switch (pen) {
      case THIN -> " stroke=\"currentColor\" stroke-width=\".7\"";
      case FIRM -> " stroke=\"currentColor\" stroke-width=\"1.6\"";
      case DASHED -> " stroke=\"currentColor\" stroke-width=\"1.6\" stroke-dasharray=\"4 3\"";
    };
  }

  private void add(String format, Object... values) {
    svg.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values));
  }

  /** With one decimal at most. */
  private static String n(double number) {
    long tenths = Math.round(number * 10);
    return tenths % 10 == 0
        ? "" + tenths / 10
        : (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10;
  }

  /** For attributes and text. */
  private static String escaped(String text) {
    StringOutput escaped = new StringOutput();
    Escape.htmlAttribute(text, escaped);
    return escaped.toString();
  }
}
