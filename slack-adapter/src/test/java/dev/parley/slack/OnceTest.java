package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.slack.fake.Delivery;
import dev.parley.slack.fake.Room;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.Test;

/** Slack tells of one thing several times; it is answered once. */
class OnceTest extends OnSlack {

  @Test
  void anEventThatIsToldTwiceIsAnsweredOnce() {
    serve();
    slack.tellEventsTwice(true);
    List<String> roots = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      roots.add(workspace.say(channel, ann, "@parley question " + i));
    }
    Room direct = workspace.direct(ben);
    workspace.say(direct, ben, "and directly");

    roots.forEach(root -> reply(channel, root));
    eventually(() -> direct.botPosts().size() == 1);
    untilDone(channel);
    assertThat(channel.botPosts()).hasSize(21);
    assertThat(direct.botPosts()).hasSize(1);
    assertThat(bot.questions()).hasSize(22).doesNotHaveDuplicates();
  }

  @Test
  void anEventThatIsToldAgainLaterIsNotAnsweredAgain() {
    serve();
    String root = workspace.say(channel, ann, "@parley once");
    reply(channel, root);
    eventsOf(root).forEach(slack::tellAgain);
    untilDone(channel);
    reply(channel, root);
  }

  @Test
  void anEventThatIsToldAgainAfterARestartIsNotAnsweredAgain() {
    serve();
    String root = workspace.say(channel, ann, "@parley once");
    reply(channel, root);
    serveAgain();
    eventsOf(root).forEach(slack::tellAgain);
    untilDone(channel);
    reply(channel, root);
  }

  @Test
  void anEventThatWasLostIsAnsweredWhenItIsToldAgain() {
    serve();
    stop();
    String root = workspace.say(channel, ann, "@parley are you there?");
    assertThat(channel.replies(root)).isEmpty();
    serve();
    eventsOf(root).forEach(slack::tellAgain);
    assertThat(reply(channel, root).shown()).contains("About are you there?");
    untilDone(channel);
    reply(channel, root);
  }

  @Test
  void aRetryOfWhatIsInHandIsAnsweredOnce() {
    CompletableFuture<Void> gate = bot.thinksAbout("slow");
    serve();
    String root = workspace.say(channel, ann, "@parley slow");
    eventually(() -> bot.questions().contains("slow"));
    eventsOf(root).forEach(slack::tellAgain);
    eventually(() -> slack.deliveries().stream().noneMatch(Delivery::hasUnacknowledged));
    gate.complete(null);
    reply(channel, root);
    untilDone(channel);
    reply(channel, root);
    assertThat(bot.questions()).containsExactly("slow", "anything else?");
  }

  @Test
  void aPairOfWhichTheMentionComesMuchLaterIsAnsweredOnce() {
    serve();
    for (int i = 0; i < 2; i++) {
      // Slack sends the two events of a mention in either order; the fake by turns.
      String root = workspace.say(channel, ann, "@parley pair " + i);
      reply(channel, root);
      eventsOf(root).forEach(slack::tellAgain);
      untilDone(channel);
      reply(channel, root);
    }
  }

  @Test
  void nothingIsLostOrDoubledWhileSlackMovesTheAppToAnotherConnection() {
    serve();
    slack.retryAfter(Duration.ZERO, Duration.ofMillis(200));
    List<String> roots = new ArrayList<>(ask("on the only connection", 5));
    List<WebSocket> old = slack.sockets().announceDisconnect("refresh_requested");
    roots.addAll(ask("on the old connection", 20));
    eventually(() -> slack.sockets().connections() == 2);
    roots.addAll(ask("on both", 20));
    // Slack tells of the answers, too: none may be under way over what is closed.
    roots.forEach(root -> reply(channel, root));
    eventually(() -> slack.deliveries().stream().noneMatch(Delivery::hasUnacknowledged));
    slack.sockets().close(old);
    eventually(() -> slack.sockets().connections() == 1);
    roots.addAll(ask("on the new connection", 5));

    roots.forEach(root -> reply(channel, root));
    untilDone(channel);
    assertThat(channel.botPosts()).hasSize(roots.size() + 1);
    assertThat(slack.deliveries()).noneMatch(delivery -> delivery.attempts() > 1);
    assertThat(slack.sockets().strays()).isZero();
  }

  private List<String> ask(String what, int number) {
    List<String> roots = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      roots.add(workspace.say(channel, ann, "@parley " + what + " " + i));
    }
    return roots;
  }

  private List<Delivery> eventsOf(String ts) {
    return slack.deliveries().stream().filter(delivery -> delivery.ts().equals(ts)).toList();
  }
}
