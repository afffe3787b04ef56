package dev.parley.bot;

import static dev.parley.bot.Papers.FIRST_ROUND;
import static dev.parley.bot.Papers.FIRST_ROUND_TOO;
import static dev.parley.bot.Papers.MERGER;
import static dev.parley.bot.Papers.SECOND_ROUND;
import static dev.parley.bot.Papers.STORM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.retrieval.PassageIndex;
import dev.parley.bot.text.DateText;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.Sentence;
import dev.parley.knowledge.TimeMention;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers promise: from the question to the whole reply, with the real model. */
class AnswersTest {

  private static final ChatBot BOT =
      Papers.bot(FIRST_ROUND, FIRST_ROUND_TOO, SECOND_ROUND, STORM, MERGER);
  private static final Library LIBRARY = Papers.all();

  private static Answer ask(String question) {
    return new Talk(BOT).answer(question);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Who led the dockers' delegation in the second round?|Ruth Adeyemi",
        "How many homes were without electricity?|12,000",
        "How many people were injured in the storm?|Three people",
        "Why were the ferries cancelled?|waves nine metres high",
        "Who becomes chief executive of the merged company?|Ingrid Solberg",
        "How much does Brightmill pay for Vantor Foods?|410 million euros",
        "Why are the dockers striking?|remote-controlled cranes",
        "Where was the second round of talks held?|Lighthouse Hotel in Pelham",
        "WHO LED THE DOCKERS' DELEGATION IN THE SECOND ROUND?|Ruth Adeyemi",
        "How many homes were without electrcity?|12,000",
        "Who led the dockers' delegaton in the second round?|Ruth Adeyemi",
        "Where was the secnod round of talks held?|Lighthouse Hotel in Pelham",
        "Who becomes chief executive of the meregd company?|Ingrid Solberg",
      })
  void theFirstStatementHoldsTheAnswer(String question, String words) {
    assertThat(ask(question).statements().get(0).text()).contains(words);
  }

  @Nested
  class EveryAnswer {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Who led the dockers' delegation?",
          "How long did the talks last?",
          "How long did the first round of talks last?",
          "When was the second round of talks?",
          "When did Storm Hilda hit Pelham?",
          "How many jobs will the merger create?",
          "Why are the dockers striking?",
          "How much does Brightmill pay for Vantor Foods?",
        })
    void isCitedDatedAndShort(String question) {
      Answer answer = ask(question);

      assertThat(answer.citations())
          .extracting(Citation::number)
          .isEqualTo(IntStream.rangeClosed(1, answer.citations().size()).boxed().toList());
      assertThat(answer.statements().stream().flatMap(s -> s.citations().stream()))
          .as("every citation is used")
          .containsAll(answer.citations().stream().map(Citation::number).toList());
      assertThat(answer.citations()).allSatisfy(AnswersTest::isVerbatimAndLinked);
      assertThat(answer.statements()).allSatisfy(statement -> isSupported(answer, statement));
      assertThat(Talk.text(answer).split("\\s+")).hasSizeLessThanOrEqualTo(75);
      assertThat(answer.confidence()).isBetween(0.0, 1.0);
      assertThat(answer.ranking()).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(10);
      assertThat(answer.ranking())
          .contains(answer.citations().get(0).article().id())
          .isSubsetOf(LIBRARY.documents().stream().map(d -> d.article().id()).toList());
    }

    @Test
    void isTheSameEachTimeAndFromEachBot() {
      Library backwards = Papers.library(MERGER, STORM, SECOND_ROUND, FIRST_ROUND_TOO, FIRST_ROUND);
      ChatBot other = Papers.bot(Papers.index(backwards));
      for (String question :
          List.of("How long did the talks last?", "Who led the dockers' delegation?")) {
        assertThat(ask(question))
            .isEqualTo(ask(question))
            .isEqualTo(new Talk(other).answer(question));
      }
    }

    @Test
    void isTheSameWhenManyAskAtOnce() throws Exception {
      List<String> questions =
          List.of("How long did the talks last?", "How many homes were without electricity?");
      List<Answer> alone = questions.stream().map(AnswersTest::ask).toList();
      ExecutorService threads = Executors.newFixedThreadPool(8);
      try {
        List<Future<Answer>> together =
            IntStream.range(0, 16)
                .mapToObj(i -> threads.submit(() -> ask(questions.get(i % questions.size()))))
                .toList();
        for (int i = 0; i < together.size(); i++) {
          assertThat(together.get(i).get(60, TimeUnit.SECONDS))
              .isEqualTo(alone.get(i % questions.size()));
        }
      } finally {
        threads.shutdownNow();
      }
    }
  }

  private static void isVerbatimAndLinked(Citation citation) {
    Article article = citation.article();
    assertThat(article.body().substring(citation.start(), citation.end()))
        .isEqualTo(citation.quote());
    Sentence sentence =
        LIBRARY.find(article.id()).orElseThrow().sentences().get(citation.sentence());
    assertThat(citation.start()).isEqualTo(sentence.start());
    assertThat(citation.link())
        .hasValueSatisfying(
            link ->
                assertThat(link.toString())
                    .startsWith("https://news.example.org/" + article.id() + "#:~:text="));
  }

  /**
   * Numbers and names stand in the quotes, or are the publisher's or the quoted sentence's date.
   */
  private static void isSupported(Answer answer, Statement statement) {
    String known =
        statement.citations().stream()
            .map(number -> answer.citations().get(number - 1))
            .flatMap(
                citation ->
                    Stream.concat(
                        Stream.of(citation.quote(), citation.article().publisher().orElse("")),
                        dates(citation)))
            .collect(Collectors.joining(" "))
            .toLowerCase(Locale.ROOT);
    List<String> namesAndNumbers =
        Pattern.compile("\\p{Lu}[\\p{L}]+|\\d[\\d,]*")
            .matcher(statement.text().replaceFirst("^Sources differ: ", ""))
            .results()
            .map(MatchResult::group)
            .map(word -> word.toLowerCase(Locale.ROOT))
            .toList();
    assertThat(known).contains(namesAndNumbers);
  }

  private static Stream<String> dates(Citation citation) {
    Sentence sentence =
        LIBRARY.find(citation.article().id()).orElseThrow().sentences().get(citation.sentence());
    Stream<EventTime> times =
        Stream.concat(
            sentence.time().stream(), sentence.mentions().stream().map(TimeMention::time));
    return times.map(DateText::of);
  }

  @Nested
  class SeveralArticles {

    @Test
    void thatSayTheSameAreOneStatementWithACitationOfEach() {
      Answer answer = ask("Who led the dockers' delegation in the first round?");

      assertThat(Talk.with(answer, "Elena Brandt"))
          .singleElement()
          .satisfies(
              statement ->
                  assertThat(Talk.articles(answer, statement))
                      .containsExactlyInAnyOrder(FIRST_ROUND.id(), FIRST_ROUND_TOO.id()));
      assertThat(Talk.text(answer)).doesNotContain("Adeyemi");
    }

    @Test
    void aboutSeveralEventsAreAllAnsweredInOrderOfTime() {
      assertThat(Talk.text(ask("Who led the dockers' delegation?")))
          .containsSubsequence("Elena Brandt", "Ruth Adeyemi");
    }

    @Test
    void thatDifferOnANumberAreSetSideBySideFirst() {
      Answer answer = ask("How long did the first round of talks last?");

      Statement first = answer.statements().get(0);
      assertThat(first.text())
          .startsWith("Sources differ: ")
          .contains("five hours (Coast Courier)", "seven hours (Harbour Times)");
      assertThat(first.highlights().stream().map(h -> first.text().substring(h.start(), h.end())))
          .containsExactlyInAnyOrder("five hours", "seven hours");
      assertThat(Talk.articles(answer, first))
          .containsExactlyInAnyOrder(FIRST_ROUND.id(), FIRST_ROUND_TOO.id());
      assertThat(answer.statements().stream().skip(1))
          .noneMatch(statement -> statement.text().contains("five hours"))
          .noneMatch(statement -> statement.text().contains("seven hours"));
      assertThat(Talk.text(answer)).doesNotContain("three hours");
    }

    @Test
    void aboutDifferentEventsDoNotDiffer() {
      Answer answer = ask("How long did the talks last?");

      assertThat(Talk.with(answer, "three hours"))
          .singleElement()
          .satisfies(s -> assertThat(s.text()).doesNotContain("Northern Ledger"));
      assertThat(Talk.text(answer)).contains("five hours", "seven hours");
    }

    @Test
    void thatAreEquallyGoodAreCitedInTheOrderOfTheirIds() {
      String body = "A lynx has been seen in the Harrow forest for the first time in 90 years.";
      ChatBot bot =
          Papers.bot(
              Papers.article("b-paper", "Lynx seen", "B", "2024-03-02", "2024-03-01", body),
              Papers.article("a-paper", "Lynx seen", "A", "2024-03-02", "2024-03-01", body),
              Papers.article("c-paper", "Lynx seen", "C", "2024-03-02", "2024-03-01", body),
              STORM,
              MERGER);

      Answer answer = new Talk(bot).answer("Where has a lynx been seen?");

      assertThat(answer.statements()).hasSize(1);
      assertThat(answer.citations())
          .extracting(citation -> citation.article().id())
          .containsExactly("a-paper", "b-paper", "c-paper");
    }
  }

  @Nested
  class Time {

    @Test
    void thatIsAskedForIsKeptTo() {
      assertThat(Talk.text(ask("Who led the dockers' delegation on May 14?")))
          .contains("Elena Brandt")
          .doesNotContain("Ruth Adeyemi");
      assertThat(Talk.text(ask("Who led the dockers' delegation in June?")))
          .contains("Ruth Adeyemi")
          .doesNotContain("Elena Brandt");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "How long did the talks on 3 March last?",
          "Who led the dockers' delegation in September?",
          "How many people were injured in May?",
          "How many homes were without electricity on 14 May?",
        })
    void withoutAReportOfItIsNotAnsweredFromAnother(String question) {
      new Talk(BOT).refusal(question);
    }

    @Test
    void thatFollowsFromTheArticlesDateStandsBeforeTheStatement() {
      assertThat(ask("When did Storm Hilda hit Pelham?").statements().get(0).text())
          .startsWith("2 September 2024 · ")
          .contains("on Monday");
    }

    @Test
    void thatTheSentenceStatesItselfIsNotAddedToIt() {
      assertThat(ask("When was the second round of talks?").statements().get(0).text())
          .contains("June 20")
          .doesNotContain(" · ");
    }
  }

  @Test
  void anEditorsNoteStandsOnTheCitationOfItsQuoteOnly() {
    Answer answer = ask("How many jobs will the merger create?");

    assertThat(answer.citations())
        .anySatisfy(
            citation -> {
              assertThat(citation.quote()).contains("2,000 jobs");
              assertThat(citation.note()).contains(MERGER.notes().get(0).note());
            });
    assertThat(answer.citations())
        .filteredOn(citation -> !citation.quote().contains("2,000 jobs"))
        .allSatisfy(citation -> assertThat(citation.note()).isEmpty());
  }

  @Test
  void whatHappenedAtATimeIsAnsweredFromTheTimeline() {
    Answer answer = ask("What happened on June 20?");

    assertThat(answer.statements())
        .singleElement()
        .satisfies(
            statement ->
                assertThat(statement.text()).startsWith("20 June 2024: ").contains("second round"));
    assertThat(answer.citations()).isNotEmpty();
  }

  @Test
  void ofMuchThatHappenedTheFirstIsToldAndTheTimelineTellsTheRest() {
    List<String> opened =
        List.of(
            "school",
            "bridge",
            "library",
            "museum",
            "bakery",
            "theatre",
            "station",
            "hospital",
            "market",
            "stadium",
            "lighthouse",
            "pharmacy",
            "aquarium",
            "brewery",
            "cinema");
    String body =
        IntStream.range(0, opened.size())
            .mapToObj(
                i -> "The mayor opened a %s on March %d, 2024.".formatted(opened.get(i), i + 1))
            .collect(Collectors.joining("\n\n"));
    ChatBot bot =
        Papers.bot(
            Papers.article(
                "opened", "A busy month", "Coast Courier", "2024-04-02", "2024-04-01", body));

    Answer answer = new Talk(bot).answer("What happened in March 2024?");

    assertThat(answer.statements())
        .hasSize(12)
        .extracting(Statement::text)
        .startsWith("1 March 2024: The mayor opened a school.");
    assertThat(answer.citations()).hasSize(12);
    assertThat(answer.more()).contains("2024-03-01..2024-03-31");
    assertThat(bot.timeline(answer.more().orElseThrow()))
        .isInstanceOfSatisfying(
            Timeline.class, timeline -> assertThat(timeline.rows()).hasSize(opened.size()));
    assertThat(ask("What happened on June 20?").more()).isEmpty();
  }

  @Test
  void wordsThatPointBackAreQuotedWithThoseTheyPointTo() {
    Answer answer = ask("What did they agree to reopen to local boats?");

    assertThat(answer.citations())
        .filteredOn(citation -> citation.quote().contains("They also agreed"))
        .isNotEmpty()
        .allSatisfy(
            citation -> assertThat(citation.quote()).startsWith("The two sides agreed that"));
  }

  @Test
  void changedArticlesShowWithTheNextQuestion() {
    PassageIndex index = Papers.index(Papers.library(FIRST_ROUND, MERGER));
    ChatBot bot = Papers.bot(index);
    String question = "How many homes were without electricity?";
    new Talk(bot).refusal(question);

    index.update(Papers.library(FIRST_ROUND, STORM), PassageIndex.Progress.NONE);

    assertThat(Talk.text(new Talk(bot).answer(question))).contains("12,000");
    new Talk(bot).refusal("How much does Brightmill pay for Vantor Foods?");
  }

  @Test
  void sourcesAreListedByTheDayTheyWerePublished() {
    Sources sources = (Sources) BOT.sources();

    assertThat(sources.sources())
        .extracting(source -> source.article().id())
        .containsExactly(
            FIRST_ROUND.id(), FIRST_ROUND_TOO.id(), SECOND_ROUND.id(), STORM.id(), MERGER.id());
    assertThat(sources.sources())
        .allSatisfy(
            source -> {
              assertThat(source.link()).isEqualTo(source.article().url());
              assertThat(source.sentences())
                  .isEqualTo(LIBRARY.find(source.article().id()).orElseThrow().sentences().size());
            });
  }

  @Test
  void theTimelineIsCutToWhatIsAskedFor() {
    Timeline all = (Timeline) BOT.timeline("");
    Timeline june = (Timeline) BOT.timeline("2024-06");

    assertThat(all.rows())
        .extracting(row -> row.time().first().toString())
        .isSorted()
        .contains("2024-05-14", "2024-06-20", "2024-09-02");
    assertThat(june.rows())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.time().first().getMonthValue()).isEqualTo(6));
    assertThat(((Timeline) BOT.timeline("2024-06-30..2024-06-01")).rows()).isEqualTo(june.rows());
  }

  @Test
  void aCreditAnswersWhoAndFromWhereAndNothingElse() {
    Article article =
        Papers.article(
            "bridge",
            "Ministry of Transport announces repairs",
            "Courier",
            "2024-05-15",
            "2024-05-14",
            """
            The Ministry of Transport has announced that the bridge will be repaired.

            Source: Ministry of Transport in a statement on the bridge, as reported by the Courier

            Photo: the Ministry of Transport announced""");

    Talk talk = new Talk(Papers.bot(article));
    Answer answer = talk.answer("What did the Ministry of Transport announce?");

    assertThat(answer.statements())
        .extracting(Statement::text)
        .containsExactly(
            "The Ministry of Transport has announced that the bridge will be repaired.");
    assertThat(Talk.text(talk.answer("Who reported the statement on the bridge?")))
        .contains("as reported by the Courier");
    assertThat(Talk.text(talk.answer("What is the source of the statement on the bridge?")))
        .contains("Ministry of Transport in a statement on the bridge");
  }

  @Test
  void aTimelineOfATimeThatDoesNotExistSaysSo() {
    assertThat(BOT.timeline("2024-13"))
        .isEqualTo(
            new Notice(
                "There is no time 2024-13: a month is written as 2025-03, a day as 2025-03-14."));
  }
}
