package dev.parley.launcher.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.parley.bot.channel.Health;
import dev.parley.bot.channel.StoreException;
import dev.parley.launcher.FakeCore;
import dev.parley.launcher.settings.Environment;
import dev.parley.launcher.settings.Settings;
import dev.parley.launcher.wiring.RunningBot;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ServingTest {

  private final FakeChannel here = new FakeChannel("here");
  private final FakeChannel there = new FakeChannel("there");
  private final RunningBot bot = new FakeCore().overPassages(settings(Map.of()), List.of());

  @Test
  void allChannelsAreOverOneBot() {
    try (Serving serving = Serving.start(List.of(here, there), bot)) {
      assertThat(here.bot).isSameAs(bot);
      assertThat(there.bot).isSameAs(bot);
      there.health = new Health(false, Instant.EPOCH.plusSeconds(1), "cut off");
      assertThat(serving.health())
          .containsExactly(entry("here", here.health), entry("there", there.health));
      assertThat(here.stopped).isFalse();
    }
    assertThat(here.stopped).isTrue();
    assertThat(there.stopped).isTrue();
  }

  @Test
  void whereOneCannotStartNoneIsLeft() {
    StoreException cause = new StoreException("there.db is in use", null);
    there.atStart =
        () -> {
          throw cause;
        };
    assertThatThrownBy(() -> Serving.start(List.of(here, there), bot)).isSameAs(cause);
    assertThat(here.stopped).isTrue();
  }

  @Test
  void channelsStopBesideEachOther() {
    CyclicBarrier both = new CyclicBarrier(2);
    here.atStop = () -> await(both);
    there.atStop = () -> await(both);
    Serving.start(List.of(here, there), bot).close();
    assertThat(here.stopped).isTrue();
    assertThat(there.stopped).isTrue();
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aChannelThatFailsToStopKeepsNoOtherFromIt() {
    here.atStop =
        () -> {
          throw new IllegalStateException("stuck");
        };
    Serving.start(List.of(here, there), bot).close();
    assertThat(there.stopped).isTrue();
  }

  private static List<Channel.Starter> setUp(Map<String, String> variables) {
    return Channels.setUp(settings(variables), new SimpleMeterRegistry());
  }

  @Test
  void aChannelIsSetUpByItsTokens() {
    assertThat(setUp(Map.of())).isEmpty();
    assertThat(setUp(Map.of("TELEGRAM_BOT_TOKEN", "1:A"))).hasSize(1);
    Map<String, String> both =
        Map.of(
            "TELEGRAM_BOT_TOKEN", "1:A", "SLACK_BOT_TOKEN", "xoxb-1", "SLACK_APP_TOKEN", "xapp-1");
    assertThat(setUp(both)).hasSize(2);
  }

  private static Settings settings(Map<String, String> environment) {
    return new Environment(environment).settings(Path.of("/parley"), Path.of("/home/ada"));
  }
}
