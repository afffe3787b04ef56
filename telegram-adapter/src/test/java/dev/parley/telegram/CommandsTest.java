package dev.parley.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.Replies;
import dev.parley.bot.Statement;
import dev.parley.bot.Timeline;
import dev.parley.knowledge.EventTime;
import dev.parley.telegram.fake.Message;
import dev.parley.telegram.fake.Speaker;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands do. */
class CommandsTest extends OnTelegram {

  @ParameterizedTest
  @ValueSource(strings = {"/start", "/help", "/help@parley_test_bot"})
  void startAndHelpSayWhatTheBotIsForAndOfferQuestions(String command) {
    bot.suggests("When did the bridge reopen?");
    serve();

    ann.says(command);

    assertThat(message(ann).shown())
        .isEqualTo(
            """
            I answer questions from news articles: 2 articles, up to 2 March 2024. Each answer shows the sentences that back it.

            Just write your question. You can ask on, as in any conversation.

            <b>/timeline</b> – what happened when; you may add words, a month, or two days as from..to
            <b>/sources</b> – the articles I answer from
            <b>/reset</b> – forget our conversation

            For example:
            [When did the bridge reopen?]""");
  }

  @Test
  void helpInAGroupSaysHowToAskThere() {
    serve();
    Speaker group = telegram.group(TEAM, ANN);

    group.says("/help");

    assertThat(message(group).shown())
        .isEqualTo(
            """
            I answer questions from news articles: 2 articles, up to 2 March 2024. Each answer shows the sentences that back it.

            Ask me with <b>/ask</b> and your question, by mentioning me, or by replying to one of my messages.

            <b>/timeline</b> – what happened when; you may add words, a month, or two days as from..to
            <b>/sources</b> – the articles I answer from""");
  }

  @Test
  void theTimelineHasItsDatesInBold() {
    serve();

    ann.says("/timeline");

    List<Message> messages = messages(ann, 2);
    assertThat(messages.get(0).shown()).isEqualTo("<photo>");
    assertThat(messages.get(1).shown())
        .isEqualTo(
            """
            <b>June 2023</b> Repairs began. [2]
            <b>1 March 2024</b> The bridge reopened. <a https://courier.example/bridge#:~:text=x>[1]</a>

            <a https://courier.example/bridge#:~:text=x>[1] Evening Courier · 2 Mar</a>  [2] unattributed report (no public address)
            <quote>[2] “Repairs took nine months.”</quote>""");
    assertThat(messages.get(1).preview()).isFalse();
  }

  @Test
  void theTimelineIsOfWhatIsAskedFor() {
    serve();

    ann.says("/timeline bridge repairs");
    ann.says("/timeline 2024-02..2024-03");
    ann.says("/TimeLine" + BOT + "  March 2024 ");
    messages(ann, 6);

    assertThat(bot.questions())
        .containsExactly(
            "timeline bridge repairs", "timeline 2024-02..2024-03", "timeline March 2024");
  }

  @Test
  void aCommandsNameAloneDoesWhatTheCommandDoes() {
    serve();
    Speaker group = telegram.group(TEAM, ANN);

    ann.says("timeline");
    ann.says("Sources");
    int mention = group.says(BOT + " timeline");
    group.says("timeline");

    List<Message> alone = messages(ann, 3);
    assertThat(alone.get(0).photo()).isPresent();
    assertThat(alone.get(1).text()).contains("The bridge reopened.");
    assertThat(alone.get(2).text()).contains("What the bridge cost");
    List<Message> inGroup = messages(group, 2);
    assertThat(inGroup).allSatisfy(message -> assertThat(message.replyTo()).hasValue(mention));
    assertThat(inGroup.get(1).text()).contains("The bridge reopened.");
    assertThat(bot.questions()).containsOnly("timeline ");
  }

  @Test
  void aLongTimelineIsTurnedPageByPageInOneMessage() {
    bot.timeline(longTimeline(400));
    serve();

    ann.says("/timeline");
    Message first = messages(ann, 2).get(1);
    assertThat(first.text()).contains("Event 0 ").doesNotContain("Event 399 ");
    assertThat(first.keyboard().shown()).isEqualTo("[1/10] [›]");
  }

  @Test
  void theSourcesAreListedWithLinks() {
    serve();

    ann.says("/sources");

    assertThat(message(ann).shown())
        .isEqualTo(
            """
            <b><a https://courier.example/bridge>Harbour bridge reopens</a></b>
            Evening Courier, published 2 March 2024, 2 sentences

            <b>What the bridge cost</b> (no public address)
            unattributed report, date of publication not known, 1 sentence""");
  }

  @Test
  void resetForgetsTheConversation() {
    serve();

    ann.says("one");
    ann.says("/reset");

    assertThat(messages(ann, 2).get(1).shown()).isEqualTo("Forgotten. Ask me something new.");
    assertThat(bot.forgotten()).containsExactly(bot.asked().get(0).conversation());
  }

  @Test
  void askWithoutAQuestionSaysHowToAsk() {
    serve();

    ann.says("/ask");

    assertThat(message(ann).shown())
        .isEqualTo(
            "Write your question, and I look for the answer in the articles. <b>/help</b> shows what"
                + " else I can do.");
    assertThat(bot.questions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://news.example/new/start/",
        "what is in /tmp/help/x?",
        "1/start",
        "what does /help do?"
      })
  void whatOnlyLooksLikeACommandIsAQuestion(String text) {
    serve();

    ann.says(text);

    assertThat(message(ann).text()).startsWith("About ");
    assertThat(bot.questions()).containsExactly(text);
  }

  @Test
  void anUnknownCommandIsAnsweredWithHelpInPrivateAndNotAtAllInGroups() {
    serve();
    Speaker group = telegram.group(TEAM, ANN);

    group.says("/frobnicate");
    group.says("/ask one");
    ann.says("/frobnicate");

    assertThat(message(ann).shown())
        .isEqualTo("I don't know /\u2060frobnicate. <b>/help</b> shows what I can do.");
    assertThat(message(group).text()).startsWith("About one");
  }

  @Test
  void commandsOfOtherBotsInGroupsDoNotCountAsQuestions() {
    serve(settings(1, Set.of(TEAM)), bot);
    Speaker group = telegram.group(TEAM, ANN);
    Speaker strangers = telegram.group(-1_009, BEN);

    strangers.says("/frobnicate");
    group.says("/frobnicate");
    group.says("/frobnicate");
    group.says("/ask one");

    assertThat(message(group).text()).startsWith("About one");
    assertThat(strangers.answers()).isEmpty();
  }

  @Test
  void theCommandsAreOfferedWithAShorterListInGroups() {
    serve();

    eventually(() -> !telegram.commands("all_group_chats").isEmpty());
    assertThat(names(telegram.commands("default")))
        .containsExactly("/ask", "/timeline", "/sources", "/reset", "/help", "/start");
    assertThat(names(telegram.commands("all_group_chats")))
        .containsExactly("/ask", "/timeline", "/sources", "/help");
  }

  static Timeline longTimeline(int rows) {
    return new Timeline(
        IntStream.range(0, rows)
            .mapToObj(
                i ->
                    new Timeline.Row(
                        EventTime.day(Replies.FRIDAY.plusDays(i), EventTime.Basis.STATED),
                        new Statement("Event " + i + " took place.", List.of(1))))
            .toList(),
        List.of(Replies.citation(1, Replies.HARBOUR, "The bridge reopened on Friday.", "")),
        "");
  }

  private static List<String> names(List<String> commands) {
    return commands.stream().map(command -> command.split(" ")[0]).toList();
  }
}
