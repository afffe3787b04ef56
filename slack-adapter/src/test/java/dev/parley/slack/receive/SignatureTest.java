package dev.parley.slack.receive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SignatureTest {

  private static final Instant NOW = Instant.ofEpochSecond(1_531_420_618);

  private final Signature signature = new Signature("8f742231b10e8888abcd99yyyzzz85a5", () -> NOW);

  /** The example of Slack's documentation. */
  @Test
  void whatSlackSignsIsRight() {
    String body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
            + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
            + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com"
            + "%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
            + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
    Signature then =
        new Signature(
            "8f742231b10e8888abcd99yyyzzz85a5", () -> Instant.ofEpochSecond(1_531_420_618));
    assertThat(
            then.isRight(
                "1531420618",
                "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
                body.getBytes(UTF_8)))
        .isTrue();
  }

  @Property
  void anyBodyThatIsSignedNowIsRight(@ForAll byte[] body) {
    assertThat(isRight(NOW.getEpochSecond(), body, body)).isTrue();
  }

  @Property
  void aChangedBodyIsNot(@ForAll byte[] body, @ForAll byte[] other) {
    Assume.that(!java.util.Arrays.equals(body, other));
    assertThat(isRight(NOW.getEpochSecond(), body, other)).isFalse();
  }

  @Property
  void onlyFiveMinutesEitherWayAreNow(
      @ForAll @IntRange(min = -1_000, max = 1_000) int seconds,
      @ForAll @Size(max = 9) byte[] body) {
    assertThat(isRight(NOW.getEpochSecond() + seconds, body, body))
        .isEqualTo(Math.abs(seconds) <= 300);
  }

  @Property
  void nothingElseIsRightAndNothingThrows(@ForAll String timestamp, @ForAll String given) {
    assertThat(signature.isRight(timestamp, given, new byte[0])).isFalse();
    assertThat(signature.isRight("" + NOW.getEpochSecond(), given, new byte[0])).isFalse();
  }

  private boolean isRight(long seconds, byte[] signed, byte[] body) {
    return signature.isRight("" + seconds, sign("" + seconds, signed), body);
  }

  private static String sign(String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec("8f742231b10e8888abcd99yyyzzz85a5".getBytes(UTF_8), "HmacSHA256"));
      mac.update(("v0:" + timestamp + ":").getBytes(UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
