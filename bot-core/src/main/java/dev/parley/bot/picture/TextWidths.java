package dev.parley.bot.picture;

/** How wide words are. Thread-safe. */
@FunctionalInterface
interface TextWidths {

  /** No sans-serif font that browsers have makes dates wider than this. */
  TextWidths ESTIMATED = (text, size, bold) -> text.length() * size * (bold ? 0.68 : 0.62);

  /** The width of words at a size, in points. */
  double of(String text, double size, boolean bold);
}
