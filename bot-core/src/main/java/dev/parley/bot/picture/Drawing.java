package dev.parley.bot.picture;

import java.util.List;

/**
 * What to draw, the rearmost first. Holds text as the articles have it: whoever writes it as markup
 * escapes it.
 *
 * @param width in points, more than 0
 * @param height in points, more than 0
 */
public record Drawing(double width, double height, List<Shape> shapes) {

  public Drawing {
    shapes = List.copyOf(shapes);
    if (!(width > 0) || !(height > 0)) {
      throw new IllegalArgumentException("illegal size: " + width + " by " + height);
    }
  }
}
