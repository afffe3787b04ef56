package dev.parley.bot.picture;

import dev.parley.bot.picture.Shape.Anchor;
import dev.parley.bot.picture.Shape.Box;
import dev.parley.bot.picture.Shape.Dot;
import dev.parley.bot.picture.Shape.Frame;
import dev.parley.bot.picture.Shape.Line;
import dev.parley.bot.picture.Shape.Pen;
import dev.parley.bot.picture.Shape.Ticks;
import dev.parley.bot.picture.Shape.Tone;
import dev.parley.bot.picture.Shape.Words;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Stroke;
import java.awt.font.TextLayout;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Paints a drawing and packs it as PNG. */
final class Painter {

  /** Pixels to a point: what is 360 points wide is sharp on a phone. */
  static final int SCALE = 3;

  private static final Color DOT = new Color(0x0B, 0x4F, 0x9E);

  private final Graphics2D graphics;
  private final Fonts fonts;

  private Painter(Graphics2D graphics, Fonts fonts) {
    this.graphics = graphics;
    this.fonts = fonts;
  }

  static byte[] png(Drawing drawing, Fonts fonts) {
    BufferedImage image =
        new BufferedImage(
            pixels(drawing.width()), pixels(drawing.height()), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      new Painter(graphics, fonts).paint(drawing, image);
    } finally {
      graphics.dispose();
    }
    return packed(image);
  }

  static int pixels(double points) {
    return (int) Math.ceil(points * SCALE);
  }

  private static byte[] packed(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // ImageIO's own choice would be a file on disk.
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void paint(Drawing drawing, BufferedImage image) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.scale(SCALE, SCALE);
    drawing.shapes().forEach(this::paint);
  }

  private void paint(Shape shape) {
    if (shape instanceof Box box) {
      graphics.setColor(color(box.tone()));
      graphics.fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
    } else if (shape instanceof Frame frame) {
      draw(
          new Rectangle2D.Double(frame.x(), frame.y(), frame.width(), frame.height()),
          Tone.INK,
          Pen.THIN);
    } else if (shape instanceof Ticks ticks) {
      ticks.xs().forEach(x -> draw(upright(x, ticks), ticks.tone(), Pen.THIN));
    } else if (shape instanceof Line line) {
      draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()), Tone.INK, line.pen());
    } else if (shape instanceof Dot dot) {
      paint(dot);
    } else if (shape instanceof Words words) {
      paint(words);
    }
  }

  private static Line2D upright(double x, Ticks ticks) {
    return new Line2D.Double(x, ticks.top(), x, ticks.bottom());
  }

  private void draw(java.awt.Shape shape, Tone tone, Pen pen) {
    graphics.setColor(color(tone));
    graphics.setStroke(stroke(pen));
    graphics.draw(shape);
  }

  private void paint(Dot dot) {
    graphics.setColor(DOT);
    double size = 2 * dot.radius();
    graphics.fill(new Ellipse2D.Double(dot.x() - dot.radius(), dot.y() - dot.radius(), size, size));
  }

  private void paint(Words words) {
    if (words.text().isEmpty()) {
      return;
    }
    TextLayout layout = fonts.layout(words.text(), words.size(), words.bold());
    double start = words.anchor() == Anchor.START ? words.x() : words.x() - layout.getAdvance() / 2;
    graphics.setColor(color(words.tone()));
    layout.draw(graphics, (float) start, (float) words.y());
  }

  private static Stroke stroke(Pen pen) {
    return switch (pen) {
      case THIN -> new BasicStroke(0.7f);
      case FIRM -> new BasicStroke(1.6f);
      case DASHED ->
          new BasicStroke(
              1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 3}, 0);
    };
  }

  private static Color color(Tone tone) {
    return switch (tone) {
      case INK -> new Color(0x1A, 0x1A, 0x1A);
      case QUIET -> new Color(0x59, 0x59, 0x59);
      case RULE -> new Color(0xA6, 0xA6, 0xA6);
      case SHADE -> new Color(0xDD, 0xDD, 0xDD);
    };
  }
}
