package dev.parley.bot.channel;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanesTest {

  private static final Executor AT_ONCE = Runnable::run;

  private final List<String> log = new ArrayList<>();

  private Supplier<CompletionStage<?>> task(String name, CompletionStage<?> stage) {
    return () -> {
      log.add(name);
      return stage;
    };
  }

  @Test
  void tasksOfALaneRunOneAfterTheOther() {
    Lanes lanes = new Lanes(AT_ONCE, 10);
    CompletableFuture<String> first = new CompletableFuture<>();

    assertThat(lanes.submit("a", task("first", first))).hasValue(0);
    assertThat(lanes.submit("a", task("second", completedFuture("")))).hasValue(1);
    assertThat(lanes.submit("a", task("third", completedFuture("")))).hasValue(2);
    assertThat(log).containsExactly("first");
    assertThat(lanes.size()).isEqualTo(3);

    first.complete("done");
    assertThat(log).containsExactly("first", "second", "third");
    assertThat(lanes.size()).isZero();
  }

  @Test
  void aTaskThatNeverEndsHoldsUpNoOtherLane() {
    Lanes lanes = new Lanes(AT_ONCE, 10);
    lanes.submit("a", task("never ends", new CompletableFuture<>()));

    assertThat(lanes.submit("b", task("other lane", completedFuture("")))).hasValue(0);

    assertThat(log).containsExactly("never ends", "other lane");
    assertThat(lanes.size()).isEqualTo(1);
  }

  @Test
  void aLongLaneLetsOthersGoInBetween() {
    Queue<Runnable> asked = new ArrayDeque<>();
    Lanes lanes = new Lanes(asked::add, 10);
    List.of("a1", "a2", "a3").forEach(name -> lanes.submit("a", task(name, completedFuture(""))));
    List.of("b1", "b2").forEach(name -> lanes.submit("b", task(name, completedFuture(""))));

    while (!asked.isEmpty()) {
      asked.remove().run();
    }

    assertThat(log).containsExactly("a1", "b1", "a2", "b2", "a3");
  }

  @Test
  void aTaskThatFailsDoesNotHoldUpTheNext() {
    Lanes lanes = new Lanes(AT_ONCE, 10);
    CompletableFuture<String> first = new CompletableFuture<>();
    lanes.submit("a", task("first", first));
    lanes.submit("a", task("fails later", CompletableFuture.failedFuture(new Exception("no"))));
    lanes.submit(
        "a",
        () -> {
          throw new IllegalStateException("no");
        });
    lanes.submit(
        "a",
        () -> {
          throw new StackOverflowError();
        });
    lanes.submit("a", task("without a stage", null));
    lanes.submit("a", task("last", completedFuture("")));

    first.completeExceptionally(new IllegalStateException("no"));

    assertThat(log).containsExactly("first", "fails later", "without a stage", "last");
    assertThat(lanes.size()).isZero();
  }

  @Test
  void aFullLaneTakesNoMoreAndAnotherOneDoes() {
    Lanes lanes = new Lanes(AT_ONCE, 2);
    CompletableFuture<String> first = new CompletableFuture<>();
    lanes.submit("a", task("first", first));
    lanes.submit("a", task("second", completedFuture("")));

    assertThat(lanes.submit("a", task("too many", completedFuture("")))).isEmpty();
    assertThat(lanes.submit("b", task("other lane", completedFuture("")))).hasValue(0);

    first.complete("");
    assertThat(lanes.submit("a", task("room again", completedFuture("")))).hasValue(0);
    assertThat(log).containsExactly("first", "other lane", "second", "room again");
  }

  @Test
  void manyTasksThatEndAtOnceDoNotFillTheStack() {
    Lanes lanes = new Lanes(AT_ONCE, 100_001);
    CompletableFuture<String> first = new CompletableFuture<>();
    lanes.submit("a", task("first", first));
    IntStream.range(0, 100_000)
        .forEach(number -> lanes.submit("a", task("" + number, completedFuture(""))));

    first.complete("");

    assertThat(log).hasSize(100_001).endsWith("99999");
    assertThat(lanes.size()).isZero();
  }

  @Test
  void aTaskMaySubmitTheNextOneOfItsLane() {
    Lanes lanes = new Lanes(AT_ONCE, 10);

    lanes.submit(
        "a",
        () -> {
          assertThat(lanes.submit("a", task("inner", completedFuture("")))).hasValue(1);
          log.add("outer");
          return completedFuture("");
        });

    assertThat(log).containsExactly("outer", "inner");
  }

  @Test
  void closingStartsNothingMoreAndEndsWithWhatRuns() {
    Lanes lanes = new Lanes(AT_ONCE, 10);
    CompletableFuture<String> running = new CompletableFuture<>();
    lanes.submit("a", task("running", running));
    lanes.submit("a", task("waiting", completedFuture("")));

    CompletableFuture<Void> closed = lanes.close();
    assertThat(closed).isNotDone();
    assertThat(lanes.size()).isEqualTo(1);
    assertThat(lanes.submit("a", task("too late", completedFuture("")))).isEmpty();
    assertThat(lanes.submit("b", task("too late", completedFuture("")))).isEmpty();

    running.completeExceptionally(new IllegalStateException("failed"));
    assertThat(closed).isCompletedWithValue(null);
    assertThat(lanes.close()).isCompletedWithValue(null);
    assertThat(log).containsExactly("running");
    assertThat(lanes.size()).isZero();
  }

  @Test
  void whatTheExecutorHasNotStartedIsNotStartedAfterClosing() {
    Queue<Runnable> asked = new ArrayDeque<>();
    Lanes lanes = new Lanes(asked::add, 10);
    lanes.submit("a", task("not started", completedFuture("")));

    assertThat(lanes.close()).isCompletedWithValue(null);
    asked.remove().run();

    assertThat(log).isEmpty();
    assertThat(lanes.size()).isZero();
  }

  @Test
  void anExecutorThatTakesNoMoreLeavesNothingBehind() {
    Queue<Runnable> asked = new ArrayDeque<>();
    Executor takesOne =
        run -> {
          if (!asked.isEmpty()) {
            throw new RejectedExecutionException("full");
          }
          asked.add(run);
        };
    Lanes lanes = new Lanes(takesOne, 10);

    assertThat(lanes.submit("a", task("taken", completedFuture("")))).hasValue(0);
    assertThat(lanes.submit("a", task("dropped when it is to run", completedFuture(""))))
        .hasValue(1);
    assertThat(lanes.submit("b", task("refused", completedFuture("")))).isEmpty();
    asked.peek().run();

    assertThat(log).containsExactly("taken");
    assertThat(lanes.size()).isZero();
    assertThat(lanes.close()).isCompletedWithValue(null);
  }

  @Test
  void inTheThickOfItEveryTaskRunsOnceAndInOrder() {
    int laneCount = 200;
    int tasksEach = 100;
    ExecutorService threads = Executors.newFixedThreadPool(8);
    Map<Integer, Queue<Integer>> seen = new ConcurrentHashMap<>();
    Lanes lanes = new Lanes(threads, tasksEach);
    lanes.submit("never ends", CompletableFuture::new);

    for (int task = 0; task < tasksEach; task++) {
      for (int lane = 0; lane < laneCount; lane++) {
        int number = task;
        Queue<Integer> seenHere = seen.computeIfAbsent(lane, key -> new ArrayDeque<>());
        OptionalInt before =
            lanes.submit(
                "lane " + lane,
                () -> {
                  // Not thread-safe: it holds only where tasks of a lane do not run together.
                  seenHere.add(number);
                  return number % 3 == 0
                      ? CompletableFuture.runAsync(() -> {}, threads)
                      : completedFuture("");
                });
        assertThat(before).isPresent();
      }
    }

    await().until(() -> lanes.size() == 1);
    List<Integer> inOrder = IntStream.range(0, tasksEach).boxed().toList();
    assertThat(seen).hasSize(laneCount);
    assertThat(seen.values())
        .allSatisfy(numbers -> assertThat(numbers).containsExactlyElementsOf(inOrder));
    threads.shutdownNow();
  }

  @Test
  void lanesWithoutRoomAreRefused() {
    assertThatThrownBy(() -> new Lanes(AT_ONCE, 0))
        .hasMessage("illegal length of a lane: 0, must be at least 1");
  }
}
