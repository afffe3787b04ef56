package dev.parley.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebSettingsTest {

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "0.0.0.0", "::", "::1", "localhost", "parley.example.org"})
  void anAddressOrANameMayBeListenedAt(String host) {
    assertThat(settings(host, 8080).host()).isEqualTo(host);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "http://a", "a/b", "a\n"})
  void anythingElseIsRefused(String host) {
    assertRefused(
        () -> settings(host, 8080),
        "PARLEY_HOST must be the name or the address of this machine to listen at, and no more,"
            + " such as 127.0.0.1, or 0.0.0.0 for all.");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65_536})
  void aPortOutOfBoundsIsRefused(int port) {
    assertRefused(
        () -> settings("127.0.0.1", port),
        "PARLEY_PORT is \"" + port + "\": it must be a number from 0 to 65535.");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void articlesAreNotStaleBeforeTheyAreThere(int seconds) {
    assertRefused(
        () ->
            new WebSettings(
                "127.0.0.1", 0, Optional.empty(), Optional.of(Duration.ofSeconds(seconds))),
        "PARLEY_STALE_AFTER must be more than nothing, such as 30d or 12h.");
  }

  @Test
  void aProxyIsAnAddressOrANetwork() {
    assertThat(proxies("10.0.0.2", "172.16.0.0/12", "fd00::/8").proxies()).hasSize(3);
    assertRefused(
        () -> proxies("proxy.example.org"),
        "PARLEY_PROXIES holds \"proxy.example.org\": it must hold addresses or networks, such as"
            + " 10.0.0.2 or 172.16.0.0/12.");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1_000_001})
  void aRateOutOfBoundsIsRefused(int rate) {
    assertRefused(
        () -> new WebSettings("127.0.0.1", 0, Optional.empty(), Optional.empty(), Set.of(), rate),
        "PARLEY_RATE is \"" + rate + "\": it must be a number from 1 to 1000000.");
  }

  private static WebSettings proxies(String... proxies) {
    return new WebSettings("127.0.0.1", 0, Optional.empty(), Optional.empty(), Set.of(proxies), 10);
  }

  private static WebSettings settings(String host, int port) {
    return new WebSettings(host, port, Optional.empty(), Optional.empty());
  }

  private static void assertRefused(ThrowingCallable making, String message) {
    assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
