package dev.parley.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.SharedPieces;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MixtureTest {

  private static final int TOKENS = 200;

  private static final List<Asking> EXAMPLES =
      IntStream.range(0, 60).mapToObj(MixtureTest::example).map(Asking::of).toList();

  private static Mixture mixture(long seed) {
    return new Mixture(EXAMPLES, new Labeller(SharedPieces.get()), Mix.BROAD, seed, TOKENS);
  }

  @Test
  void theSameSeedAndEpochGiveTheSameBatches() {
    assertThat(tokens(mixture(1), 0)).isEqualTo(tokens(mixture(1), 0));
    assertThat(tokens(mixture(1), 0)).isNotEqualTo(tokens(mixture(1), 1));
    assertThat(tokens(mixture(1), 0)).isNotEqualTo(tokens(mixture(2), 0));
  }

  @Test
  void noBatchHasMoreTokensThanAllowedPaddingIncluded() {
    assertThat(mixture(1).batches(0))
        .allSatisfy(
            batch ->
                assertThat(
                        batch.windows().size()
                            * batch.windows().stream()
                                .mapToInt(w -> w.window().size())
                                .max()
                                .orElseThrow())
                    .isLessThanOrEqualTo(TOKENS));
  }

  @Test
  void everyExampleOfAnOrdinarySetIsReadOnceAnEpoch() {
    assertThat(mixture(1).batches(0).stream().mapToInt(batch -> batch.windows().size()).sum())
        .isEqualTo(EXAMPLES.size());
  }

  private static List<List<String>> tokens(Mixture mixture, int epoch) {
    return mixture.batches(epoch).stream()
        .map(batch -> batch.windows().stream().map(w -> Arrays.toString(w.window().ids())).toList())
        .toList();
  }

  private static Example example(int number) {
    return new Example(
        "Who won race number " + number + "?",
        "Races",
        IntStream.rangeClosed(0, number % 4).mapToObj(i -> "Ann won race " + i + ".").toList(),
        IntStream.rangeClosed(0, number % 4).mapToObj(i -> 1).toList(),
        Optional.of("Ann"),
        true,
        "ordinary",
        "answerable");
  }
}
