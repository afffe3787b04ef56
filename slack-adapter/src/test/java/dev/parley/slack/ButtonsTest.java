package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.bot.Replies;
import dev.parley.bot.journal.Entry.Rated;
import dev.parley.bot.journal.Journal;
import dev.parley.bot.journal.Rating;
import dev.parley.slack.fake.Button;
import dev.parley.slack.fake.Delivery;
import dev.parley.slack.fake.Fault;
import dev.parley.slack.fake.Post;
import dev.parley.slack.fake.Room;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be pressed under an answer. */
class ButtonsTest extends OnSlack {

  private static final String QUOTES = "Show quotes";
  private static final String QUOTED = "The bridge reopened on Friday.";

  private Post answer(String question) {
    return reply(channel, workspace.say(channel, ann, "@parley " + question));
  }

  /** Everything that shows quotes, in place or in a modal. */
  private String quotes(Post answer) {
    return channel.post(answer.ts()).orElseThrow().shown()
        + workspace.modals().stream().map(modal -> modal.view().toString()).toList();
  }

  private Post shown(Post before) {
    return channel.post(before.ts()).orElseThrow();
  }

  private static Button forward(Post page) {
    return turning(page, "›");
  }

  private static Button back(Post page) {
    return turning(page, "‹");
  }

  private static Button turning(Post page, String sign) {
    return page.buttons().stream().filter(b -> b.text().contains(sign)).findFirst().orElseThrow();
  }

  @Test
  void quotesAreShownWhenTheyAreAskedFor() {
    serve();
    Post answer = answer("bridge");
    assertThat(quotes(answer)).doesNotContain(QUOTED);
    workspace.press(answer, answer.button(QUOTES), ben);
    eventually(() -> quotes(answer).contains(QUOTED));
    assertThat(channel.post(answer.ts()).orElseThrow().shown()).contains("About bridge");
  }

  @Test
  void quotesAreShownAfterARestartToo() {
    serve();
    Post answer = answer("bridge");
    serveAgain();
    workspace.press(answer, answer.button(QUOTES), ben);
    eventually(() -> quotes(answer).contains(QUOTED));
  }

  @Test
  void quotesOfAnAnswerToACommandAreShownToo() {
    serve();
    workspace.command(channel, ann, "/ask", "bridge");
    Post answer = onlyFor(channel, ann);
    workspace.press(answer, answer.button(QUOTES), ann);
    eventually(() -> quotes(answer).contains(QUOTED) || onlyForShown().contains(QUOTED));
  }

  private String onlyForShown() {
    return channel.onlyFor(ann).stream().map(Post::shown).toList().toString();
  }

  @Test
  void ofEachPersonsRatingsTheLastOneIsKept() throws IOException {
    serve();
    Post answer = answer("bridge");
    List<Button> feedback =
        answer.buttons().stream().filter(b -> b.type().equals("feedback_buttons")).toList();
    assertThat(feedback).extracting(Button::text).containsExactly("👍", "👎");
    for (int press : List.of(0, 1, 0, 1)) {
      eventually(workspace.press(answer, feedback.get(press), ben)::isAcknowledged);
    }
    eventually(workspace.press(answer, feedback.get(0), ann)::isAcknowledged);
    stop();
    assertThat(new Journal(data).newestFirst())
        .map(Rated.class::cast)
        .extracting(Rated::channel, Rated::rating, Rated::question)
        .containsExactlyInAnyOrder(
            tuple("slack", Rating.BAD, "bridge"), tuple("slack", Rating.GOOD, "bridge"));
  }

  @Test
  void aRefusalOffersQuestionsThatTheArticlesDoAnswer() {
    bot.replies("the moon", Replies.refusal());
    String longest =
        "Why did the repairs of the harbour bridge take " + "so very ".repeat(20) + "long?";
    bot.suggests("When did the bridge reopen?", "Who cut the ribbon & why <now>?", longest);
    serve();
    Post refusal = answer("the moon");
    assertThat(refusal.hasButton("When did the bridge reopen?")).isTrue();
    assertThat(refusal.hasButton("Who cut the ribbon & why <now>?")).isTrue();
    List<Button> buttons =
        refusal.buttons().stream().filter(b -> b.type().equals("button")).toList();
    assertThat(buttons).extracting(Button::actionId).doesNotHaveDuplicates();

    workspace.press(refusal, refusal.button("When did the bridge reopen?"), ben);
    eventually(() -> bot.questions().contains("When did the bridge reopen?"));
    workspace.press(refusal, buttons.get(2), ben);
    eventually(() -> bot.questions().contains(longest));
    eventually(() -> channel.botPosts().size() == 3);
    assertThat(channel.replies(refusal.root())).hasSize(3);
  }

  @Test
  void suggestionsWorkAfterARestart() {
    bot.replies("the moon", Replies.refusal());
    bot.suggests("When did the bridge reopen?");
    serve();
    Post refusal = answer("the moon");
    serveAgain();
    workspace.press(refusal, refusal.button("When did the bridge reopen?"), ben);
    eventually(() -> bot.questions().contains("When did the bridge reopen?"));
    eventually(() -> channel.replies(refusal.root()).size() == 2);
  }

  @ParameterizedTest
  @CsvSource({"/timeline, 2024", "/parley, timeline 2024"})
  void aLongTimelineIsTurnedPageByPageAlsoAfterARestart(String command, String text) {
    bot.timeline(LongReplies.timeline());
    serve();
    workspace.command(channel, ann, command, text);
    Post first = onlyFor(channel, ann, 2).get(1);
    assertThat(first.shown()).contains("Event 1.").doesNotContain("Event 200.");

    workspace.press(first, forward(first), ann);
    eventually(() -> !shown(first).shown().equals(first.shown()));
    Post page = shown(first);
    assertThat(page.shown()).contains("Event ").doesNotContain("Event 1.");
    serveAgain();
    workspace.press(page, back(page), ann);
    eventually(() -> shown(first).shown().equals(first.shown()));
    assertThat(bot.questions()).containsOnly("timeline 2024");
  }

  @Test
  void allSourcesCanBeTurnedTo() {
    bot.sources(LongReplies.sources());
    serve();
    workspace.command(channel, ann, "/sources", "");
    Post first = onlyFor(channel, ann);
    workspace.press(first, forward(first), ann);
    eventually(() -> !shown(first).shown().equals(first.shown()));
    assertThat(shown(first).shown()).contains("Paper ").doesNotContain("Paper 1.");
  }

  @Test
  void aSharedTimelineCanBeTurnedByAll() {
    bot.timeline(LongReplies.timeline());
    serve();
    workspace.command(channel, ann, "/timeline", "");
    Post answer = onlyFor(channel, ann, 2).get(1);
    workspace.press(answer, answer.button("Share in channel"), ann);
    eventually(() -> channel.botPosts().size() == 2);
    Post shared = channel.botPosts().get(1);
    workspace.press(shared, forward(shared), ben);
    eventually(() -> shown(shared).edits() == 1);
    assertThat(shown(shared).shown()).contains("Event ").doesNotContain("Event 1.");
  }

  @Test
  void buttonsNobodyKnowsAndPressesWithoutSenseAreAcknowledged() {
    serve();
    Post answer = answer("bridge");
    Button known = answer.button(QUOTES);
    for (Button button :
        List.of(
            new Button("button", "b", "unheard_of", "x", "y", ""),
            new Button("button", "b", "", "x", "", ""),
            new Button(known.type(), known.blockId(), known.actionId(), "x", "no such value", ""),
            new Button("static_select", "b", known.actionId(), "x", "", ""))) {
      Delivery press = workspace.press(answer, button, ben);
      eventually(press::isAcknowledged);
    }
    untilDone(channel);
  }

  @Test
  void anotherTryIsMadeWhereAPressCouldNotBeAnswered() {
    serve();
    Post answer = answer("bridge");
    slack.fail("views.open", Fault.status(500));
    slack.fail("chat.update", Fault.status(500));
    mayBeRefused.add("views.open");
    workspace.press(answer, answer.button(QUOTES), ben);
    workspace.press(answer, answer.button(QUOTES), ben);
    eventually(() -> quotes(answer).contains(QUOTED));
  }

  @Test
  void aPressInADirectConversationIsAnsweredThere() {
    serve();
    Room direct = workspace.direct(ann);
    workspace.say(direct, ann, "bridge");
    eventually(() -> direct.botPosts().size() == 1);
    Post answer = direct.botPosts().get(0);
    workspace.press(answer, answer.button(QUOTES), ann);
    eventually(
        () ->
            (direct.post(answer.ts()).orElseThrow().shown() + workspace.modals()).contains(QUOTED));
  }
}
