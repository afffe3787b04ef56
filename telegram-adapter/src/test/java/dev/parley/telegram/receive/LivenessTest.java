package dev.parley.telegram.receive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.channel.Health;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LivenessTest {

  private static final BotUser BOT = new BotUser(42, "parley_bot");

  private final ManualClock clock = new ManualClock();
  private final Instant start = clock.instant();
  private final Liveness liveness = new Liveness(clock, Duration.ofSeconds(70), "host");

  @Test
  void isNotAliveBeforeTheFirstSuccess() {
    assertThat(liveness.health()).isEqualTo(new Health(false, start, "connecting to host"));
  }

  @Test
  void isAliveSinceTheFirstOfManySuccesses() {
    liveness.succeeded(BOT);
    clock.move(Duration.ofSeconds(60));
    liveness.succeeded(BOT);
    clock.move(Duration.ofSeconds(60));
    assertThat(liveness.health()).isEqualTo(new Health(true, start, "polling host as @parley_bot"));
  }

  @Test
  void isNotAliveWhereTheLastSuccessIsOldThoughNothingFailed() {
    liveness.succeeded(BOT);
    clock.move(Duration.ofSeconds(71));
    assertThat(liveness.health())
        .isEqualTo(new Health(false, start, "no getUpdates at host has succeeded since"));
  }

  @Test
  void isNotAliveSinceTheFirstOfManyFailuresAndSaysTheLast() {
    liveness.succeeded(BOT);
    clock.move(Duration.ofSeconds(1));
    liveness.failed(Trouble.of("down"));
    clock.move(Duration.ofSeconds(1));
    liveness.failed(Trouble.of("still down"));
    assertThat(liveness.health()).isEqualTo(new Health(false, start.plusSeconds(1), "still down"));
  }

  @Test
  void isAliveAgainAfterAFailure() {
    liveness.failed(Trouble.of("down"));
    clock.move(Duration.ofSeconds(9));
    liveness.succeeded(BOT);
    assertThat(liveness.health())
        .isEqualTo(new Health(true, start.plusSeconds(9), "polling host as @parley_bot"));
  }
}
