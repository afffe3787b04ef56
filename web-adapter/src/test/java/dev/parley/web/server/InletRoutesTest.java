package dev.parley.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.channel.Inlet;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A platform's posts reach its inlet as they came, and nothing else does. */
class InletRoutesTest extends OnServer {

  private final AtomicReference<Inlet.Request> received = new AtomicReference<>();
  private final Inlet remembering =
      new Inlet() {
        @Override
        public String path() {
          return "/remember";
        }

        @Override
        public Response receive(Request request) {
          received.set(request);
          return new Response(202, "application/json", "{\"a\":\"é\"}");
        }
      };
  private URI server;

  @BeforeEach
  void serve() {
    server = serve(new InletRoutes(List.of(new SecretInlet(), remembering)));
  }

  @Test
  void headersAndBodyComeAsTheyWere() {
    Answer answer =
        Wire.exchange(
            server,
            Wire.request(
                "POST",
                "/remember",
                "{\"\u00c3\u00a9\":\"\u00ff\u0000\"}",
                "Content-Type: application/json",
                "X-Twice: 1",
                "X-TWICE: 2"));
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(answer.body()).isEqualTo("{\"a\":\"é\"}");
    assertThat(received.get().headers())
        .containsEntry("x-twice", List.of("1", "2"))
        .containsEntry("content-type", List.of("application/json"));
    assertThat(received.get().header("x-twice")).isEmpty();
    assertThat(received.get().body())
        .isEqualTo(
            new byte[] {
              '{', '"', (byte) 0xc3, (byte) 0xa9, '"', ':', '"', (byte) 0xff, 0, '"', '}'
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "wrong", "right ,right", "Right", "right\r\nX-Secret: right"})
  void whoForgesTheSecretIsRefused(String secret) {
    assertThat(SecretInlet.post(server, secret).status()).isEqualTo(401);
  }

  @Test
  void whoKnowsItIsAnswered() {
    assertThat(SecretInlet.post(server, "right"))
        .extracting(Answer::status, Answer::body)
        .containsExactly(200, "{}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "OPTIONS", "PATCH"})
  void onlyAPostReachesIt(String method) {
    assertThat(Wire.exchange(server, Wire.request(method, "/remember", "")).status())
        .isEqualTo(405);
    assertThat(received.get()).isNull();
  }

  @Test
  void aPostThatIsTooLargeOrOfAnotherTypeDoesNot() {
    assertThat(
            Wire.post(server, "/remember", "application/json", "a".repeat((1 << 20) + 1)).status())
        .isIn(0, 413);
    assertThat(Wire.post(server, "/remember", "text/plain", "a").status()).isEqualTo(415);
    assertThat(received.get()).isNull();
  }
}
