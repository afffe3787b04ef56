package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.Reply;
import dev.parley.bot.render.HostileTexts;
import dev.parley.slack.fake.Post;
import dev.parley.slack.fake.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in articles and questions, Slack takes the messages, and nobody is pinged. */
class HostileTest extends OnSlack {

  /** All brief texts, and some that flood: the renderer's contract has them all. */
  static Stream<String> texts() {
    return Stream.concat(
        HostileTexts.brief().stream(),
        HostileTexts.flooding().stream().filter(text -> text.matches("(?:xword|x&).*")));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void repliesOfHostileWordsAreTakenBySlack(String text) {
    List<Reply> replies = HostileTexts.replies(text);
    bot.suggests(text, text + " or not", "?");
    bot.timeline(replies.get(3));
    bot.sources(replies.get(5));
    serve();
    List<String> roots = new ArrayList<>();
    for (int i = 0; i < replies.size(); i++) {
      bot.replies("kind " + i, replies.get(i));
      roots.add(workspace.say(channel, ann, "@parley kind " + i));
      workspace.command(channel, workspace.person("p" + i), "/ask", "kind " + i);
    }
    workspace.command(channel, ben, "/timeline", text.substring(0, Math.min(50, text.length())));
    workspace.openHome(ann, "home");
    workspace.openPane(ann);

    roots.forEach(root -> eventually(() -> !channel.replies(root).isEmpty()));
    for (int i = 0; i < replies.size(); i++) {
      String person = workspace.person("p" + i);
      eventually(() -> !channel.onlyFor(person).isEmpty());
    }
    eventually(() -> !channel.onlyFor(ben).isEmpty());
    eventually(() -> workspace.home(ann).isPresent());
    pressEverything();
    untilDone(channel);
    assertThat(slack.calls()).noneMatch(call -> call.method().contains("failed"));
  }

  private void pressEverything() {
    for (Post post : channel.posts()) {
      post.buttons().stream()
          .filter(button -> button.url().isEmpty())
          .forEach(button -> workspace.press(post, button, ann));
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void anyTextOfAPersonIsAnswered(String text) {
    serve();
    String root = workspace.say(channel, ann, "@parley Is it " + text + "?");
    Room direct = workspace.direct(ben);
    workspace.say(direct, ben, "Is it " + text + "?");
    String thread = workspace.openPane(ann);
    workspace.reply(workspace.direct(ann), thread, ann, "Is it " + text + "?");
    workspace.command(channel, ben, "/ask", text);
    eventually(() -> !channel.replies(root).isEmpty());
    eventually(() -> !direct.botPosts().isEmpty());
    eventually(() -> !workspace.direct(ann).replies(thread).isEmpty());
    eventually(() -> !channel.onlyFor(ben).isEmpty());
    untilDone(channel);
  }

  @ParameterizedTest
  @CsvSource({
    "<!channel> wake up, @channel wake up",
    "<!here> wake up, @here wake up",
    "<https://a.example/?b=1&amp;c=2|the paper> says?, the paper says?",
    "<https://a.example/?b=1&amp;c=2> says?, https://a.example/?b=1&c=2 says?",
    "<#C0123|harbour> closed?, #harbour closed?",
    "R&amp;D &lt;b&gt;?, R&D <b>?"
  })
  void whatSlackWritesInBracketsIsReadAsAPersonReadsIt(String mrkdwn, String read) {
    serve();
    String root = workspace.sayRaw(channel, ann, "<@" + workspace.botUser() + "> " + mrkdwn);
    assertThat(reply(channel, root).shown()).contains("About " + read);
    assertThat(bot.questions()).containsExactly(read);
  }

  @Test
  void aPersonWhoIsMentionedInAQuestionIsNotPingedByTheAnswer() {
    serve();
    String root =
        workspace.sayRaw(
            channel, ann, "<@" + workspace.botUser() + "> did <@" + ben + "> cut the ribbon?");
    Post reply = reply(channel, root);
    assertThat(bot.questions()).containsExactly("did someone cut the ribbon?");
    assertThat(reply.blocks() + reply.text()).doesNotContain("<@", ben);
  }

  @Test
  void aLongAnswerComesInPartsAndKeepsItsSources() {
    bot.replies("long", LongReplies.answer());
    serve();
    String root = workspace.say(channel, ann, "@parley long");
    eventually(
        () -> channel.replies(root).stream().anyMatch(p -> p.shown().contains("Evening Courier")));
    String shown = String.join("\n", channel.replies(root).stream().map(Post::shown).toList());
    for (int i = 1; i <= LongReplies.STATEMENTS; i++) {
      assertThat(shown).contains("Statement " + i + " ");
    }
    assertThat(channel.replies(root).size()).isGreaterThan(1);
  }
}
