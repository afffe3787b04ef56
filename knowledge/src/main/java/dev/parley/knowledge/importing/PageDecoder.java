package dev.parley.knowledge.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Turns the bytes of a source into text or into an HTML document. */
final class PageDecoder {

  private static final int SNIFFED = 2_000;
  private static final Pattern HTML_FILE = Pattern.compile("(?i).*\\.x?html?");
  private static final Pattern HTML_START =
      Pattern.compile("(?i)<!doctype\\s+html|<html[\\s>]|<head[\\s>]|<body[\\s>]");

  private PageDecoder() {}

  /** A file is HTML when it is called so, or begins so. */
  static SourcePage decodeFile(String fileName, byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, SNIFFED), StandardCharsets.ISO_8859_1);
    boolean isHtml = HTML_FILE.matcher(fileName).matches() || HTML_START.matcher(start).find();
    return isHtml
        ? html(fileName, Optional.empty(), bytes, Optional.empty())
        : text(fileName, Optional.empty(), bytes, Optional.empty());
  }

  /**
   * An HTML page: a byte order mark, else the given charset, else the one it names itself, else
   * UTF-8. Bytes that do not fit become U+FFFD; the importer refuses an article with those in it.
   */
  static SourcePage.Html html(
      String name, Optional<URI> address, byte[] bytes, Optional<Charset> charset) {
    requireText(name, bytes, charset);
    try {
      Document document =
          Jsoup.parse(
              new ByteArrayInputStream(bytes),
              charset.map(Charset::name).orElse(null),
              address.map(URI::toString).orElse(""));
      return new SourcePage.Html(address, document);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory cannot fail", e);
    }
  }

  /** Plain text in the given charset, else UTF-8. */
  static SourcePage.Text text(
      String name, Optional<URI> address, byte[] bytes, Optional<Charset> charset) {
    requireText(name, bytes, charset);
    Charset expected = charset.orElse(StandardCharsets.UTF_8);
    try {
      // A new decoder reports malformed input, where new String(…) would hide it.
      return new SourcePage.Text(
          address, expected.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      throw notIn(expected, name, e);
    }
  }

  static ImportException notIn(Charset charset, String name, Exception cause) {
    return new ImportException(
        name + " is not " + charset.name() + " text: save it as UTF-8 and import that file", cause);
  }

  private static void requireText(String name, byte[] bytes, Optional<Charset> charset) {
    boolean wide =
        charset.map(c -> c.name().toUpperCase(Locale.ROOT).startsWith("UTF-")).orElse(false)
            || (bytes.length > 1 && (bytes[0] & bytes[1] & 0xFE) == 0xFE);
    if (!wide) {
      for (byte b : bytes) {
        if (b == 0) {
          throw new ImportException(name + " is not a text but a binary file");
        }
      }
    }
  }
}
