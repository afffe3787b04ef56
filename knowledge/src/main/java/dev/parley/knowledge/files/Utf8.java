package dev.parley.knowledge.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.knowledge.Library;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads text files that nobody has checked: bounded in memory, and only what is UTF-8. */
final class Utf8 {

  private Utf8() {}

  /**
   * The file's text.
   *
   * @param name what to call it in messages
   * @param maxBytes the most that is read
   */
  static String read(Path file, String name, int maxBytes) throws ArticleFormatException {
    try (InputStream in = Files.newInputStream(file)) {
      // One more than allowed tells a file that is too large, even if it grows while it is read.
      byte[] bytes = in.readNBytes(maxBytes + 1);
      if (bytes.length > maxBytes) {
        throw problem(
            name,
            0,
            "it is larger than " + (maxBytes >> 20) + " MB: split it into several articles");
      }
      return decode(bytes, name);
    } catch (NoSuchFileException e) {
      throw problem(name, 0, "there is no file behind it: mend or remove the link");
    } catch (AccessDeniedException e) {
      throw problem(name, 0, "it may not be read: change its permissions");
    } catch (IOException e) {
      throw problem(name, 0, "it cannot be read (" + e.getClass().getSimpleName() + "): check it");
    }
  }

  private static String decode(byte[] bytes, String name) throws ArticleFormatException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    if (decoder.decode(in, out, true).isError() || decoder.flush(out).isError()) {
      throw problem(
          name, lineAt(bytes, in.position()), "it is not UTF-8 from here on: save it as UTF-8");
    }
    return out.flip().toString();
  }

  private static int lineAt(byte[] bytes, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }

  private static ArticleFormatException problem(String file, int line, String reason) {
    return new ArticleFormatException(new Library.Problem(file, line, reason));
  }
}
