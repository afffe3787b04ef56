package dev.parley.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ChatLikeTest {

  private static final String QUESTION = "Who did the Marlow Port Authority meet on May 14?";

  @Test
  void questionsAreTypedInLowerCaseWithoutTheirMark() {
    assertThat(ChatLike.rewrite("Who won?", new Random(1))).isEqualTo("who won");
  }

  @Test
  void someHaveTypingErrorsAndSomeLackSmallWordsButNumbersStay() {
    var rewritten =
        IntStream.range(0, 200).mapToObj(i -> ChatLike.rewrite(QUESTION, new Random(i))).toList();

    assertThat(rewritten)
        .allMatch(question -> question.startsWith("who") && question.contains(" 14"));
    assertThat(rewritten).anyMatch(question -> !question.contains(" the "));
    assertThat(rewritten).anyMatch(question -> !question.contains("authority"));
    assertThat(rewritten).contains("who did the marlow port authority meet on may 14");
  }

  @Property
  void theSameSeedGivesTheSameQuestion(@ForAll String question, @ForAll long seed) {
    assertThat(ChatLike.rewrite(question, new Random(seed)))
        .isEqualTo(ChatLike.rewrite(question, new Random(seed)));
  }
}
