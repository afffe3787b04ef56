package dev.parley.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.observe.LogLines;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An operator learns of a proxy that makes all its visitors one client. */
@Execution(ExecutionMode.SAME_THREAD)
class ProxyCheckTest extends OnServer {

  /** What is said when this is asked for twice. */
  private List<String> said(String head) {
    URI server = serve(new ProxyCheck(new Clients(List.of())), ECHO);
    try (LogLines log = LogLines.of(ProxyCheck.class.getName())) {
      for (int i = 0; i < 2; i++) {
        assertThat(Wire.exchange(server, head + "\r\nConnection: close\r\n\r\n").status())
            .isIn(200, 404);
      }
      return log.events().stream().map(event -> event.getFormattedMessage()).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\nHost: parley.example",
        "GET / HTTP/1.0\r\nHost: 127.0.0.1:8080",
        "GET / HTTP/1.1\r\nHost: localhost\r\nVia: 1.1 proxy",
        "GET / HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Proto: https",
        "GET / HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: unknown",
        "GET / HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For:"
      })
  void aProxyThatTellsNoClientIsSaidOnce(String head) {
    assertThat(said(head))
        .containsExactly(
            "A proxy at 127.0.0.1 passes requests on without a readable X-Forwarded-For: all its"
                + " visitors share the rate of one. Have it set X-Forwarded-For to its client's"
                + " address.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\nHost: localhost:8080",
        "GET / HTTP/1.1\r\nHost: 127.0.0.1:8080",
        "GET / HTTP/1.1\r\nHost: [::1]:8080",
        "GET /metrics HTTP/1.1\r\nHost: parley.example",
        "GET /health/live HTTP/1.0\r\nHost: parley.example",
        "GET / HTTP/1.1\r\nHost: parley.example\r\nX-Forwarded-For: 198.51.100.7",
        "GET / HTTP/1.0\r\nHost: parley.example\r\nX-Forwarded-For: 198.51.100.7:80",
        "GET / HTTP/1.1\r\nHost: parley.example\r\nX-Forwarded-For: 127.0.0.1"
      })
  void whereClientsAreToldOrAreHereNothingIsSaid(String head) {
    assertThat(said(head)).isEmpty();
  }
}
