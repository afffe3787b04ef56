package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.slack.fake.Button;
import dev.parley.slack.fake.Delivery;
import dev.parley.slack.fake.Post;
import dev.parley.slack.fake.Room;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slash commands: the asker alone sees what comes, until it is shared. */
class CommandsTest extends OnSlack {

  private static final String SHARE = "Share in channel";

  @Test
  void anAnswerToACommandIsSeenByTheAskerOnlyAndCanBeShared() {
    serve();
    workspace.command(channel, ann, "/ask", "When did the bridge reopen?");
    Post answer = onlyFor(channel, ann);
    assertThat(answer.shown()).contains("About When did the bridge reopen?");
    assertThat(channel.botPosts()).isEmpty();

    Delivery press = workspace.press(answer, answer.button(SHARE), ann);
    eventually(() -> channel.botPosts().size() == 1);
    assertThat(channel.botPosts().get(0).shown()).contains("About When did the bridge reopen?");
    assertThat(channel.botPosts().get(0).hasButton(SHARE)).isFalse();
    eventually(press::isAcknowledged);
    assertThat(bot.questions()).containsExactly("When did the bridge reopen?");
  }

  @Test
  void anAnswerIsSharedOnceHoweverOftenTheButtonIsPressed() {
    serve();
    workspace.command(channel, ann, "/ask", "twice?");
    Post answer = onlyFor(channel, ann);
    workspace.press(answer, answer.button(SHARE), ann);
    eventually(() -> channel.botPosts().size() == 1);
    workspace.press(answer, answer.button(SHARE), ann);
    untilDone(channel);
    assertThat(channel.botPosts()).hasSize(2);
  }

  @Test
  void aCommandIsAnsweredAndSharedWhereTheBotIsNoMember() {
    serve();
    Room foreign = workspace.newForeignChannel();
    workspace.command(foreign, ann, "/ask", "here too?");
    Post answer = onlyFor(foreign, ann);
    assertThat(answer.shown()).contains("About here too?");
    mayBeRefused.add("chat.postMessage");
    workspace.press(answer, answer.button(SHARE), ann);
    eventually(() -> foreign.botPosts().size() == 1);
  }

  @Test
  void everyCommandHasItsReply() {
    serve();
    workspace.command(channel, ann, "/timeline", "2024-03");
    assertThat(onlyFor(channel, ann, 2).get(1).shown()).contains("The bridge reopened.");
    workspace.command(channel, ann, "/sources", "");
    assertThat(onlyFor(channel, ann, 3).get(2).shown())
        .contains("Harbour bridge reopens", "What the bridge cost");
    workspace.command(channel, ann, "/parley", "help");
    assertThat(onlyFor(channel, ann, 4).get(3).shown()).contains("/ask", "/timeline", "/sources");
    assertThat(bot.questions()).containsExactly("timeline 2024-03");
  }

  @ParameterizedTest
  @CsvSource({"timeline, ''", "/timeline, ''", "/timeline April 2025, April 2025"})
  void aTimelineIsGivenToWhomeverTypesTheCommandAsAMessage(String text, String filter) {
    bot.timeline(LongReplies.timeline());
    serve();
    String mention = workspace.say(channel, ann, "@parley " + text);
    Post first = replies(channel, mention, 2).get(1);
    assertThat(first.shown()).contains("Event 1.").doesNotContain("Event 200.");

    workspace.press(first, forward(first), ann);
    eventually(() -> channel.post(first.ts()).orElseThrow().edits() == 1);
    assertThat(bot.questions()).containsOnly("timeline " + filter);
  }

  private static Button forward(Post page) {
    return page.buttons().stream().filter(b -> b.text().contains("›")).findFirst().orElseThrow();
  }

  @Test
  void theOtherCommandsCanBeTypedToo() {
    serve();
    assertThat(reply(channel, workspace.say(channel, ann, "@parley /sources")).shown())
        .contains("Harbour bridge reopens", "What the bridge cost");
    assertThat(reply(channel, workspace.say(channel, ann, "@parley help")).shown())
        .contains("/ask", "/timeline", "/sources");
    assertThat(reply(channel, workspace.say(channel, ann, "@parley /ask who?")).shown())
        .contains("About who?");
    Room direct = workspace.direct(ann);
    workspace.say(direct, ann, "Help");
    eventually(() -> !direct.botPosts().isEmpty());
    assertThat(direct.botPosts().get(0).shown()).contains("/ask", "/timeline", "/sources");
    assertThat(bot.questions()).containsExactly("who?");
  }

  @Test
  void commandsWithoutSenseAreAnsweredToo() {
    serve();
    workspace.command(channel, ann, "/parley", "fly me to the moon");
    assertThat(onlyFor(channel, ann, 1).get(0).shown()).contains("/ask");
    workspace.command(channel, ann, "/ask", "");
    assertThat(onlyFor(channel, ann, 2).get(1).shown()).isNotBlank();
    workspace.command(channel, ann, "/parley", "");
    onlyFor(channel, ann, 3);
  }

  @Test
  void aCommandIsAcknowledgedAtOnceAndAnsweredWhenTheBotIsReady() {
    CompletableFuture<Void> gate = bot.thinksAbout("slow");
    serve();
    Delivery command = workspace.command(channel, ann, "/ask", "slow");
    eventually(command::isAcknowledged);
    assertThat(command.delays().get(0)).isLessThan(Duration.ofSeconds(1));
    gate.complete(null);
    eventually(
        () -> channel.onlyFor(ann).stream().anyMatch(post -> post.shown().contains("About slow")));
  }

  @Test
  void aCommandInADirectMessageIsAnsweredThere() {
    serve();
    Room direct = workspace.direct(ann);
    workspace.command(direct, ann, "/ask", "between us?");
    eventually(() -> !direct.posts().isEmpty());
    assertThat(direct.posts().get(0).shown()).contains("About between us?");
  }

  @Test
  void textOfACommandIsReadAsItWasTyped() {
    serve();
    workspace.command(channel, ann, "/ask", "Is 1 < 2 & 3 > 2?\nReally?");
    onlyFor(channel, ann);
    assertThat(bot.questions()).containsExactly("Is 1 < 2 & 3 > 2?\nReally?");
  }
}
