package dev.parley.bot.channel;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.bot.channel.Backlog.Taken;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        store.inbox("test", 100), new Lanes(Runnable::run, 2), Runnable::run, most, FORM);
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
