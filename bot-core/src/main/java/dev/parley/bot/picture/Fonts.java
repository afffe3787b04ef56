package dev.parley.bot.picture;

import dev.parley.bot.render.SafeText;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.AttributedString;
import java.util.Optional;

/**
 * The fonts that pictures are written with: those that come with Parley, and the system's for
 * letters that these lack. Thread-safe.
 */
final class Fonts implements PictureText {

  /** Stands for texts in other scripts. */
  static final String UNKNOWN_SCRIPT = "(in letters that this picture cannot show)";

  /** No picture shows more of a text. */
  private static final int LONGEST_TEXT = 2_000;

  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private final Font regular;
  private final Font bold;
  private final Optional<Font> system;

  private Fonts(Font regular, Font bold, Optional<Font> system) {
    this.regular = regular;
    this.bold = bold;
    this.system = system;
  }

  /**
   * @throws RuntimeException or an error of the JVM, where it has no means to draw letters
   */
  static Fonts load() {
    return new Fonts(first(), font("DejaVuSans-Bold.ttf"), system());
  }

  /** On a machine without any font the JVM would not start to read ours: it is told of none. */
  private static Font first() {
    try {
      return font("DejaVuSans.ttf");
    } catch (RuntimeException | InternalError e) {
      System.setProperty("sun.awt.fontconfig", noFonts().toString());
      return font("DejaVuSans.ttf");
    }
  }

  private static Path noFonts() {
    try {
      Path file = Files.createTempFile("parley-fonts", ".properties");
      file.toFile().deleteOnExit();
      return Files.writeString(file, "version=1\nsequence.allfonts=default\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Font font(String name) {
    try (InputStream file = Fonts.class.getResourceAsStream(name)) {
      return Font.createFont(Font.TRUETYPE_FONT, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(name + " is no font that this JVM can read", e);
    }
  }

  /** Asking a font without any letters is an error. */
  private static Optional<Font> system() {
    try {
      Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 1);
      return font.canDisplay('a') ? Optional.of(font) : Optional.empty();
    } catch (Error e) {
      return Optional.empty();
    }
  }

  @Override
  public double of(String text, double size, boolean isBold) {
    return text.isEmpty() ? 0 : layout(text, size, isBold).getAdvance();
  }

  /** The text in its fonts, ready to draw; not empty. */
  TextLayout layout(String text, double size, boolean isBold) {
    Font own = (isBold ? bold : regular).deriveFont((float) size);
    AttributedString runs = new AttributedString(text);
    runs.addAttribute(TextAttribute.FONT, own);
    for (int i = own.canDisplayUpTo(text); i >= 0 && i < text.length(); ) {
      int end = i + Character.charCount(text.codePointAt(i));
      if (!own.canDisplay(text.codePointAt(i)) && system.isPresent()) {
        runs.addAttribute(TextAttribute.FONT, system.get().deriveFont((float) size), i, end);
      }
      i = end;
    }
    return new TextLayout(runs.getIterator(), CONTEXT);
  }

  @Override
  public String shown(String text) {
    String line = SafeText.chatLine(text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
    StringBuilder shown = new StringBuilder();
    line.codePoints().filter(this::isShown).forEach(shown::appendCodePoint);
    long letters = line.codePoints().filter(Character::isLetter).count();
    long left = shown.codePoints().filter(Character::isLetter).count();
    return letters > 2 * left ? UNKNOWN_SCRIPT : SafeText.chatLine(shown.toString());
  }

  /**
   * What only changes how its neighbours look is left out: a font may show it as a box. The
   * system's fonts have coloured signs, which this JVM draws as nothing.
   */
  private boolean isShown(int c) {
    return Character.getType(c) != Character.FORMAT
        && !(c >= 0xFE00 && c <= 0xFE0F)
        && (regular.canDisplay(c) || isLetterOfSystem(c));
  }

  private boolean isLetterOfSystem(int c) {
    return Character.getType(c) != Character.OTHER_SYMBOL
        && system.filter(font -> font.canDisplay(c)).isPresent();
  }
}
