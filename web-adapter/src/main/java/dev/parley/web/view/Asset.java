package dev.parley.web.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that pages need.
 *
 * @param name its name in addresses; another one when the file changes, so that browsers may keep
 *     it for good
 */
public record Asset(String name, String contentType, String text) {

  private static final int DIGITS = 12;

  /** Reads a file that stands beside this class. */
  static Asset load(String stem, String extension, String contentType) {
    String file = stem + "." + extension;
    try (InputStream in = Asset.class.getResourceAsStream(file)) {
      byte[] bytes = in.readAllBytes();
      String name = stem + "-" + digest(bytes) + "." + extension;
      return new Asset(name, contentType, new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
