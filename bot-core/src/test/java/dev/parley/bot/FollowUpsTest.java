package dev.parley.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.answer.ExtractiveComposer;
import dev.parley.bot.conversation.Conversations;
import dev.parley.bot.link.LinkSettings;
import dev.parley.bot.link.Links;
import dev.parley.bot.observe.ReplyListener;
import dev.parley.bot.question.QuestionReader;
import dev.parley.bot.retrieval.PassageIndex;
import dev.parley.bot.route.RouteReader;
import dev.parley.bot.route.RouteReplies;
import dev.parley.bot.suggest.Suggestions;
import dev.parley.bot.timeline.TimelineComposer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions that lean on the ones before them. */
class FollowUpsTest {

  private static final PassageIndex INDEX = Papers.index(Papers.all());
  private static final ChatBot BOT = Papers.bot(INDEX);
  private static final String FIRST = "Who led the dockers' delegation in the first round?";
  private static final String LEANING = "And in the second?";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // An ellipsis.
        FIRST + "|And in the second?|Ruth Adeyemi|Elena Brandt",
        FIRST + "|what about the second round|Ruth Adeyemi|Elena Brandt",
        "Where was the first round of talks held?|And the second one?|Lighthouse Hotel|Customs House",
        // A whole name in the place of another.
        "Who is Elena Brandt?|And Ruth Adeyemi?|Ruth Adeyemi|Elena Brandt",
        // Another time.
        "How long did the talks on May 14 last?|And on June 20?|three hours|five hours",
        "How long did the talks last in June?|And in May?|five hours|three hours",
        // A pronoun.
        "Where was the second round of talks held?|How long did it last?|three hours|seven hours",
        "Who becomes chief executive of the merged company?|Which company does she lead?|"
            + "Ingrid Solberg|410",
        "Who led the dockers' delegation in the second round?|What is her job?|lawyer|Elena",
        "How much does Brightmill pay for Vantor Foods?|Who becomes its chief executive?|"
            + "Ingrid Solberg|docker",
        // A bare question word.
        "Where was the second round of talks held?|When?|June 20|May 14",
        // A reason.
        "Were the ferries to the islands cancelled?|Why?|nine metres|docker",
        // A correction.
        FIRST + "|no, the second i mean|Ruth Adeyemi|Elena Brandt",
        FIRST + "|sorry, I meant in the second round|Ruth Adeyemi|Elena Brandt",
        // What is asked about stands before the question.
        FIRST + "|and the second round, who led their delegation there?|Ruth Adeyemi|Elena Brandt",
        // Another topic.
        FIRST + "|by the way, how many homes were without electricity?|12,000|Brandt",
        FIRST + "|ok, other question: how many people were injured?|Three people|Brandt",
        // A question that stands alone.
        "How many jobs will the merger create?|And how many homes were without electricity?|"
            + "12,000 homes|2,000 jobs",
        FIRST + "|How many people were injured in the storm?|Three people|Brandt",
      })
  void areReadInTheirConversation(String question, String followUp, String words, String not) {
    Talk talk = new Talk(BOT);
    talk.answer(question);

    assertThat(Talk.text(talk.answer(followUp))).contains(words).doesNotContain(not);
  }

  @Test
  void tellHowTheyWereRead() {
    Talk talk = new Talk(BOT);
    talk.answer(FIRST);

    assertThat(talk.answer(LEANING).corrections())
        .containsExactly(
            new Correction(LEANING, "Who led the dockers' delegation in the second round?"));
    assertThat(talk.answer("And how many homes were without electricity?").corrections()).isEmpty();
  }

  @Test
  void leanOnFollowUpsToo() {
    Talk talk = new Talk(BOT);
    talk.answer(FIRST);
    talk.answer("And in the second?");

    assertThat(Talk.text(talk.answer("And in the first?"))).contains("Elena Brandt");
  }

  @Test
  void leanOnRefusedQuestionsToo() {
    Talk talk = new Talk(BOT);
    talk.refusal("How long did the talks on 3 March last?");

    assertThat(Talk.text(talk.answer("And on June 20?"))).contains("three hours");
  }

  @Test
  void canGoOnElsewhereFromAnAnswerThatWasShared() {
    Talk talk = new Talk(BOT);
    talk.answer("Where was the first round of talks held?");
    talk.answer("And the second one? ");
    talk.answer("How many people were injured in the storm?");
    Talk shared = talk.shared(" And the second one?");

    assertThat(Talk.text(shared.answer("How long did it last?"))).contains("three hours");
    assertThat(talk.shared("What was never asked?").say(LEANING)).isEqualTo(alone(LEANING));
  }

  @Test
  void areReadInTheirOwnConversationOnly() {
    Talk talk = new Talk(BOT);
    talk.answer(FIRST);

    assertThat(new Talk(BOT).say(LEANING))
        .isEqualTo(alone(LEANING))
        .isNotEqualTo(talk.say(LEANING));
  }

  @Test
  void afterAResetAreReadAlone() {
    Talk talk = new Talk(BOT);
    talk.answer(FIRST);

    assertThat(talk.reset()).isInstanceOf(Notice.class);

    assertThat(talk.say(LEANING)).isEqualTo(alone(LEANING));
  }

  @Test
  void afterTheAgeLimitAreReadAlone() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2024-12-01T10:00:00Z"));
    Duration limit = Conversations.Limits.DEFAULT.age();
    ChatBot bot = botAt(now);
    Talk soon = new Talk(bot);
    Talk late = new Talk(bot);
    soon.answer(FIRST);
    late.answer(FIRST);

    now.updateAndGet(time -> time.plus(limit).minusSeconds(1));
    assertThat(Talk.text(soon.answer(LEANING))).contains("Ruth Adeyemi");

    now.updateAndGet(time -> time.plusSeconds(2));
    assertThat(late.say(LEANING)).isEqualTo(alone(LEANING));
  }

  private static Reply alone(String text) {
    return new Talk(Papers.bot(INDEX)).say(text);
  }

  private static ChatBot botAt(AtomicReference<Instant> now) {
    Links links = new Links(LinkSettings.PUBLIC_ONLY);
    TimelineComposer timelines = new TimelineComposer(links::to);
    return new ChatBot(
        INDEX,
        new RouteReader(SharedModel.get()::isWord),
        new RouteReplies(INDEX, SharedModel.get(), timelines, links),
        new QuestionReader(SharedModel.get()),
        SharedReader.get(),
        new ExtractiveComposer(ExtractiveComposer.Settings.DEFAULT, links),
        timelines,
        new Conversations(Conversations.Limits.DEFAULT, now::get),
        new Suggestions(INDEX, SharedModel.get()),
        links,
        ReplyListener.NONE,
        now::get);
  }
}
