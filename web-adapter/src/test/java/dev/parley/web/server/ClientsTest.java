package dev.parley.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientsTest {

  private static final Clients CLIENTS =
      new Clients(List.of("10.0.0.2", "172.16.0.0/12", "fd00::/8"));

  private static String client(String peer, String... forwardedFor) {
    HttpServletRequest request = mock(HttpServletRequest.class);
    when(request.getRemoteAddr()).thenReturn(peer);
    when(request.getHeaders("X-Forwarded-For"))
        .thenReturn(Collections.enumeration(List.of(forwardedFor)));
    Context context = mock(Context.class);
    when(context.req()).thenReturn(request);
    return CLIENTS.of(context);
  }

  private static void assertSame(String one, String other) {
    assertThat(one).isEqualTo(other);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "[::1]",
        "0:0:0:0:0:0:0:1",
        "10.0.0.2",
        "172.31.9.9",
        "fd00::7"
      })
  void aProxyIsBelievedInWhomItForwardsFor(String proxy) {
    assertSame(client(proxy, "198.51.100.7"), client("198.51.100.7"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.3", "192.168.0.1", "198.51.100.1", "172.32.0.1", "fe80::1"})
  void nobodyElseIs(String peer) {
    assertSame(client(peer, "198.51.100.7"), client(peer));
    assertThat(client(peer, "198.51.100.7")).isNotEqualTo(client("198.51.100.7"));
  }

  @Test
  void whatAClientMakesUpIsNotWhatItsProxySaw() {
    assertSame(client("127.0.0.1", "1.1.1.1, 198.51.100.7"), client("198.51.100.7"));
    assertSame(client("127.0.0.1", "1.1.1.1", "198.51.100.7"), client("198.51.100.7"));
    assertSame(client("127.0.0.1", "1.1.1.1, 198.51.100.7, 10.0.0.2"), client("198.51.100.7"));
    assertSame(client("127.0.0.1", "198.51.100.7," + " 10.0.0.2,".repeat(30)), client("127.0.0.1"));
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "unknown",
    "example.org",
    "1.2.3.999",
    "1.2.3",
    "1.2.3.4:",
    "1.2.3.4:808080",
    "1.2.3.4:80:80",
    "[1.2.3.4]",
    "'[2001:db8::1'",
    ".a:b",
    "[.a:b]",
    "'; DROP TABLE'",
    ":",
    "::::",
    "_hidden",
    "'1.2.3.4, '",
    "12345::1"
  })
  void whatIsNoAddressIsTheProxysOwn(String forwardedFor) {
    assertSame(client("127.0.0.1", forwardedFor), client("127.0.0.1"));
  }

  @Test
  void aPortAfterAnAddressIsLeftOut() {
    assertSame(client("127.0.0.1", "198.51.100.7:80"), client("198.51.100.7"));
    assertSame(client("127.0.0.1", "[2001:db8::1]:65535"), client("2001:db8::1"));
    assertSame(client("127.0.0.1", "[2001:db8::1]"), client("2001:db8::1"));
    assertSame(client("127.0.0.1", "198.51.100.7, [::1]:80"), client("198.51.100.7"));
  }

  @Test
  void aNetworkOfOneClientIsOneClient() {
    assertSame(client("2001:db8:1:2::1"), client("2001:db8:1:2:ffff::9"));
    assertThat(client("2001:db8:1:3::1")).isNotEqualTo(client("2001:db8:1:2::1"));
    assertSame(client("::ffff:198.51.100.7"), client("198.51.100.7"));
    assertThat(client("198.51.100.7")).isNotEqualTo(client("198.51.100.8"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "proxy",
        "10.0.0.0/",
        "10.0.0.0/99",
        "10.0.0.0/-1",
        "10.0.0.0-10.0.0.9",
        "10.0.0",
        ".a:b",
        "10.0.0.0:80",
        "::/x"
      })
  void whatIsNoProxysAddressIsRefused(String proxy) {
    assertThatThrownBy(() -> new Clients(List.of(proxy)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(proxy);
  }
}
