package dev.parley.bot.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names that tell things apart and tell nothing else: without the key, which stays in its folder,
 * nobody can find out by trying what a name stands for. Immutable.
 */
final class Pseudonyms {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  /** Enough to tell apart what two files hold; a multiple of 3, for Base64. */
  private static final int NAME_BYTES = 9;

  private final SecretKeySpec key;

  private Pseudonyms(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** Names made with the key in a folder; the first time, one is made. */
  static Pseudonyms in(Path folder) throws IOException {
    Files.createDirectories(folder);
    byte[] key = new byte[KEY_BYTES];
    OwnerOnly.lock(folder, secret -> readOrMake(secret, key));
    return new Pseudonyms(key);
  }

  private static void readOrMake(FileChannel secret, byte[] key) throws IOException {
    if (secret.size() < KEY_BYTES) {
      new SecureRandom().nextBytes(key);
      secret.write(ByteBuffer.wrap(key), 0);
    } else {
      secret.read(ByteBuffer.wrap(key), 0);
    }
  }

  /** The name of what these together tell from all else. */
  String of(String... parts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        mac.update(bytes);
      }
      return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(mac.doFinal(), NAME_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
