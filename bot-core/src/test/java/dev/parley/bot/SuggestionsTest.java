package dev.parley.bot;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.parley.bot.link.LinkSettings;
import dev.parley.bot.link.Links;
import dev.parley.bot.observe.ReplyListener;
import dev.parley.bot.retrieval.PassageIndex;
import dev.parley.bot.suggest.Suggestions;
import dev.parley.knowledge.Article;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Questions to press under a refusal: what the articles do answer. */
class SuggestionsTest {

  private static final ChatBot BOT = Papers.bot(Papers.index(Papers.all()));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  \n",
        "hello",
        "What is the capital of Mongolia?",
        "How old is Elena Brandt?",
        "What did the mayor say about the strike?",
        "Who repaired the roof of the school?",
        "What did Brightmill earn in 2023?",
        "<b>&amp;</b> 🚢 שלום",
        "asdf qwer zxcv",
      })
  void everySuggestionIsAnsweredWithCitations(String near) {
    List<String> suggestions = BOT.suggestions(near);

    assertThat(suggestions).hasSize(near.isBlank() ? 4 : 3).doesNotHaveDuplicates();
    assertThat(suggestions)
        .allSatisfy(
            question -> {
              assertThat(question).matches("\\p{Lu}[\\p{L}\\p{N} .,'’-]+\\?").hasSizeLessThan(81);
              assertThat(new Talk(BOT).answer(question).citations()).isNotEmpty();
            });
  }

  @Test
  void withoutAQuestionTheyAreOnDifferentThings() {
    List<String> first = BOT.suggestions("");

    assertThat(first).contains("Why are the dockers striking?");
    assertThat(first.stream().map(question -> question.split(" ")[0]).distinct().count())
        .isGreaterThanOrEqualTo(3);
  }

  @Test
  void theNearestToARefusedQuestionComesFirst() {
    assertThat(BOT.suggestions("How many ferries were cancelled?"))
        .first()
        .isEqualTo("Why were ferries to the islands cancelled?");
    assertThat(BOT.suggestions("Who led the ship owners' delegation?"))
        .first()
        .isEqualTo("Who led the dockers' delegation?");
    assertThat(BOT.suggestions("How old is Elena Brandt?"))
        .first()
        .isEqualTo("Who is Elena Brandt?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How long did the talks last?",
        "how long did the TALKS last??",
        "For how long did the talks last?",
        "How long did the talks take?",
      })
  void whatWasAskedIsNotSuggestedAgain(String asked) {
    assertThat(BOT.suggestions(asked)).isNotEmpty().doesNotContain("How long did the talks last?");
  }

  @Test
  void afterAnAnswerTheyGoOnFromIt() {
    String asked = "Who led the dockers' delegation?";
    Answer answer = new Talk(BOT).answer(asked);

    List<String> next = BOT.followUps(asked, answer);

    assertThat(next).isNotEmpty().hasSizeLessThanOrEqualTo(3).doesNotContain(asked);
    assertThat(next)
        .allSatisfy(
            question ->
                assertThat(new Talk(BOT).answer(question).citations())
                    .anyMatch(
                        citation ->
                            answer.citations().stream()
                                .noneMatch(told -> told.quote().equals(citation.quote()))));
  }

  @Test
  void aSlipOfTheWriterIsNotSuggested() {
    ChatBot bot =
        Papers.bot(
            Article.of(
                "port",
                "Port of Marlow shut",
                "Elena Brandt led the delegatoin of the dockers. Elena Brandt signed the agreement"
                    + " with Tomas Okafor."));

    assertThat(bot.suggestions("")).noneMatch(question -> question.contains("delegatoin"));
  }

  @Test
  void anEditorsNoteKeepsASentenceOut() {
    assertThat(BOT.suggestions("How many jobs will the merger create?"))
        .noneMatch(question -> question.contains("jobs"));
  }

  @Test
  void thereAreNoneAndNothingIsLoggedAfterAStop() throws IOException {
    PassageIndex index = Papers.index(Papers.all());
    ChatBot bot = Papers.bot(index);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger logger = (Logger) LoggerFactory.getLogger(Suggestions.class);
    log.start();
    logger.setLevel(Level.WARN);
    logger.addAppender(log);
    index.close();

    assertThat(bot.suggestions("Who led the delegation?")).isEmpty();

    logger.detachAppender(log);
    assertThat(log.list).isEmpty();
  }

  @Test
  void thereAreNoneWithoutArticles() {
    assertThat(Papers.bot().suggestions("")).isEmpty();
    assertThat(Papers.bot().suggestions("Who led the delegation?")).isEmpty();
  }

  @Test
  void thereAreNoneOfASentenceThatNoQuestionCanBeMadeOf() {
    ChatBot bot = Papers.bot(Article.of("note", "A note", "Nothing much. It rained again."));

    assertThat(bot.suggestions("Who led the delegation?")).isEmpty();
  }

  @Test
  void hostileArticlesGiveNoBrokenQuestion() {
    ChatBot bot =
        Papers.bot(
            Article.of(
                "hostile",
                "Talks <script>",
                """
                <b>Elena Brandt</b> led the <i>dockers' delegation</i> to [Marlow](http://x.example).

                Elena Brandt 🚢 led the 🚢 delegation of the dockers' union.

                Elena Brandt signed @everyone and &lt;b&gt; the "deal" with Tomas Okafor.

                Elena Brandt\u202E signed the \u0000 deal with the port.

                Brandt led (((((((((((((((((((((((((((((( the delegation.

                """
                    + "Elena Brandt led the delegation of "
                    + "the very ".repeat(300)
                    + "port.\n\n"
                    + "Brandt "
                    + ",".repeat(500)
                    + " led.\n\n"
                    + "A".repeat(30_000)
                    + " led the delegation."));

    assertThat(bot.suggestions("Who led what?"))
        .allSatisfy(
            question -> {
              assertThat(question).matches("\\p{Lu}[\\p{L}\\p{N} .,'’-]+\\?").hasSizeLessThan(81);
              assertThat(new Talk(bot).answer(question).citations()).isNotEmpty();
            });
  }

  @Test
  void theyFollowTheArticles() {
    PassageIndex index = Papers.index(Papers.library(Papers.STORM));
    ChatBot bot = Papers.bot(index);
    assertThat(bot.suggestions("")).contains("How many people were injured by falling tiles?");

    index.update(Papers.library(Papers.FIRST_ROUND), PassageIndex.Progress.NONE);

    assertThat(bot.suggestions("")).contains("Who led the dockers' delegation?");
    assertThat(bot.suggestions("")).noneMatch(question -> question.contains("tiles"));
  }

  @Test
  void theyAreTheSameForEverybodyAtOnceAndWhateverWasAskedBefore() {
    ChatBot fresh = Papers.bot(Papers.index(Papers.all()));
    List<String> texts = List.of("Who paid the dockers?", "", "How high is the school?");
    List<List<String>> expected = texts.stream().map(BOT::suggestions).toList();

    List<List<String>> got =
        IntStream.range(0, 24)
            .parallel()
            .mapToObj(i -> fresh.suggestions(texts.get(i % texts.size())))
            .toList();

    assertThat(got)
        .isEqualTo(IntStream.range(0, 24).mapToObj(i -> expected.get(i % texts.size())).toList());
  }

  @Test
  void anIndexThatFailsGivesNone() throws IOException {
    PassageIndex index = Papers.index(Papers.all());
    ChatBot bot =
        ChatBots.over(
            index,
            SharedModel.get(),
            SharedReader.get(),
            new Links(LinkSettings.PUBLIC_ONLY),
            ReplyListener.NONE);
    index.close();

    assertThat(bot.suggestions("Who led the delegation?")).isEmpty();
  }
}
