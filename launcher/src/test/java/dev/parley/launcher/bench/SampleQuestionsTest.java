package dev.parley.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.knowledge.Article;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.text.DocumentReader;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SampleQuestionsTest {

  private static final String BODY =
      """
      The council closed the old iron bridge on Friday. It rained.

      Two engineers from Lower Wexham found cracks in seven beams. Traffic must now take the ferry \
      at Upper Wexham until spring.""";

  @Test
  void questionsOfDifferentKindsAreAskedInTheArticlesWords() {
    assertThat(SampleQuestions.of(library(BODY), 9))
        .containsExactly(
            "Who is behind the council closed old iron bridge?",
            "When was the Two engineers Lower Wexham found?",
            "Where is the Traffic take ferry Upper Wexham?");
  }

  @Test
  void fewQuestionsAreSpreadOverTheArticles() {
    assertThat(SampleQuestions.of(library(BODY), 2)).hasSize(2);
    assertThat(SampleQuestions.of(library(BODY), 2).get(1)).contains("engineers");
  }

  @Test
  void withoutSentencesThereAreNone() {
    assertThat(SampleQuestions.of(library("It rained."), 9)).isEmpty();
    assertThat(SampleQuestions.of(new Library(List.of(), List.of()), 9)).isEmpty();
  }

  private static Library library(String body) {
    Article article =
        new Article(
            "a",
            "Bridge closed",
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            body);
    return new Library(
        List.of(new DocumentReader(UnaryOperator.identity()).read(article)), List.of());
  }
}
