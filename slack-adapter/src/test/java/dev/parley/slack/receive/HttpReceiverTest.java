package dev.parley.slack.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.slack.api.bolt.response.Response;
import dev.parley.bot.channel.Inlet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class HttpReceiverTest {

  private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

  private final BoltApp app = mock(BoltApp.class);
  private final HttpReceiver receiver = new HttpReceiver("secret", app);

  private static Inlet.Request request(String secret) throws GeneralSecurityException {
    String now = "" + Instant.now().getEpochSecond();
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    String signature =
        HexFormat.of()
            .formatHex(mac.doFinal(("v0:" + now + ":{}").getBytes(StandardCharsets.UTF_8)));
    return new Inlet.Request(
        Map.of(
            "x-slack-request-timestamp",
            List.of(now),
            "x-slack-signature",
            List.of("v0=" + signature)),
        BODY);
  }

  @Test
  void slackPostsToThreeAddresses() {
    assertThat(receiver.inlets())
        .extracting(Inlet::path)
        .containsExactly("/slack/events", "/slack/commands", "/slack/interactivity");
    assertThat(receiver.health().alive()).isTrue();
    assertThat(receiver.health().detail())
        .isEqualTo("taking requests at /slack/events, /slack/commands, /slack/interactivity");
  }

  @Test
  void whatIsNotSignedIsReadAtNoneOfThem() throws Exception {
    for (Inlet inlet : receiver.inlets()) {
      for (Inlet.Request forged :
          List.of(request("other"), new Inlet.Request(Map.of(), BODY), twice(request("secret")))) {
        assertThat(inlet.receive(forged)).isEqualTo(new Inlet.Response(401, "text/plain", ""));
      }
    }
    verifyNoInteractions(app);
  }

  /** Of two signatures none can be told to be the one. */
  private static Inlet.Request twice(Inlet.Request request) {
    String signature = request.header("x-slack-signature").orElseThrow();
    return new Inlet.Request(
        Map.of(
            "x-slack-request-timestamp",
            request.headers().get("x-slack-request-timestamp"),
            "x-slack-signature",
            List.of(signature, signature)),
        BODY);
  }

  @Test
  void onlyASuccessHasABody() throws Exception {
    Inlet inlet = receiver.inlets().get(0);
    when(app.request(any(), any())).thenReturn(Response.json(200, "{\"a\":\"é\"}"));
    assertThat(inlet.receive(request("secret")))
        .isEqualTo(new Inlet.Response(200, "application/json; charset=utf-8", "{\"a\":\"é\"}"));
    when(app.request(any(), any())).thenReturn(Response.json(500, "{\"why\":\"secret\"}"));
    assertThat(inlet.receive(request("secret")))
        .isEqualTo(new Inlet.Response(500, "text/plain", ""));
  }

  @Test
  void onceItIsClosedSlackIsToComeAgain() throws Exception {
    receiver.close();
    assertThat(receiver.inlets().get(0).receive(request("secret")).status()).isEqualTo(503);
    assertThat(receiver.health().alive()).isFalse();
    verifyNoInteractions(app);
  }
}
