package dev.parley.bot.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExtraTest {

  private static CompletableFuture<String> failing(Throwable failure) {
    return Extra.attempt("A picture", () -> CompletableFuture.failedFuture(failure), "none");
  }

  @Test
  void whatSucceedsIsTheResult() {
    assertThat(
            Extra.attempt("A picture", () -> CompletableFuture.completedFuture("one"), "none")
                .join())
        .isEqualTo("one");
  }

  static Stream<Throwable> faults() {
    return Stream.of(
        new NullPointerException(), new NotTaken("no answer"), new StackOverflowError());
  }

  @ParameterizedTest
  @MethodSource("faults")
  void whatFailsIsDoneWithout(Throwable fault) {
    assertThat(failing(fault).join()).isEqualTo("none");
    assertThat(failing(fault).thenApply(result -> result).join()).isEqualTo("none");
  }

  @Test
  void whatCannotEvenBeBegunIsDoneWithout() {
    assertThat(
            Extra.<String>attempt(
                    "A picture",
                    () -> {
                      throw new IllegalStateException("not to be logged");
                    },
                    "none")
                .join())
        .isEqualTo("none");
  }

  static Stream<Throwable> ends() {
    return Stream.of(
        new CancellationException(),
        new RejectedExecutionException(),
        new StoreException("the disk is full", null));
  }

  @ParameterizedTest
  @MethodSource("ends")
  void whatWouldFailAfterwardsTooIsAFailure(Throwable end) {
    assertThatThrownBy(failing(end)::join).hasRootCause(end);
  }
}
