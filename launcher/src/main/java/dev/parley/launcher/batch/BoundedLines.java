package dev.parley.launcher.batch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads UTF-8 lines without ever holding more than one, or more than the limit. */
final class BoundedLines {

  private final InputStream in;
  private final int mostBytes;

  BoundedLines(InputStream in, int mostBytes) {
    this.in = new BufferedInputStream(in);
    this.mostBytes = mostBytes;
  }

  /**
   * The next line without its end, or empty at the end of the input.
   *
   * @throws BatchException when this line is too long or not UTF-8; the next call reads the next
   *     one
   * @throws IOException when the input cannot be read any more
   */
  Optional<String> next() throws IOException, BatchException {
    int b = in.read();
    if (b < 0) {
      return Optional.empty();
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean tooLong = false;
    for (; b >= 0 && b != '\n'; b = in.read()) {
      if (line.size() == mostBytes) {
        tooLong = true;
      } else {
        line.write(b);
      }
    }
    if (tooLong) {
      throw new BatchException(
          Optional.empty(), "this line is longer than " + mostBytes + " bytes");
    }
    return Optional.of(decode(line.toByteArray()));
  }

  private static String decode(byte[] line) throws BatchException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException e) {
      throw new BatchException(Optional.empty(), "this line is not UTF-8");
    }
  }
}
