package dev.parley.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryTest {

  private static final List<String> LINES =
      List.of(
          "== Ferry strike",
          "# Ferry strike ends",
          "@ 2031-03-14",
          "1. The strike is over.",
          "2. It took nine days.",
          "# Crews return",
          "@ 2031-03-15",
          "1. After nine days the ferries sail again.",
          "");

  private static List<Story> with(String question) {
    return Story.parse(Stream.concat(LINES.stream(), Stream.of(question)).toList());
  }

  @Test
  void aStoryHasArticlesAndQuestionsAboutAllOfThem() {
    assertThat(with("? how long | 1.2, 2.1 | nine days"))
        .containsExactly(
            new Story(
                "Ferry strike",
                List.of(
                    new Story.Text(
                        "Ferry strike ends", List.of("The strike is over.", "It took nine days.")),
                    new Story.Text(
                        "Crews return", List.of("After nine days the ferries sail again."))),
                List.of(
                    new Story.Asked(
                        "how long",
                        Set.of(new Story.Place(0, 1), new Story.Place(1, 0)),
                        Optional.of("nine days")))));
  }

  @Test
  void aQuestionIsAskedOfEachArticleInTraining() {
    assertThat(with("? how long | 1.2 | nine days").get(0).askings().get(0).texts())
        .extracting(Example::title, Example::labels, Example::answer)
        .containsExactly(
            tuple("Ferry strike ends", List.of(0, 1), Optional.of("nine days")),
            tuple("Crews return", List.of(0), Optional.empty()));
  }

  @Test
  void aQuestionMayHaveNoAnswer() {
    assertThat(with("? who led it | - | unasked detail").get(0).questions())
        .containsExactly(new Story.Asked("who led it", Set.of(), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"? a | 1.3 | b", "? a | 3.1 | b", "? a | 1 | b", "? a | b", "4. Late."})
  void whatIsNoStoryIsRefused(String line) {
    assertThatThrownBy(() -> with(line)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theStoriesThatComeAlongHaveQuestionsOfBothSorts() {
    List<Story> stories = new ArrayList<>(Story.read(Path.of("texts/stories.txt")));
    stories.addAll(Story.read(Path.of("texts/stories-held-out.txt")));

    assertThat(stories).hasSize(36);
    assertThat(stories)
        .allSatisfy(
            story ->
                assertThat(story.questions())
                    .anyMatch(asked -> asked.answers().isEmpty())
                    .anyMatch(asked -> !asked.answers().isEmpty()));
  }

  @Test
  void theStoriesThatComeAlongQuoteTheirArticles() {
    List<Story> stories = new ArrayList<>(Story.read(Path.of("texts/stories.txt")));
    stories.addAll(Story.read(Path.of("texts/stories-held-out.txt")));

    assertThat(
            stories.stream()
                .flatMap(
                    story ->
                        story.questions().stream()
                            .filter(asked -> !asked.answers().isEmpty())
                            .filter(asked -> !quotes(story, asked))
                            .map(Story.Asked::question)))
        .isEmpty();
  }

  private static boolean quotes(Story story, Story.Asked asked) {
    String answer = asked.answer().orElseThrow();
    return List.of("yes", "no").contains(answer)
        || asked.answers().stream()
            .map(place -> story.articles().get(place.article()).sentences().get(place.sentence()))
            .anyMatch(sentence -> sentence.contains(answer));
  }
}
