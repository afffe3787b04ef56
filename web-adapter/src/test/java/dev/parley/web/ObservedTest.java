package dev.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.ConversationId;
import dev.parley.bot.FixedBot;
import dev.parley.bot.ForwardingBot;
import dev.parley.bot.Papers;
import dev.parley.bot.Replies;
import dev.parley.bot.Reply;
import dev.parley.bot.observe.LogLines;
import dev.parley.web.OnTheWeb.Visitor;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an operator sees of what goes on here. */
class ObservedTest {

  private static final Logger LOG = LoggerFactory.getLogger(ObservedTest.class);

  private final FixedBot bot = new FixedBot();

  @Test
  void whatIsAskedAndSaidIsCounted() {
    bot.replies("Who won?", Replies.refusal());
    try (OnTheWeb web = OnTheWeb.with(bot, Papers.all())) {
      Visitor visitor = web.visitor();
      visitor.ask("one");
      visitor.ask("Who won?");
      visitor.open("/timeline");
      visitor.open("/articles");

      assertThat(visitor.get("/metrics").body().lines())
          .contains(
              "parley_questions_total{channel=\"web\"} 2.0",
              "parley_replies_total{channel=\"web\",kind=\"answer\"} 1.0",
              "parley_replies_total{channel=\"web\",kind=\"refusal\"} 1.0",
              "parley_replies_total{channel=\"web\",kind=\"timeline\"} 1.0",
              "parley_replies_total{channel=\"web\",kind=\"sources\"} 1.0",
              "parley_replies_total{channel=\"web\",kind=\"notice\"} 0.0",
              "parley_limited_total{by=\"us\",channel=\"web\"} 0.0");
    }
  }

  @Test
  void everyRequestHasItsOwnIdInTheLog() {
    ForwardingBot talkative =
        new ForwardingBot(bot) {
          @Override
          public Reply reply(ConversationId conversation, String text) {
            LOG.info("thinking about {}", text);
            LOG.info("done with {}", text);
            return super.reply(conversation, text);
          }
        };
    try (LogLines log = LogLines.of(ObservedTest.class.getName());
        OnTheWeb web = OnTheWeb.with(talkative, Papers.all())) {
      web.visitor().ask("one");
      web.visitor().ask("two");

      Optional<String> one = log.requests("thinking about one").get(0);
      assertThat(one).isPresent();
      assertThat(log.requests("done with one")).containsExactly(one);
      assertThat(log.requests("thinking about two").get(0)).isPresent().isNotEqualTo(one);
    }
  }
}
