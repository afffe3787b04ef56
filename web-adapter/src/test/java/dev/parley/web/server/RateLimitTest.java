package dev.parley.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.bot.channel.Inlet;
import io.github.bucket4j.TimeMeter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody takes all that the server can do. */
class RateLimitTest extends OnServer {

  private static final Clients CLIENTS = new Clients(List.of());

  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger refused = new AtomicInteger();
  private final TimeMeter time =
      new TimeMeter() {
        @Override
        public long currentTimeNanos() {
          return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
          return false;
        }
      };

  private RateLimit limit(int perMinute) {
    return new RateLimit(perMinute, CLIENTS, refused::incrementAndGet, time);
  }

  @Test
  void aThirdOfAMinutesRequestsMayComeAtOnceAndNoMore() {
    URI server = serve(limit(30), ECHO);
    for (int i = 0; i < 10; i++) {
      assertThat(Wire.get(server, "/").status()).isEqualTo(200);
    }
    Answer answer = Wire.get(server, "/");
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.header("Retry-After")).isEqualTo("3");
    assertThat(answer.body())
        .isEqualTo(
            """
            429 Too Many Requests
            Too many requests came from where you are. Please try again in a minute.
            """);
    assertThat(refused).hasValue(1);
    nanos.addAndGet(Duration.ofSeconds(2).toNanos());
    assertThat(Wire.get(server, "/").status()).isEqualTo(200);
    assertThat(Wire.get(server, "/").status()).isEqualTo(429);
  }

  @Test
  void whatIsNotFoundOrRefusedCountsToo() {
    URI server = serve(limit(9), ECHO);
    Wire.get(server, "/nowhere");
    Wire.post(server, "/raw", "text/plain", "a");
    Wire.exchange(server, Wire.request("PUT", "/", ""));
    assertThat(Wire.get(server, "/").status()).isEqualTo(429);
  }

  @Test
  void whoeverWatchesOverItIsHeardAlways() {
    URI server =
        serve(
            limit(3),
            ECHO,
            routes -> routes.get("/health/live", context -> context.result("live\n")));
    Wire.get(server, "/");
    assertThat(Wire.get(server, "/").status()).isEqualTo(429);
    for (int i = 0; i < 5; i++) {
      assertThat(Wire.get(server, "/health/live").status()).isEqualTo(200);
    }
    assertThat(Wire.get(server, "/healthy").status()).isEqualTo(429);
  }

  @Test
  void eachClientOfAProxyIsCountedByItself() {
    URI server = serve(limit(3), ECHO);
    assertThat(Wire.get(server, "/", "X-Forwarded-For: 198.51.100.7").status()).isEqualTo(200);
    assertThat(Wire.get(server, "/", "X-Forwarded-For: 198.51.100.7").status()).isEqualTo(429);
    assertThat(Wire.get(server, "/", "X-Forwarded-For: 198.51.100.8").status()).isEqualTo(200);
    assertThat(Wire.get(server, "/", "X-Forwarded-For: 9.9.9.9, 198.51.100.7").status())
        .isEqualTo(429);
  }

  @Test
  void aPlatformMayTellOfManyPeopleAndAForgerMayNot() {
    Inlet inlet = new SecretInlet();
    URI server = serve(limit(9), new InletRoutes(List.of(inlet)), ECHO);
    for (int i = 0; i < 20; i++) {
      assertThat(SecretInlet.post(server, "right").status()).isEqualTo(200);
    }
    for (int i = 0; i < 3; i++) {
      assertThat(SecretInlet.post(server, "wrong").status()).isEqualTo(401);
    }
    assertThat(SecretInlet.post(server, "wrong").status()).isEqualTo(429);
  }

  @ParameterizedTest
  @CsvSource({"right but no room, 503", "right but unreadable, 400"})
  void whatAPlatformSaysAgainForWantOfRoomDoesNotCount(String secret, int status) {
    URI server = serve(limit(9), new InletRoutes(List.of(new SecretInlet())), ECHO);
    for (int i = 0; i < 20; i++) {
      assertThat(SecretInlet.post(server, secret).status()).isEqualTo(status);
    }
    assertThat(SecretInlet.post(server, "right").status()).isEqualTo(200);
  }

  @Test
  void aRateOfNothingIsRefused() {
    assertThatThrownBy(() -> limit(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("illegal rate: 0 requests a minute, must be at least 1");
  }
}
