package dev.parley.bot.picture;

import static java.util.Objects.requireNonNull;

/**
 * A picture as PNG.
 *
 * @param png the file; not to be changed
 * @param width in pixels
 * @param height in pixels
 * @param title what it shows, in one line, for those who can't see it
 * @param tag the same for the same bytes, and for no others
 */
public record Picture(byte[] png, int width, int height, String title, String tag) {

  public Picture {
    requireNonNull(png);
    requireNonNull(title);
    requireNonNull(tag);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Picture picture && picture.tag.equals(tag);
  }

  @Override
  public int hashCode() {
    return tag.hashCode();
  }

  @Override
  public String toString() {
    return title + ", PNG of " + width + " by " + height + " pixels";
  }
}
