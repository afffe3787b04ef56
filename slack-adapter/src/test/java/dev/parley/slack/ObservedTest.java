package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.Bot;
import dev.parley.bot.ConversationId;
import dev.parley.bot.ForwardingBot;
import dev.parley.bot.Replies;
import dev.parley.bot.Reply;
import dev.parley.bot.observe.LogLines;
import dev.parley.slack.fake.Button;
import dev.parley.slack.fake.Fault;
import dev.parley.slack.fake.Post;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an operator sees of what goes on here. */
class ObservedTest extends OnSlack {

  private static final Logger LOG = LoggerFactory.getLogger(ObservedTest.class);

  private double counted(String name, String... tags) {
    return registry.get(name).tags(tags).tag("channel", "slack").counter().count();
  }

  @Test
  void whatIsAskedAndSaidIsCounted() {
    bot.replies("who won?", Replies.refusal());
    serve();
    reply(channel, workspace.say(channel, ann, "@parley one"));
    reply(channel, workspace.say(channel, ann, "@parley who won?"));
    workspace.command(channel, ann, "/timeline", "");
    workspace.command(channel, ann, "/sources", "");
    workspace.command(channel, ann, "/parley", "help");
    onlyFor(channel, ann, 4);

    assertThat(counted("parley.questions")).isEqualTo(2);
    for (String kind : List.of("answer", "refusal", "timeline", "sources")) {
      assertThat(counted("parley.replies", "kind", kind)).as(kind).isEqualTo(1);
    }
    eventually(() -> registry.get("parley.queue").gauge().value() == 0);
    assertThat(registry.getMeters())
        .map(Meter::getId)
        .flatExtracting(Meter.Id::getTags)
        .extracting(Tag::getValue)
        .isSubsetOf(
            "slack",
            "answer",
            "unsure",
            "refusal",
            "timeline",
            "sources",
            "notice",
            "good",
            "bad",
            "us",
            "platform");
  }

  @Test
  void doublesHasteAndRetriesAreCounted() {
    serve(settings(1, Set.of()), bot);
    slack.tellEventsTwice(true);
    slack.fail("chat.postMessage", Fault.status(500), Fault.status(503));
    reply(channel, workspace.say(channel, ann, "@parley one"));
    workspace.say(channel, ann, "@parley two");

    eventually(() -> counted("parley.doubles") >= 2);
    eventually(() -> counted("parley.limited", "by", "us") == 1);
    assertThat(counted("parley.retries")).isGreaterThanOrEqualTo(2);
  }

  @Test
  void whatIsTooFastForSlackIsCounted() {
    serve();
    slack.fail("chat.postMessage", Fault.rateLimited(1));
    slack.fail("reactions.add", Fault.rateLimited(1));
    reply(channel, workspace.say(channel, ann, "@parley one"));

    eventually(() -> counted("parley.limited", "by", "platform") == 2);
    assertThat(counted("parley.limited", "by", "us")).isZero();
  }

  @Test
  void ratingsAreCounted() {
    serve();
    Post answer = reply(channel, workspace.say(channel, ann, "@parley bridge"));
    List<Button> thumbs =
        answer.buttons().stream().filter(b -> b.type().equals("feedback_buttons")).toList();
    workspace.press(answer, thumbs.get(0), ann);
    workspace.press(answer, thumbs.get(0), ben);
    workspace.press(answer, thumbs.get(1), ann);
    eventually(() -> counted("parley.feedback", "rating", "good") == 2);
    eventually(() -> counted("parley.feedback", "rating", "bad") == 1);
  }

  /** The bot's own line, on its thread, and that of the call that is refused, on another one. */
  @Test
  void allLinesAboutOneThingHaveItsRequest() {
    Bot talkative =
        new ForwardingBot(bot) {
          @Override
          public Reply reply(ConversationId conversation, String text) {
            LOG.info("thinking about {}", text);
            return super.reply(conversation, text);
          }
        };
    CompletableFuture<Void> gate = bot.thinksAbout("two");
    mayBeRefused.add("chat.postMessage");
    try (LogLines log = LogLines.of("dev.parley")) {
      serve(talkative);
      slack.fail("chat.postMessage", Fault.status(500), Fault.error("is_archived"));
      workspace.say(channel, ann, "@parley one");
      eventually(() -> log.requests("was refused: is_archived").size() == 1);
      workspace.say(channel, ben, "@parley two");
      eventually(() -> log.requests("thinking about two").size() == 1);
      gate.completeExceptionally(new IllegalStateException());
      eventually(() -> log.requests("failed: ").size() == 1);

      Optional<String> one = log.requests("thinking about one").get(0);
      assertThat(one).isPresent().isNotEqualTo(log.requests("thinking about two").get(0));
      assertThat(log.requests("was refused")).containsExactly(one);
      assertThat(log.requests("failed: ")).isEqualTo(log.requests("thinking about two"));
    }
  }
}
