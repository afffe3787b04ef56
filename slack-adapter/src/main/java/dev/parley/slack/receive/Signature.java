package dev.parley.slack.receive;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells whether a request is Slack's. Bolt's own check reads the body in the platform's charset,
 * takes times far in the future, and its comparison tells by its time how much is right.
 * Thread-safe.
 */
final class Signature {

  private static final String ALGORITHM = "HmacSHA256";
  private static final Duration MOST_APART = Duration.ofMinutes(5);
  private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

  private final SecretKeySpec key;
  private final InstantSource clock;

  Signature(String secret, InstantSource clock) {
    this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    this.clock = clock;
  }

  /**
   * Whether a request is signed with the secret, and not long ago.
   *
   * @param timestamp as the request's header gives it
   * @param signature as the request's header gives it
   * @param body as it was received
   */
  boolean isRight(String timestamp, String signature, byte[] body) {
    return isNow(timestamp)
        && MessageDigest.isEqual(
            of(timestamp, body).getBytes(StandardCharsets.UTF_8),
            signature.getBytes(StandardCharsets.UTF_8));
  }

  private boolean isNow(String timestamp) {
    return SECONDS.matcher(timestamp).matches()
        && Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp))
            <= MOST_APART.toSeconds();
  }

  private String of(String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no " + ALGORITHM, e);
    }
  }
}
