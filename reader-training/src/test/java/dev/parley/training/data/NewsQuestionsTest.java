package dev.parley.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewsQuestionsTest {

  /** The questions that come along. */
  private static final Path FILE = Path.of("texts/news.txt");

  private static final List<String> TEXT =
      List.of("# Ferry strike ends", "1. The strike is over.", "2. It took nine days.", "");

  private static List<Example> with(String question) {
    return NewsQuestions.parse(Stream.concat(TEXT.stream(), Stream.of(question)).toList());
  }

  @Test
  void anAnsweredQuestionTellsWhereItsAnswerStands() {
    assertThat(with("? how long | 2 | nine days"))
        .containsExactly(
            new Example(
                "how long",
                "Ferry strike ends",
                List.of("The strike is over.", "It took nine days."),
                List.of(0, 1),
                Optional.of("nine days"),
                true,
                "own_news",
                "span"));
  }

  @Test
  void anUnansweredOneHasNoAnswer() {
    Example example = with("? Who led it? | - | unasked detail").get(0);
    assertThat(example.answerable()).isFalse();
    assertThat(example.labels()).containsExactly(0, 0);
    assertThat(example.answer()).isEmpty();
    assertThat(example.kind()).isEqualTo("unasked detail");
  }

  @ParameterizedTest
  @ValueSource(strings = {"? a | 3 | b", "? a | 0 | b", "? a | b", "? a | x | b", "4. Late.", "a"})
  void whatIsNoQuestionIsRefused(String line) {
    assertThatThrownBy(() -> with(line)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatComesAlongQuotesItsTexts() {
    List<Example> examples = NewsQuestions.read(FILE);

    assertThat(examples).hasSizeGreaterThan(300);
    assertThat(examples.stream().filter(Example::answerable).count())
        .isBetween(examples.size() * 2L / 5, examples.size() * 3L / 5);
    assertThat(
            examples.stream()
                .filter(Example::answerable)
                .filter(example -> !quotes(example))
                .map(Example::question)
                .collect(Collectors.toList()))
        .isEmpty();
  }

  private static boolean quotes(Example example) {
    String answer = example.answer().orElseThrow();
    return List.of("yes", "no").contains(answer)
        || example.sentences().get(example.labels().indexOf(1)).contains(answer);
  }
}
