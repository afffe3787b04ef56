package dev.parley.bot.conversation;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.parley.bot.ConversationId;
import dev.parley.bot.conversation.Conversations.Limits;
import dev.parley.bot.conversation.Conversations.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConversationsTest {

  private static final ConversationId ANNA = new ConversationId("test", "anna");
  private static final ConversationId BERT = new ConversationId("test", "bert");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2024-12-01T10:00:00Z"));
  private final Conversations conversations =
      new Conversations(new Limits(3, Duration.ofMinutes(30), 100), now::get);
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  private Step<List<String>> remember(String question, List<Turn> history) {
    return new Step<>(
        history.stream().map(Turn::question).toList(),
        Optional.of(new Turn(question, question, List.of(), Optional.empty(), now.get())));
  }

  /** Asks, and gives the questions that were remembered before. */
  private List<String> ask(ConversationId id, String question) {
    return conversations.step(id, history -> remember(question, history));
  }

  private static List<String> remembered(Conversations conversations, ConversationId id) {
    return conversations.step(
        id, history -> new Step<>(history.stream().map(Turn::question).toList(), Optional.empty()));
  }

  @Test
  void eachConversationHasItsOwnHistoryOldestFirst() {
    assertThat(ask(ANNA, "a1")).isEmpty();
    assertThat(ask(BERT, "b1")).isEmpty();
    assertThat(ask(ANNA, "a2")).containsExactly("a1");
    assertThat(ask(ANNA, "a3")).containsExactly("a1", "a2");
    assertThat(remembered(conversations, BERT)).containsExactly("b1");
  }

  @Test
  void noMoreTurnsAreRememberedThanTheLimit() {
    IntStream.range(0, 10).forEach(i -> ask(ANNA, "a" + i));

    assertThat(remembered(conversations, ANNA)).containsExactly("a7", "a8", "a9");
  }

  @Test
  void eachTurnIsForgottenAtItsOwnAge() {
    ask(ANNA, "a1");
    now.updateAndGet(time -> time.plus(Duration.ofMinutes(20)));
    ask(ANNA, "a2");
    now.updateAndGet(time -> time.plus(Duration.ofMinutes(10)));
    assertThat(remembered(conversations, ANNA)).containsExactly("a1", "a2");

    now.updateAndGet(time -> time.plusMillis(1));
    assertThat(remembered(conversations, ANNA)).containsExactly("a2");

    now.updateAndGet(time -> time.plus(Duration.ofDays(1)));
    assertThat(remembered(conversations, ANNA)).isEmpty();
  }

  @Test
  void aForgottenConversationStartsAnew() {
    ask(ANNA, "a1");
    ask(BERT, "b1");

    conversations.forget(ANNA);
    conversations.forget(new ConversationId("test", "nobody"));

    assertThat(remembered(conversations, ANNA)).isEmpty();
    assertThat(remembered(conversations, BERT)).containsExactly("b1");
  }

  @Test
  void ofAConversationOnlyTheAskedQuestionIsShared() {
    Stream.of("a1", "a2", "a3").forEach(question -> ask(ANNA, question));

    conversations.share(ANNA, "a2", BERT);
    conversations.share(BERT, "unknown", ANNA);

    assertThat(remembered(conversations, BERT)).containsExactly("a2");
    assertThat(remembered(conversations, ANNA)).containsExactly("a1", "a2", "a3");
  }

  @Test
  void ofAQuestionThatWasAskedTwiceTheLaterIsShared() {
    for (String standingAlone : List.of("Why the strike?", "Why the storm?")) {
      Turn turn = new Turn("Why?", standingAlone, List.of(), Optional.empty(), now.get());
      conversations.step(ANNA, history -> new Step<>(turn, Optional.of(turn)));
    }

    conversations.share(ANNA, "Why?", BERT);

    assertThat(remembered(conversations, BERT)).containsExactly("Why the storm?");
  }

  @Test
  void aStepThatFailsLeavesTheConversationUsable() {
    ask(ANNA, "a1");

    assertThatThrownBy(
            () ->
                conversations.step(
                    ANNA,
                    history -> {
                      throw new IllegalStateException("the model failed");
                    }))
        .hasMessage("the model failed");

    assertThat(threads.submit(() -> ask(ANNA, "a2")))
        .succeedsWithin(Duration.ofSeconds(10))
        .isEqualTo(List.of("a1"));
  }

  @Test
  void differentConversationsGoOnAtTheSameTime() throws Exception {
    CyclicBarrier bothInside = new CyclicBarrier(2);
    List<Future<Integer>> steps =
        List.of(ANNA, BERT).stream()
            .map(
                id ->
                    threads.submit(
                        () ->
                            conversations.step(
                                id, history -> new Step<>(meet(bothInside), Optional.empty()))))
            .toList();

    for (Future<Integer> step : steps) {
      assertThat(step.get(10, SECONDS)).isNotNegative();
    }
  }

  private static int meet(CyclicBarrier barrier) {
    try {
      return barrier.await(5, SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException("the other conversation had to wait", e);
    }
  }

  @Test
  void oneConversationGoesOnInTheOrderOfItsCalls() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch letGo = new CountDownLatch(1);
    Future<List<String>> first =
        threads.submit(
            () ->
                conversations.step(
                    ANNA,
                    history -> {
                      inside.countDown();
                      awaitLatch(letGo);
                      return remember("a1", history);
                    }));
    assertThat(inside.await(10, SECONDS)).isTrue();
    Future<List<String>> second = whenWaiting("a2");
    Future<List<String>> third = whenWaiting("a3");
    assertThat(List.of(first, second, third)).noneMatch(Future::isDone);

    letGo.countDown();

    assertThat(first.get(10, SECONDS)).isEmpty();
    assertThat(second.get(10, SECONDS)).containsExactly("a1");
    assertThat(third.get(10, SECONDS)).containsExactly("a1", "a2");
  }

  /** Asks in a thread of its own, and returns when that has to wait. */
  private Future<List<String>> whenWaiting(String question) {
    AtomicReference<Thread> thread = new AtomicReference<>();
    Future<List<String>> asked =
        threads.submit(
            () -> {
              thread.set(Thread.currentThread());
              return ask(ANNA, question);
            });
    await().until(() -> thread.get() != null && thread.get().getState() == Thread.State.WAITING);
    return asked;
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void noMoreConversationsAreRememberedThanTheLimit() {
    Conversations few = new Conversations(new Limits(3, Duration.ofMinutes(30), 10), now::get);
    List<ConversationId> ids =
        IntStream.range(0, 200).mapToObj(i -> new ConversationId("test", "id" + i)).toList();
    ids.forEach(id -> few.step(id, history -> remember("q", history)));

    await()
        .untilAsserted(
            () ->
                assertThat(ids)
                    .filteredOn(id -> !remembered(few, id).isEmpty())
                    .hasSizeLessThanOrEqualTo(10));
  }

  @Test
  void limitsThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> new Limits(0, Duration.ofMinutes(1), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 turns");
    assertThatThrownBy(() -> new Limits(1, Duration.ZERO, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Limits(1, Duration.ofMinutes(1), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
