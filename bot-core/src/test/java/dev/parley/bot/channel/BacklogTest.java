package dev.parley.bot.channel;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.bot.channel.Backlog.Taken;
import dev.parley.bot.observe.ChannelMeters;
import dev.parley.bot.observe.RequestId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.MDC;

class BacklogTest {

  private static final Backlog.Form<String> FORM =
      new Backlog.Form<>() {
        @Override
        public String id(String item) {
          return item;
        }

        @Override
        public String write(String item) {
          return item;
        }

        @Override
        public String read(String content) {
          if (content.startsWith("?")) {
            throw new IllegalArgumentException();
          }
          return content;
        }
      };

  @TempDir Path folder;

  private final MeterRegistry registry = new SimpleMeterRegistry();
  private final ChannelMeters meters = new ChannelMeters(registry, "test");
  private final AtomicInteger failures = new AtomicInteger();
  private ChannelStore store;
  private Backlog<String> backlog;

  @BeforeEach
  void open() {
    store = ChannelStore.open(folder.resolve("channel.db"));
    backlog = backlog(2);
  }

  private Backlog<String> backlog(int most) {
    return new Backlog<>(
        store.inbox("test", 100), new Lanes(Runnable::run, 2), Runnable::run, most, FORM, meters);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void submit(String item, CompletableFuture<?> over) {
    backlog.submit(item, "lane", () -> over, failures::incrementAndGet);
  }

  @Test
  void aThingIsTakenOnce() {
    assertThat(backlog.take("a")).isEqualTo(Taken.TAKEN);
    assertThat(backlog.take("a")).isEqualTo(Taken.KNOWN);
    submit("a", completedFuture(null));
    assertThat(backlog.take("a")).isEqualTo(Taken.KNOWN);
    assertThat(backlog.left()).isEmpty();
  }

  @Test
  void doublesAndWhatWaitsAreCounted() {
    backlog.take("a");
    backlog.take("a");
    backlog.takeWhenThereIsRoom("a");
    backlog.take("b");
    assertThat(doubles()).isEqualTo(2);
    CompletableFuture<Void> first = new CompletableFuture<>();
    submit("a", first);
    submit("b", completedFuture(null));
    assertThat(queue()).isEqualTo(2);
    first.complete(null);
    assertThat(queue()).isZero();
  }

  private double doubles() {
    return registry.get("parley.doubles").tag("channel", "test").counter().count();
  }

  private double queue() {
    return registry.get("parley.queue").tag("channel", "test").gauge().value();
  }

  @Test
  void whatIsLoggedBelongsToTheRequestToItsEnd() {
    List<String> seen = new ArrayList<>();
    Runnable look = () -> seen.add(MDC.get(RequestId.KEY));
    CompletableFuture<Void> over = new CompletableFuture<>();
    backlog.take("a");
    backlog.submit(
        "a",
        "lane",
        () -> {
          look.run();
          return over;
        },
        look);
    RequestId.during("another", () -> over.completeExceptionally(new IllegalStateException()));
    String id = backlog.request("a");
    assertThat(seen).containsExactly(id, id);
    assertThat(id).isEqualTo(backlog(1).request("a")).isNotEqualTo(backlog.request("b"));
    assertThat(MDC.get(RequestId.KEY)).isNull();
  }

  @Test
  void noMoreIsTakenThanThereIsRoomFor() {
    backlog.take("a");
    backlog.take("b");
    assertThat(backlog.take("c")).isEqualTo(Taken.FULL);
    submit("a", completedFuture(null));
    assertThat(backlog.take("c")).isEqualTo(Taken.TAKEN);
  }

  @Test
  void roomIsWaitedFor() {
    backlog.take("a");
    backlog.take("b");
    CompletableFuture<Boolean> third =
        CompletableFuture.supplyAsync(() -> backlog.takeWhenThereIsRoom("c"));
    assertThat(third).isNotDone();
    submit("a", completedFuture(null));
    assertThat(third.join()).isTrue();
    backlog.finish("c");
    assertThat(backlog.takeWhenThereIsRoom("c")).isFalse();
  }

  @Test
  void roomIsNotWaitedForBeyondTheEnd() {
    backlog.take("a");
    backlog.take("b");
    backlog.close(Duration.ZERO);
    assertThatThrownBy(() -> backlog.takeWhenThereIsRoom("c"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatIsKnownIsKnownAlsoWhereThereIsNoRoom() {
    backlog.take("a");
    backlog.take("b");
    assertThat(backlog.take("a")).isEqualTo(Taken.KNOWN);
    assertThat(backlog.take("c")).isEqualTo(Taken.FULL);
    assertThat(doubles()).isEqualTo(1);
  }

  @Test
  void whatComesAfterAStopIsNotTurnedAwayButLeft() {
    backlog.take("a");
    backlog.close(Duration.ZERO);
    assertThat(backlog.submit("a", "lane", () -> completedFuture(null), () -> {})).hasValue(0);
    assertThat(backlog(9).left()).containsExactly("a");
  }

  @Test
  void aDoubleTakesNoRoom() {
    backlog.take("a");
    backlog.take("a");
    assertThat(backlog.take("b")).isEqualTo(Taken.TAKEN);
  }

  @Test
  void whatIsNotFinishedIsLeftForTheNextRunAndTakesItsRoomThere() {
    backlog.take("a");
    backlog.take("b");
    submit("a", completedFuture(null));
    Backlog<String> next = backlog(1);
    assertThat(next.left()).containsExactly("b");
    assertThat(next.take("c")).isEqualTo(Taken.FULL);
    next.finish("b");
    assertThat(next.take("c")).isEqualTo(Taken.TAKEN);
  }

  @Test
  void whatCannotBeReadIsDropped() {
    backlog.take("?");
    backlog.take("a");
    assertThat(backlog(9).left()).isEqualTo(List.of("a"));
    assertThat(backlog(9).left()).isEqualTo(List.of("a"));
  }

  @Test
  void aFailureIsToldAndFinishesTheThing() {
    backlog.take("a");
    submit("a", failedFuture(new IllegalStateException("words that somebody wrote")));
    assertThat(failures).hasValue(1);
    assertThat(backlog.left()).isEmpty();
  }

  @Test
  void whatIsCancelledStaysAndNobodyIsTold() {
    backlog.take("a");
    submit("a", failedFuture(new CancellationException()));
    assertThat(failures).hasValue(0);
    assertThat(backlog.left()).containsExactly("a");
  }

  @Test
  void whatALaneHasNoRoomForIsFinished() {
    backlog = backlog(9);
    List.of("a", "b", "c").forEach(backlog::take);
    CompletableFuture<Void> never = new CompletableFuture<>();
    submit("a", never);
    submit("b", never);
    assertThat(backlog.submit("c", "lane", () -> never, failures::incrementAndGet)).isEmpty();
    assertThat(backlog(9).left()).containsExactly("a", "b");
  }

  @Test
  void whatComesAfterTheEndStaysForTheNextStart() {
    backlog.take("a");
    backlog.close(Duration.ZERO);
    assertThat(backlog.submit("a", "lane", () -> completedFuture(null), failures::incrementAndGet))
        .hasValue(0);
    assertThat(backlog(9).left()).containsExactly("a");
  }

  @Test
  void aStopWaitsForWhatIsInHandAndLeavesTheRest() {
    backlog.take("a");
    backlog.take("b");
    CompletableFuture<Void> first = new CompletableFuture<>();
    submit("a", first);
    submit("b", completedFuture(null));
    CompletableFuture<Void> closed =
        CompletableFuture.runAsync(() -> backlog.close(Duration.ofSeconds(10)));
    first.complete(null);
    closed.join();
    assertThat(backlog(9).left()).doesNotContain("a");
  }

  @Test
  void aStopDoesNotWaitForEver() {
    backlog.take("a");
    submit("a", new CompletableFuture<>());
    backlog.close(Duration.ofMillis(1));
    assertThat(backlog(9).left()).containsExactly("a");
  }
}
