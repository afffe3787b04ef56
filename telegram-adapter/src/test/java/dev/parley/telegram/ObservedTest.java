package dev.parley.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.Bot;
import dev.parley.bot.ConversationId;
import dev.parley.bot.ForwardingBot;
import dev.parley.bot.Replies;
import dev.parley.bot.Reply;
import dev.parley.bot.observe.LogLines;
import dev.parley.telegram.fake.Speaker;
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
class ObservedTest extends OnTelegram {

  private static final Logger LOG = LoggerFactory.getLogger(ObservedTest.class);

  private double counted(String name, String... tags) {
    return registry.get(name).tags(tags).tag("channel", "telegram").counter().count();
  }

  @Test
  void whatIsAskedAndSaidIsCounted() {
    bot.replies("Who won?", Replies.refusal());
    serve();
    ann.says("one");
    ann.says("Who won?");
    ann.says("/timeline");
    ann.says("/sources");
    ann.says("/help");
    ann.says("/reset");
    messages(ann, 7);

    assertThat(counted("parley.questions")).isEqualTo(2);
    for (String kind : List.of("answer", "refusal", "timeline", "sources", "notice")) {
      assertThat(counted("parley.replies", "kind", kind)).as(kind).isEqualTo(1);
    }
    eventually(() -> registry.get("parley.queue").gauge().value() == 0);
  }

  @Test
  void doublesHasteRetriesAndRatingsAreCounted() {
    serve(settings(2, Set.of()), bot);
    telegram.faults().on("sendMessage").times(3).serverError(500);
    ann.says("one");
    telegram.repeatLastUpdate();
    ann.presses(message(ann), "👎");
    ann.says("two");
    ann.says("three");
    messages(ann, 3);

    eventually(() -> counted("parley.doubles") == 1);
    eventually(() -> counted("parley.limited", "by", "us") == 1);
    eventually(() -> counted("parley.feedback", "rating", "bad") == 1);
    assertThat(counted("parley.retries")).isGreaterThanOrEqualTo(3);
  }

  @Test
  void whatIsTooFastForTelegramIsCounted() {
    serve();
    telegram.faults().on("sendMessage").tooManyRequests(1);
    telegram.faults().on("answerCallbackQuery").tooManyRequests(1);
    ann.says("one");
    ann.presses(message(ann), "👎");

    eventually(() -> counted("parley.limited", "by", "platform") == 2);
    assertThat(counted("parley.limited", "by", "us")).isZero();
  }

  @Test
  void noMeterTellsWhoOrWhat() {
    serve();
    Speaker group = telegram.group(TEAM, ANN);
    replyTo(group, group.says("/ask about " + ANN));

    assertThat(registry.getMeters())
        .map(Meter::getId)
        .allSatisfy(id -> assertThat(id.getName()).startsWith("parley."))
        .flatExtracting(Meter.Id::getTags)
        .extracting(Tag::getValue)
        .isSubsetOf(
            "telegram",
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
    CompletableFuture<Void> gate = bot.thinksAbout("three");
    try (LogLines log = LogLines.of("dev.parley")) {
      serve(talkative);
      telegram.faults().on("sendMessage").in(ANN).blocked();
      telegram.faults().on("sendMessage").in(BEN).blocked();
      ann.says("one");
      telegram.user(BEN).says("two");
      ann.says("three");
      eventually(() -> log.requests("was refused: 403").size() == 2);
      gate.completeExceptionally(new IllegalStateException());
      eventually(() -> log.requests(" failed: ").size() == 1);

      Optional<String> one = log.requests("thinking about one").get(0);
      assertThat(one).isPresent().isNotEqualTo(log.requests("thinking about two").get(0));
      assertThat(log.requests("was refused: 403"))
          .containsExactlyInAnyOrder(one, log.requests("thinking about two").get(0));
      assertThat(log.requests(" failed: ")).isEqualTo(log.requests("thinking about three"));
    }
  }
}
