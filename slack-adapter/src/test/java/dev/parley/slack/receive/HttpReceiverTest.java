package dev.parley.slack.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class HttpReceiverTest {

  private static final BoltApp NOBODY = mock(BoltApp.class);

  private static int status(int port, String method, BodyPublisher body)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/slack/events"))
                .method(method, body)
                .build(),
            BodyHandlers.discarding())
        .statusCode();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Test
  void onlyPostsOfABoundedSizeAreRead() throws Exception {
    int port = freePort();
    try (HttpReceiver receiver = HttpReceiver.start("secret", "127.0.0.1", port, NOBODY)) {
      assertThat(receiver.health().alive()).isTrue();
      assertThat(status(port, "GET", BodyPublishers.noBody())).isEqualTo(405);
      assertThat(status(port, "POST", BodyPublishers.ofByteArray(new byte[(1 << 20) + 1])))
          .isEqualTo(413);
      assertThat(status(port, "POST", BodyPublishers.ofByteArray(new byte[1 << 20])))
          .isEqualTo(401);
    }
  }

  @Test
  void aPortThatIsTakenIsNamed() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> HttpReceiver.start("secret", "127.0.0.1", port, NOBODY))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage(
              "cannot listen at 127.0.0.1:%d (Address already in use): free the port, or set"
                  + " PARLEY_PORT to another one",
              port);
    }
  }
}
