package dev.parley.bot.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LivenessTest {

  private static final Instant START = Instant.parse("2024-03-01T10:00:00Z");

  private Instant now = START;
  private final Liveness liveness = new Liveness("Chat", () -> now, "connecting");

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
}
