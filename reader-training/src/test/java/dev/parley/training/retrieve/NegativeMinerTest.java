package dev.parley.training.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.SharedModel;
import dev.parley.training.data.Example;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NegativeMinerTest {

  private static final Example OWN =
      example("Who won the race in Marlow?", "The race in Marlow was won by Ann Lee.", "Ann Lee");

  private static final Example NEAR =
      example("When was the race?", "The race in Marlow was in May.", "May");

  private static final Example ALSO_ANSWERS =
      example("Where did Ann win?", "Ann Lee's race in Marlow was a win.", "Marlow");

  @TempDir private Path folder;

  @Test
  void whatIsFoundBesidesTheRightPassageAndDoesNotHoldTheAnswerIsTaken() {
    try (PassagePool pool =
        new PassagePool(List.of(OWN, NEAR, ALSO_ANSWERS), SharedModel.get(), folder)) {
      List<Example> mined = new NegativeMiner(pool, 1).mine(OWN, 3);

      assertThat(mined)
          .containsExactly(
              new Example(
                  OWN.question(),
                  NEAR.title(),
                  NEAR.sentences(),
                  List.of(0),
                  Optional.empty(),
                  false,
                  "set",
                  Example.MINED));
    }
  }

  @Test
  void nothingTellsWhetherAnotherPassageAnswersAQuestionOfYesOrNo() {
    Example yes = example("Did Ann win?", "Ann won.", "yes");
    try (PassagePool pool = new PassagePool(List.of(OWN, NEAR, yes), SharedModel.get(), folder)) {
      assertThat(new NegativeMiner(pool, 1).mine(yes, 3)).isEmpty();
    }
  }

  @Test
  void thePassageOfSeveralQuestionsIsFoundOnce() {
    Example again = OWN.withQuestion("Where was the race?");
    try (PassagePool pool = new PassagePool(List.of(OWN, again, NEAR), SharedModel.get(), folder)) {
      assertThat(pool.search("Who won the race?", 5)).containsExactly(OWN, NEAR);
    }
  }

  private static Example example(String question, String sentence, String answer) {
    return new Example(
        question,
        "Races",
        List.of(sentence),
        List.of(1),
        Optional.of(answer),
        true,
        "set",
        "answerable");
  }
}
