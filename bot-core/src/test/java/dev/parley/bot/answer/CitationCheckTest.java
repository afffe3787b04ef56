package dev.parley.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.Answer;
import dev.parley.bot.Certainty;
import dev.parley.bot.Citation;
import dev.parley.bot.Highlight;
import dev.parley.bot.NoAnswer;
import dev.parley.bot.Notice;
import dev.parley.bot.Papers;
import dev.parley.bot.Reply;
import dev.parley.bot.Statement;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.Sentence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitationCheckTest {

  private static final Library LIBRARY = Papers.all();
  private static final String STORM = "northern-ledger-2024-09-03";
  private static final String MERGER = "harbour-times-2024-11-08";

  private static final Citation GUSTS = cite(1, STORM, 0);
  private static final Citation HOMES = cite(2, STORM, 2);
  private static final Citation PRICE = cite(3, MERGER, 1);

  private static Citation cite(int number, String id, int index) {
    Sentence sentence = LIBRARY.find(id).orElseThrow().sentences().get(index);
    return new Citation(
        number,
        sentence.article(),
        index,
        sentence.text(),
        sentence.start(),
        sentence.end(),
        Optional.empty(),
        Optional.empty());
  }

  private static Answer answer(Statement... statements) {
    return new Answer(
        List.of(statements), List.of(GUSTS, HOMES, PRICE), 0.8, List.of(STORM, MERGER));
  }

  private static Reply check(Reply reply) {
    return CitationCheck.check(reply, LIBRARY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Storm Hilda tore the roof off a primary school in Pelham.",
        "Gusts reached 140 kilometres an hour.",
        "2 September 2024 (by the article's date): Storm Hilda tore the roof off a school.",
        "Northern Ledger: Gusts reached 140 kilometres an hour.",
        "On Monday, Hilda's gusts hit Pelham's school.",
        "the storm tore off a roof",
      })
  void aStatementOfTheQuotesWordsDatesAndPublisherStays(String text) {
    Answer answer =
        new Answer(List.of(new Statement(text, List.of(1))), List.of(GUSTS), 0.8, List.of(STORM));

    // Beginning with "Gusts" and "On" is no name: the words stand in the quote, or carry grammar.
    assertThat(check(answer)).isEqualTo(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gusts reached 150 kilometres an hour.",
        "Gusts reached 14 kilometres an hour.",
        "Storm Hilda tore nine roofs off.",
        "Storm Hilda tore the roof off a primary school in Marlow.",
        "Storm Oscar tore the roof off a primary school in Pelham.",
        "3 September 2024 (by the article's date): Storm Hilda tore the roof off a school.",
        "2 October 2024 (by the article's date): Storm Hilda tore the roof off a school.",
        "2 September 2023 (by the article's date): Storm Hilda tore the roof off a school.",
        "On Tuesday, storm Hilda tore the roof off a school.",
        "Harbour Times: Gusts reached 140 kilometres an hour.",
        "Some 12,000 homes in Pelham were hit.",
      })
  void anInventedNumberNameOrDateTakesTheStatementAway(String text) {
    Answer answer = answer(new Statement(text, List.of(1)));

    assertThat(check(answer))
        .isEqualTo(
            new NoAnswer(
                List.of(), Optional.of(LocalDate.of(2024, 11, 8)), 0.8, List.of(STORM, MERGER)));
  }

  @Test
  void theSameNumberMayBeInDigitsOrInWords() {
    Article article =
        Papers.article("a", "T", "P", "2024-03-02", "2024-03-01", "The talks took six hours.");
    Library library = Papers.library(article);
    Citation citation =
        new Citation(
            1,
            article,
            0,
            article.body(),
            0,
            article.body().length(),
            Optional.empty(),
            Optional.empty());
    Answer digits =
        new Answer(
            List.of(new Statement("They took 6 hours.", List.of(1))),
            List.of(citation),
            1,
            List.of());
    Answer wrong =
        new Answer(
            List.of(new Statement("They took 7 hours.", List.of(1))),
            List.of(citation),
            1,
            List.of());

    // "They" carries grammar only, and so is no name.
    assertThat(CitationCheck.check(digits, library)).isEqualTo(digits);
    assertThat(CitationCheck.check(wrong, library)).isInstanceOf(NoAnswer.class);
  }

  @Test
  void theOthersStayAndTheirCitationsAreNumberedAnew() {
    Statement invented = new Statement("Gusts reached 150 kilometres an hour.", List.of(1));
    Statement homes = new Statement("Some 12,000 homes were without electricity.", List.of(2));
    Statement both =
        new Statement("Brightmill pays 410 million; Nordstrom runs it.", List.of(2, 3));

    assertThat(check(answer(invented, homes, both)))
        .isEqualTo(
            new Answer(
                List.of(
                    new Statement(homes.text(), List.of(1)),
                    new Statement(both.text(), List.of(1, 2))),
                List.of(HOMES.withNumber(1), PRICE.withNumber(2)),
                0.8,
                List.of(STORM, MERGER)));
  }

  @Test
  void whatStandsOutAndHowSureItIsStayWhereOtherStatementsGo() {
    Statement invented = new Statement("Gusts reached 150 kilometres an hour.", List.of(1));
    Statement homes =
        new Statement(
            "Some 12,000 homes were without electricity.",
            List.of(new Highlight(5, 17)),
            List.of(2));

    assertThat(check(answer(invented, homes).withCertainty(Certainty.UNSURE)))
        .isEqualTo(
            new Answer(
                    List.of(new Statement(homes.text(), homes.highlights(), List.of(1))),
                    List.of(HOMES.withNumber(1)),
                    0.8,
                    List.of(STORM, MERGER))
                .withCertainty(Certainty.UNSURE));
  }

  @Test
  void aFactOfAnotherStatementsQuoteDoesNotCount() {
    Statement price = new Statement("Brightmill pays 410 million euros.", List.of(3));
    Statement wrong = new Statement("Some 410 homes were without electricity.", List.of(2));

    assertThat(check(answer(price, wrong)))
        .isInstanceOfSatisfying(
            Answer.class,
            answer ->
                assertThat(answer.statements())
                    .extracting(Statement::text)
                    .containsExactly(price.text()));
  }

  @Test
  void anArticleThatHasChangedSinceTheQuestionWasReadDoesNoHarm() {
    Article shorter =
        Papers.article(STORM, "Storm", "Northern Ledger", "2024-09-03", "2024-09-02", "It rained.");
    Answer answer =
        answer(new Statement("Some 12,000 homes were without electricity.", List.of(2)));

    assertThat(((Answer) CitationCheck.check(answer, Papers.library(shorter))).statements())
        .isEqualTo(answer.statements());
    assertThat(((Answer) CitationCheck.check(answer, Papers.library())).statements())
        .isEqualTo(answer.statements());
  }

  @Test
  void whatIsNoAnswerIsLeftAlone() {
    Notice notice = new Notice("Ask me something.");

    assertThat(check(notice)).isSameAs(notice);
  }
}
