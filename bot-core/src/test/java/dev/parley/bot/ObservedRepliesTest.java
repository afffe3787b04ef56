package dev.parley.bot;

import static dev.parley.bot.Papers.FIRST_ROUND;
import static dev.parley.bot.Papers.SECOND_ROUND;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.parley.bot.journal.Entry;
import dev.parley.bot.journal.Entry.Unanswered;
import dev.parley.bot.journal.Journal;
import dev.parley.bot.link.LinkSettings;
import dev.parley.bot.link.Links;
import dev.parley.bot.observe.LogLines;
import dev.parley.bot.observe.Observer;
import dev.parley.bot.retrieval.PassageIndex;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees of replies, with the real model. */
class ObservedRepliesTest {

  private static final PassageIndex INDEX = Papers.index(Papers.library(FIRST_ROUND, SECOND_ROUND));
  private static final String WHO = "Who led the dockers' delegation in the second round?";
  private static final String MONGOLIA = "What is the capital of Mongolia?";

  @TempDir Path folder;

  private final MeterRegistry registry = new SimpleMeterRegistry();
  private final LogLines log = LogLines.of(Observer.class.getName());

  @AfterEach
  void closeLog() {
    log.close();
  }

  private ChatBot bot(boolean showQuestions) {
    return ChatBots.over(
        INDEX,
        SharedModel.get(),
        SharedReader.get(),
        new Links(LinkSettings.PUBLIC_ONLY),
        new Observer(registry, new Journal(folder), showQuestions));
  }

  private Map<String, Long> counts() {
    return registry.find("parley.stage").timers().stream()
        .collect(Collectors.toMap(timer -> timer.getId().getTag("stage"), timer -> timer.count()));
  }

  /** The lines of this test's own conversations: others may be had at the same time. */
  private List<String> lines() {
    return log.events().stream().map(ObservedRepliesTest::line).toList();
  }

  private static String line(ILoggingEvent event) {
    String pairs =
        event.getKeyValuePairs().stream()
            .map(pair -> pair.key + "=" + pair.value)
            .collect(Collectors.joining(" "));
    return event.getLevel() + " " + event.getFormattedMessage() + " " + pairs;
  }

  @Test
  void everyStageIsTimed() {
    ChatBot bot = bot(false);
    new Talk(bot).answer(WHO);
    assertThat(counts())
        .isEqualTo(
            Map.of(
                "question",
                1L,
                "search",
                1L,
                "read",
                1L,
                "compose",
                1L,
                "check",
                1L,
                "timeline",
                0L));
    bot.timeline("");
    assertThat(counts()).containsEntry("timeline", 1L);
  }

  @Test
  void oneLineIsLoggedForEachQuestionWithoutItsWords() {
    ChatBot bot = bot(false);
    Talk talk = new Talk(bot);
    talk.answer(WHO);
    talk.refusal(MONGOLIA);
    talk.say("Hello!");
    bot.answer(WHO);
    bot.timeline("");

    String stages = "( (question|search|read|compose|check)=\\d+\\.\\d){5}";
    assertThat(lines()).hasSize(3);
    assertThat(lines().get(0))
        .matches(
            "INFO Replied channel=test reply=answer statements=\\d confidence=[01]\\.\\d\\d"
                + " millis=\\d+\\.\\d"
                + stages);
    assertThat(lines().get(1))
        .matches(
            "INFO Replied channel=test reply=refusal confidence=0\\.\\d\\d millis=\\d+\\.\\d"
                + stages);
    assertThat(lines().get(2)).isEqualTo("INFO Replied channel=test reply=notice millis=0.0");
  }

  @Test
  void whatIsAskedIsLoggedOnOneLineWhereThatIsWanted() {
    new Talk(bot(true)).say("Who led the dockers'\n2025 ERROR delegation in the second round?");
    assertThat(lines())
        .singleElement()
        .asString()
        .endsWith(" text=Who led the dockers' 2025 ERROR delegation in the second round?");
  }

  @Test
  void whatIsMisspeltIsKeptAndLoggedAsItWasAsked() throws IOException {
    Talk talk = new Talk(bot(true));
    Answer answer = talk.answer("Who led the dockers' delegaton in the second round?");
    NoAnswer refusal = talk.refusal("What is the capital of Mongolia and its delegaton?");

    assertThat(answer.corrections()).containsExactly(new Correction("delegaton", "delegation"));
    assertThat(refusal.corrections()).containsExactly(new Correction("delegaton", "delegation"));
    assertThat(lines().get(0))
        .contains(" text=Who led the dockers' delegaton in the second round?");
    assertThat(new Journal(folder).newestFirst())
        .singleElement()
        .extracting(Entry::question)
        .asString()
        .startsWith("What is the capital of Mongolia and its delegaton");
  }

  @Test
  void whatIsNotAnsweredIsKeptAndWhatNobodyAskedIsNot() throws IOException {
    ChatBot bot = bot(false);
    Talk talk = new Talk(bot);
    talk.answer(WHO);
    NoAnswer refusal = talk.refusal(MONGOLIA);
    talk.say("Thanks!");
    bot.answer("Who won the chess championship?");
    bot.suggestions(MONGOLIA);
    bot.suggestions("");

    List<Entry> kept = new Journal(folder).newestFirst();
    assertThat(kept)
        .containsExactly(new Unanswered(kept.get(0).at(), "test", MONGOLIA, refusal.confidence()));
    assertThat(counts()).containsEntry("search", 2L);
  }
}
