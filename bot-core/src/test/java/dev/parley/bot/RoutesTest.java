package dev.parley.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that ask for something else than one fact. */
class RoutesTest {

  private static final ChatBot BOT = Papers.bot(Papers.index(Papers.all()));

  @Test
  void anOverviewTellsOfSeveralArticlesInOrderOfTime() {
    Answer overview = new Talk(BOT).answer("pls give me a summary");

    assertThat(overview.statements()).hasSizeBetween(3, 5);
    assertThat(articles(overview)).hasSizeGreaterThanOrEqualTo(3).isSorted();
    assertThat(overview.more()).isPresent();
  }

  @Test
  void anOverviewOfATopicKeepsToIt() {
    Answer overview = new Talk(BOT).answer("sum up the harbour talks for me");

    assertThat(overview.citations())
        .extracting(citation -> citation.article())
        .isSubsetOf(Papers.FIRST_ROUND, Papers.FIRST_ROUND_TOO, Papers.SECOND_ROUND);
  }

  @Test
  void anOverviewOfAMonthKeepsToIt() {
    assertThat(new Talk(BOT).answer("tl;dr September 2024").citations())
        .extracting(citation -> citation.article())
        .containsOnly(Papers.STORM);
  }

  @Test
  void theNewestIsToldFirst() {
    assertThat(new Talk(BOT).answer("What's new?").citations().get(0).article())
        .isEqualTo(Papers.MERGER);
  }

  @Test
  void sidesOfAComparisonStandUnderEachOther() {
    Answer compared = new Talk(BOT).answer("compare the storm with the merger");

    assertThat(compared.statements())
        .extracting(Statement::text)
        .anyMatch(text -> text.startsWith("Storm: "))
        .anyMatch(text -> text.startsWith("Merger: "));
    assertThat(compared.citations())
        .extracting(citation -> citation.article())
        .containsOnly(Papers.STORM, Papers.MERGER);
  }

  @Test
  void bothQuestionsOfAMessageAreAnswered() {
    Answer both =
        new Talk(BOT)
            .answer("Where was the second round of talks held, and how many people were injured?");

    assertThat(Talk.text(both)).contains("Lighthouse Hotel", "Three people");
    assertThat(both.citations())
        .extracting(Citation::number)
        .isEqualTo(IntStream.rangeClosed(1, both.citations().size()).boxed().toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "How many articles do you have?|I have 5 articles, from Coast Courier, Harbour Times,"
            + " Northern Ledger. The oldest is from 15 May 2024, the newest from 8 November 2024.",
        "whats your newest article|The newest article is “Brightmill swallows Vantor Foods” by"
            + " Harbour Times, of 8 November 2024.",
        "Do you have anything on penguins?|None of my 5 articles is about penguins.",
        "Who resigned on 2/8/2024?|Does 2/8/2024 mean 2 August 2024 or 8 February 2024? Ask again"
            + " with the month as a word.",
        "Wie lange haben die Gespräche gedauert?|Die Artikel sind auf Englisch. Bitte stelle deine"
            + " Frage auf Englisch.",
        "Сколько длились переговоры?|Статьи написаны на английском. Пожалуйста, задайте вопрос"
            + " по-английски.",
        "asdf qwer zxcv|I can't make out words in that. Ask me something about the articles.",
        "<script>alert(1)</script>|I only answer questions about the articles, and from the"
            + " articles alone.",
        "you stupid bot|Sorry if I was no help. Ask me in other words, and I will look again.",
        "who are you?|I am Parley, a program that answers questions about 5 news articles, the"
            + " newest of 8 November 2024. I answer in their own words.",
        "reset chat|Forgotten. Ask me something new.",
      })
  void aShortWordIsSaidToWhatIsNoQuestionOnTheNews(String message, String said) {
    assertThat(new Talk(BOT).say(message)).isEqualTo(new Notice(said));
  }

  @Test
  void articlesOnATopicAreListed() {
    assertThat(new Talk(BOT).say("got any articles about the storm?"))
        .isInstanceOfSatisfying(
            Sources.class,
            sources ->
                assertThat(sources.sources())
                    .extracting(Source::article)
                    .containsExactly(Papers.STORM));
  }

  @Test
  void commandsInWordsAreObeyed() {
    assertThat(new Talk(BOT).say("show me the timeline for June 2024"))
        .isEqualTo(BOT.timeline("June 2024"));
    assertThat(new Talk(BOT).say("list sources")).isEqualTo(BOT.sources());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Where was the second round of talks held",
        "WHERE WAS THE SECOND ROUND OF TALKS HELD?",
        "where was the second round of talks held pls",
        "hi, where was the second round of talks held?",
        "Could you tell me where the second round of talks was held?",
        "I'd like to know where the second round of talks was held, thanks",
      })
  void theSameQuestionInAnyDressHasTheSameSource(String question) {
    assertThat(new Talk(BOT).answer(question).citations().get(0).article())
        .isEqualTo(Papers.SECOND_ROUND);
  }

  @Test
  void whatLooksLikeARouteButAsksAFactIsAnswered() {
    assertThat(Talk.text(new Talk(BOT).answer("hi, how many people were injured?")))
        .contains("Three people");
  }

  private static List<LocalDate> articles(Answer answer) {
    return answer.citations().stream()
        .map(citation -> citation.article().referenceDay().orElseThrow())
        .distinct()
        .toList();
  }
}
