package dev.parley.telegram.handle;

import dev.parley.bot.Answer;
import dev.parley.bot.Bot;
import dev.parley.bot.NoAnswer;
import dev.parley.bot.Reply;
import dev.parley.bot.channel.PersonalRate;
import dev.parley.bot.channel.PersonalRate.Verdict;
import dev.parley.bot.render.SafeText;
import dev.parley.bot.render.TextCut;
import dev.parley.telegram.receive.Incoming.Inline;
import dev.parley.telegram.render.Heading;
import dev.parley.telegram.render.Html;
import dev.parley.telegram.render.TelegramRenderer;
import dev.parley.telegram.send.InlineResult;
import dev.parley.telegram.send.Sender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers queries in inline mode, of which each letter typed makes one: of each person only the
 * newest that waits. Nothing of it is kept: Telegram drops queries after seconds. Thread-safe.
 */
final class InlineHandler {

  private static final Logger LOG = LoggerFactory.getLogger(InlineHandler.class);

  private static final Duration CACHE = Duration.ofMinutes(1);
  private static final int MOST_WAITING = 1_000;
  private static final int LONGEST_TITLE = 100;
  private static final int LONGEST_DESCRIPTION = 200;

  private final Map<Long, Inline> waiting = new ConcurrentHashMap<>();
  private final TelegramRenderer renderer = new TelegramRenderer();
  private final Sender sender;
  private final Bot bot;
  private final PersonalRate rate;
  private final Executor thinkers;

  /**
   * Joins what is needed.
   *
   * @param rate how many queries a person may make
   */
  InlineHandler(Sender sender, Bot bot, PersonalRate rate, Executor thinkers) {
    this.sender = sender;
    this.bot = bot;
    this.rate = rate;
    this.thinkers = thinkers;
  }

  /** Takes a query; returns at once. */
  void take(Inline query) {
    if (waiting.size() >= MOST_WAITING
        || rate.ask(Long.toString(query.person())) != Verdict.GRANTED) {
      refuse(query);
    } else if (waiting.put(query.person(), query) == null) {
      thinkers.execute(() -> answer(query.person()));
    }
  }

  /** Answers a query with nothing. */
  void refuse(Inline query) {
    var unused = sender.answerInline(query.query(), List.of(), Duration.ZERO);
  }

  private void answer(long person) {
    Inline query = waiting.remove(person);
    if (query == null) {
      return;
    }
    try {
      var unused = sender.answerInline(query.query(), results(query.text()), CACHE);
    } catch (RuntimeException e) {
      LOG.error("An inline query could not be answered: {}", e.getClass().getName());
      refuse(query);
    }
  }

  private List<InlineResult> results(String text) {
    if (text.isBlank()) {
      return suggestions("");
    }
    Reply reply = bot.answer(text);
    List<InlineResult> results = new ArrayList<>();
    result("answer", text, reply).ifPresent(results::add);
    if (reply instanceof NoAnswer) {
      results.addAll(suggestions(text));
    }
    return results;
  }

  private List<InlineResult> suggestions(String near) {
    List<InlineResult> results = new ArrayList<>();
    for (String question : bot.suggestions(near)) {
      result("suggestion" + results.size(), question, bot.answer(question)).ifPresent(results::add);
    }
    return results;
  }

  private Optional<InlineResult> result(String id, String question, Reply reply) {
    Html text = message(question, reply);
    if (reply instanceof Answer answer) {
      String said = answer.statements().get(0).text();
      return Optional.of(
          new InlineResult(
              id, line(question, LONGEST_TITLE), line(said, LONGEST_DESCRIPTION), text));
    }
    return reply instanceof NoAnswer
        ? Optional.of(
            new InlineResult(
                id, "Not found in the articles", line(question, LONGEST_DESCRIPTION), text))
        : Optional.empty();
  }

  /** Where it is sent, nobody has seen the question. */
  private Html message(String question, Reply reply) {
    Html text = reply.renderWith(renderer).parts().get(0);
    return new Heading(question).over(text).orElse(text);
  }

  private static String line(String text, int most) {
    return TextCut.shorten(SafeText.oneLine(text), most);
  }
}
