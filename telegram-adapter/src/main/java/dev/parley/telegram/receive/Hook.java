package dev.parley.telegram.receive;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Where Telegram posts updates, and how it proves that it is Telegram. Both follow from the bot's
 * token, so that they are the same after a restart, and neither tells anything of it or of the
 * other. Immutable.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2104">RFC 2104, HMAC</a>
 */
public final class Hook {

  private static final String ALGORITHM = "HmacSHA256";

  private final URI publicUrl;
  private final String path;
  private final String secret;

  /**
   * The hook of a bot.
   *
   * @param publicUrl how the world reaches us, without a trailing slash
   * @param token the bot's token
   */
  public Hook(URI publicUrl, String token) {
    this.publicUrl = publicUrl;
    this.path = path(token);
    this.secret = derived(token, "parley telegram webhook secret");
  }

  /** The path of a bot's hook, wherever that is; secret. */
  public static String path(String token) {
    return "/telegram/" + derived(token, "parley telegram webhook path");
  }

  /** Another purpose gives another value, from which nobody can tell the token. */
  private static String derived(String token, String purpose) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /** The path at our server; secret. */
  public String path() {
    return path;
  }

  /** The address as Telegram calls it; secret. */
  public String url() {
    return publicUrl + path;
  }

  /** What Telegram sends along; 64 hexadecimal digits. */
  public String secret() {
    return secret;
  }

  /** Takes the same time whatever it is given. */
  boolean isSecret(String sent) {
    return MessageDigest.isEqual(
        sent.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
  }

  /** Values that nobody may see. */
  public Set<String> secrets() {
    return Set.of(path.substring(path.lastIndexOf('/') + 1), secret);
  }

  @Override
  public String toString() {
    return "Hook[publicUrl=" + publicUrl + ", path=***, secret=***]";
  }
}
