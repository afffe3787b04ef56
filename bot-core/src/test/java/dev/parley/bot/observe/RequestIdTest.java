package dev.parley.bot.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class RequestIdTest {

  private final ExecutorService threads = RequestId.carriedBy(Executors.newSingleThreadExecutor());
  private final ScheduledExecutorService scheduler =
      RequestId.carriedBy(Executors.newSingleThreadScheduledExecutor());

  @AfterEach
  void end() {
    threads.shutdownNow();
    scheduler.shutdownNow();
  }

  private static String here() {
    return String.valueOf(MDC.get(RequestId.KEY));
  }

  private static String fail(Object any) {
    throw new IllegalStateException("failed ");
  }

  @Test
  void itIsShortAndTheSameForTheSameThing() {
    assertThat(RequestId.of("update 1")).matches("[0-9a-f]{8}").isEqualTo(RequestId.of("update 1"));
    assertThat(RequestId.of("update 2")).isNotEqualTo(RequestId.of("update 1"));
    assertThat(RequestId.random()).matches("[0-9a-f]{8}").isNotEqualTo(RequestId.random());
  }

  @Test
  void itHoldsDuringTheWorkAndNoLonger() {
    assertThat(RequestId.during("1", () -> here() + RequestId.during("2", RequestIdTest::here)))
        .isEqualTo("12");
    assertThat(RequestId.during("1", () -> RequestId.during("2", RequestIdTest::here) + here()))
        .isEqualTo("21");
    assertThatThrownBy(
            () ->
                RequestId.during(
                    "1",
                    () -> {
                      throw new IllegalStateException(here());
                    }))
        .hasMessage("1");
    assertThat(here()).isEqualTo("null");
  }

  @Test
  void whatComesAfterAResultOfOthersHasTheIdOfWhoWaitsForIt() {
    CompletableFuture<Void> theirs = new CompletableFuture<>();
    CompletableFuture<String> after =
        RequestId.during("1", () -> RequestId.carriedOver(theirs).thenApply(done -> here()));
    CompletableFuture<String> afterFailure =
        RequestId.during(
            "2",
            () ->
                RequestId.carriedOver(theirs.thenApply(RequestIdTest::fail))
                    .handle((n, e) -> e + here()));
    RequestId.during("3", () -> theirs.complete(null));
    assertThat(after.join()).isEqualTo("1");
    assertThat(afterFailure.join()).endsWith("failed 2");
  }

  @Test
  void threadsWorkUnderTheIdOfWhoGivesThemWork() throws Exception {
    CompletableFuture<String> first =
        RequestId.during("1", () -> CompletableFuture.supplyAsync(RequestIdTest::here, threads));
    assertThat(first.join()).isEqualTo("1");
    assertThat(CompletableFuture.supplyAsync(RequestIdTest::here, threads).join())
        .isEqualTo("null");
    assertThat(
            RequestId.during(
                    "2", () -> scheduler.schedule(RequestIdTest::here, 1, TimeUnit.MILLISECONDS))
                .get())
        .isEqualTo("2");
    assertThat(scheduler.schedule(RequestIdTest::here, 1, TimeUnit.MILLISECONDS).get())
        .isEqualTo("null");
  }

  @Test
  void noOtherIdIsLeftWhereThereIsNone() {
    Runnable none = RequestId.current().wrap((Runnable) () -> assertThat(here()).isEqualTo("null"));
    RequestId.during("1", none);
  }
}
