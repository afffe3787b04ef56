package dev.parley.bot.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LivenessTest {

  private static final Instant START = Instant.parse("2024-03-01T10:00:00Z");

  private Instant now = START;
  private final Liveness liveness = new Liveness(() -> now, "connecting");

  @Test
  void itIsAliveFromASuccessToAFailure() {
    assertThat(liveness.health()).isEqualTo(new Health(false, START, "connecting"));
    now = START.plusSeconds(5);
    liveness.succeeded("connected");
    assertThat(liveness.health()).isEqualTo(new Health(true, now, "connected"));
    now = START.plusSeconds(9);
    liveness.failed("no answer");
    assertThat(liveness.health()).isEqualTo(new Health(false, now, "no answer"));
    liveness.ended();
    assertThat(liveness.health()).isEqualTo(new Health(false, now, "stopped"));
  }

  @Test
  void theTimeStaysWhereOnlyTheWordsChange() {
    now = START.plusSeconds(5);
    liveness.failed("no answer");
    liveness.failed("refused");
    assertThat(liveness.health()).isEqualTo(new Health(false, START, "refused"));
  }

  @Test
  void itIsAliveSinceTheFirstOfManySuccesses() {
    liveness.succeeded("connected");
    now = START.plus(Duration.ofDays(1_000));
    liveness.succeeded("connected");
    assertThat(liveness.health()).isEqualTo(new Health(true, START, "connected"));
  }

  @Test
  void itIsNotAliveWhereTheLastSuccessIsOldThoughNothingFailed() {
    Liveness polling =
        new Liveness(() -> now, "connecting", Duration.ofSeconds(70), "no answer since");
    polling.succeeded("polling");
    now = START.plusSeconds(60);
    polling.succeeded("polling");
    now = START.plusSeconds(130);
    assertThat(polling.health()).isEqualTo(new Health(true, START, "polling"));
    now = START.plusSeconds(131);
    assertThat(polling.health())
        .isEqualTo(new Health(false, START.plusSeconds(60), "no answer since"));
  }
}
