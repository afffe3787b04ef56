package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.FixedBot.Asked;
import dev.parley.slack.fake.Post;
import dev.parley.slack.fake.Room;
import dev.parley.slack.fake.Workspace;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Who is answered where, and who is left alone. */
class TalksTest extends OnSlack {

  @Test
  void aMentionIsAnsweredOnceInItsThread() {
    serve();
    String first = workspace.say(channel, ann, "@parley When did the bridge reopen?");
    String second = workspace.say(channel, ann, "@parley What did it cost?");

    assertThat(reply(channel, first).shown()).contains("About When did the bridge reopen?");
    assertThat(reply(channel, second).shown()).contains("About What did it cost?");
    untilDone(channel);
    assertThat(channel.botPosts()).hasSize(3);
    assertThat(bot.questions())
        .containsExactlyInAnyOrder(
            "When did the bridge reopen?", "What did it cost?", "anything else?");
  }

  @Test
  void aThreadWithTheBotGoesOnWithoutMentions() {
    serve();
    String root = workspace.say(channel, ann, "@parley When did the bridge reopen?");
    reply(channel, root);
    workspace.reply(channel, root, ann, "And what did it cost?");
    assertThat(replies(channel, root, 2).get(1).shown()).contains("About And what did it cost?");

    assertThat(bot.asked())
        .extracting(Asked::conversation)
        .containsOnly(bot.asked().get(0).conversation());
  }

  @Test
  void peopleWhoTalkToEachOtherInTheBotsThreadAreLeftAlone() {
    CompletableFuture<Void> gate = bot.thinksAbout("slow");
    serve();
    String root = workspace.say(channel, ann, "@parley slow");
    eventually(() -> bot.questions().contains("slow"));
    workspace.reply(channel, root, ben, "I was there.");
    workspace.reply(channel, root, ann, "Were you?");
    untilDone(channel);
    gate.complete(null);
    reply(channel, root);

    workspace.reply(channel, root, ben, "And what did it cost?");
    replies(channel, root, 2);
    assertThat(bot.questions()).containsExactly("slow", "anything else?", "And what did it cost?");
  }

  @Test
  void aReplyToTheBotsOwnMessageIsForTheBot() {
    serve();
    workspace.command(channel, ann, "/ask", "When did the bridge reopen?");
    Post answer = onlyFor(channel, ann);
    workspace.press(answer, answer.button("Share in channel"), ann);
    eventually(() -> channel.botPosts().size() == 1);
    String root = channel.botPosts().get(0).ts();
    workspace.reply(channel, root, ben, "And what did it cost?");
    assertThat(reply(channel, root).shown()).contains("About And what did it cost?");
  }

  @Test
  void aThreadBetweenPeopleIsLeftAlone() {
    serve();
    String root = workspace.say(channel, ann, "Who comes to lunch?");
    workspace.reply(channel, root, ben, "I do.");
    workspace.reply(channel, root, ann, "Good.");
    untilDone(channel);
    assertThat(channel.replies(root)).isEmpty();
    assertThat(bot.questions()).containsExactly("anything else?");
  }

  @Test
  void anyTextInADirectMessageIsAQuestion() {
    serve();
    Room direct = workspace.direct(ann);
    String root = workspace.say(direct, ann, "When did the bridge reopen?\nAnd what did it cost?");
    eventually(() -> !direct.botPosts().isEmpty());
    assertThat(direct.botPosts().get(0).shown()).contains("About When did the bridge reopen?");
    assertThat(direct.botPosts().get(0).root()).isIn(root, direct.botPosts().get(0).ts());
    assertThat(bot.questions().get(0))
        .contains("When did the bridge reopen?", "And what did it cost?");
  }

  @Test
  void threadsInADirectMessageAreConversationsOfTheirOwn() {
    serve();
    Room direct = workspace.direct(ann);
    String one = workspace.say(direct, ann, "one");
    eventually(() -> direct.botPosts().size() == 1);
    String two = workspace.say(direct, ann, "two");
    eventually(() -> direct.botPosts().size() == 2);
    workspace.reply(direct, one, ann, "more of one");
    workspace.reply(direct, two, ann, "more of two");
    eventually(() -> direct.botPosts().size() == 4);

    assertThat(conversation("more of one")).isNotEqualTo(conversation("more of two"));
    assertThat(reply(direct, one, "About more of one").thread()).isEqualTo(one);
  }

  private String conversation(String question) {
    return bot.asked().stream()
        .filter(asked -> asked.text().equals(question))
        .map(Asked::conversation)
        .findFirst()
        .orElseThrow();
  }

  private static Post reply(Room room, String root, String text) {
    return room.replies(root).stream()
        .filter(post -> post.shown().contains(text))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void conversationsOfDifferentThreadsAreKeptApart() {
    serve();
    String one = workspace.say(channel, ann, "@parley one");
    String two = workspace.say(channel, ben, "@parley two");
    reply(channel, one);
    reply(channel, two);
    assertThat(conversation("one")).isNotEqualTo(conversation("two"));
  }

  @Test
  void incomingTextIsReadAsItWasTyped() {
    serve();
    String root = workspace.say(channel, ann, "@parley Is 1 < 2 & 3 > 2 at \"R&amp;D\"?");
    Post reply = reply(channel, root);
    assertThat(bot.questions()).containsExactly("Is 1 < 2 & 3 > 2 at \"R&amp;D\"?");
    assertThat(reply.shown()).contains("About Is 1 < 2 & 3 > 2 at \"R&amp;D\"?");
  }

  @Test
  void editedDeletedAndBotMessagesStartNoAnswer() {
    serve();
    String plain = workspace.say(channel, ann, "Nothing to ask");
    workspace.edit(channel, plain, "@parley now there is");
    String gone = workspace.say(channel, ann, "Nothing either");
    workspace.delete(channel, gone);
    workspace.otherBotSays(channel, "", "@parley I am a bot");
    Room direct = workspace.direct(ann);
    String asked = workspace.say(direct, ann, "a question");
    eventually(() -> direct.botPosts().size() == 1);
    workspace.edit(direct, asked, "a better question");
    workspace.otherBotSays(direct, "", "a bot's question");

    untilDone(channel);
    assertThat(bot.questions()).containsExactlyInAnyOrder("a question", "anything else?");
    assertThat(channel.botPosts().stream().filter(post -> post.user().equals(workspace.botUser())))
        .hasSize(1);
  }

  @Test
  void aReactionStandsByAMentionWhileTheBotThinks() {
    CompletableFuture<Void> gate = bot.thinksAbout("slow");
    serve();
    String root = workspace.say(channel, ann, "@parley slow");
    eventually(() -> !channel.post(root).orElseThrow().reactions().isEmpty());
    gate.complete(null);
    reply(channel, root);
    eventually(() -> channel.post(root).orElseThrow().reactions().isEmpty());
  }

  @Test
  void aReactionStandsAlsoByWhatWaitsForAnAnswerBeforeIt() {
    CompletableFuture<Void> gate = bot.thinksAbout("slow");
    serve();
    String root = workspace.say(channel, ann, "@parley slow");
    String second = workspace.reply(channel, root, ben, "@parley quick");
    eventually(() -> !channel.post(second).orElseThrow().reactions().isEmpty());
    assertThat(bot.questions()).doesNotContain("quick");
    gate.complete(null);
    replies(channel, root, 2);
    for (String asked : List.of(root, second)) {
      eventually(() -> channel.post(asked).orElseThrow().reactions().isEmpty());
    }
  }

  @Test
  void whereTheBotFailsThePersonIsToldAndTheReactionGoes() {
    bot.thinksAbout("broken").completeExceptionally(new IllegalStateException("oh no"));
    serve();
    String root = workspace.say(channel, ann, "@parley broken");
    assertThat(reply(channel, root).shown())
        .isEqualTo("Something went wrong on my side. Please ask again.");
    eventually(() -> channel.post(root).orElseThrow().reactions().isEmpty());
    untilDone(channel);
  }

  @Test
  void whoAsksTooFastIsToldOnce() {
    serve(settings(2, Set.of()), bot);
    for (int i = 0; i < 5; i++) {
      workspace.say(channel, ann, "@parley " + i);
    }
    reply(channel, workspace.say(channel, ben, "@parley and me?"));
    assertThat(onlyFor(channel, ann).shown())
        .isEqualTo("That is a bit fast for me. Please ask again in a minute.");
    untilDone(channel, ben);
    assertThat(channel.onlyFor(ann)).hasSize(1);
    assertThat(bot.questions()).containsExactlyInAnyOrder("0", "1", "and me?", "anything else?");
  }

  @Test
  void aCommandThatComesTooFastIsToldSoEachTime() {
    serve(settings(1, Set.of()), bot);
    for (int i = 0; i < 3; i++) {
      workspace.command(channel, ann, "/ask", "question " + i);
      onlyFor(channel, ann, i + 1);
    }
    assertThat(onlyFor(channel, ann, 3).subList(1, 3))
        .extracting(Post::shown)
        .containsOnly("That is a bit fast for me. Please ask again in a minute.");
  }

  @Test
  void onlyTheChannelsThatAreNamedAreServed() {
    Room served = workspace.newChannel();
    serve(settings(1_000, Set.of(served.id())), bot);
    workspace.say(channel, ann, "@parley here?");
    workspace.say(channel, ann, "@parley and here?");
    String refusal =
        "I am not open to this channel yet. Whoever runs me can let it in: its id is "
            + channel.id()
            + ".";
    assertThat(onlyFor(channel, ann).shown()).isEqualTo(refusal);
    workspace.command(channel, ben, "/ask", "not even so?");
    assertThat(onlyFor(channel, ben).shown()).isEqualTo(refusal);

    String answered = workspace.say(served, ann, "@parley there?");
    assertThat(reply(served, answered).shown()).contains("About there?");
    assertThat(channel.onlyFor(ann)).hasSize(1);
    assertThat(channel.botPosts()).isEmpty();
    assertThat(bot.questions()).containsExactly("there?");
  }

  @Test
  void workspacesAreKeptApart() {
    Workspace other = slack.addWorkspace("T2");
    Room there = other.newChannel();
    serve(settings(workspace.botToken(), other.botToken()), bot);
    String here = workspace.say(channel, ann, "@parley same");
    String ts = other.say(there, ann, "@parley same");
    reply(channel, here);
    assertThat(reply(there, ts).user()).isEqualTo(other.botUser());
    assertThat(bot.asked()).extracting(Asked::conversation).doesNotHaveDuplicates();
    eventually(() -> slack.calls("chat.postMessage").size() == 2);
    assertThat(slack.calls("chat.postMessage"))
        .extracting("team")
        .containsExactlyInAnyOrder("T1", "T2");
  }

  @Test
  void whoMentionsTheBotAndAsksNothingIsToldHowToAsk() {
    serve();
    String root = workspace.say(channel, ann, "@parley");
    assertThat(reply(channel, root).shown())
        .isEqualTo(
            "Write me your question, and I look for the answer in the articles. /parley help shows"
                + " what else I can do.");
    assertThat(bot.questions()).isEmpty();
  }
}
