package dev.parley.bot.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.bot.Papers;
import dev.parley.bot.SharedModel;
import dev.parley.bot.retrieval.Vectors;
import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.Library;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionReaderTest {

  private static final Library LIBRARY = Papers.all();
  private static final QuestionReader READER = new QuestionReader(SharedModel.get());

  private static Question read(String text) {
    return READER.read(text, List.of(), LIBRARY);
  }

  private static Term term(Question question, String text) {
    return question.terms().stream().filter(t -> t.text().equals(text)).findFirst().orElseThrow();
  }

  @Test
  void whatItIsAboutAreItsContentWords() {
    Question question = read("Who led the dockers' delegation?");

    assertThat(question.terms())
        .extracting(Term::text)
        .containsExactly("led", "dockers", "delegation");
    assertThat(question.kind()).isEqualTo(AnswerKind.PERSON);
    assertThat(question.time()).isEmpty();
    assertThat(Vectors.dot(question.vector(), question.vector())).isEqualTo(1, within(1e-4f));
  }

  @Test
  void timesAreThoseOfTheArticles() {
    Question question = read("How long did the second round on June 20 take?");

    assertThat(question.time()).map(EventTime::first).contains(LocalDate.of(2024, 6, 20));
    assertThat(term(question, "June").ofTime()).isTrue();
    assertThat(term(question, "take").ofTime()).isFalse();
  }

  @Test
  void aTextOfGrammarAloneIsReadToo() {
    Question question = read("what is it");

    assertThat(question.terms()).extracting(Term::text).containsExactly("what", "is", "it");
    assertThat(read("\uD83E\uDD80 ?").terms()).isEmpty();
  }
}
