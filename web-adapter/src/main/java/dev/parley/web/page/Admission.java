package dev.parley.web.page;

import dev.parley.bot.channel.PersonalRate;
import dev.parley.bot.observe.ChannelMeters;
import dev.parley.web.server.Bulkhead;
import dev.parley.web.server.Clients;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says which questions are answered now: so many of a client, one of a conversation at a time, and
 * of all together no more than can be worked on. Thread-safe.
 */
final class Admission {

  private static final Refusal TOO_FAST =
      new Refusal(
          429,
          60,
          "That was a bit fast: more questions came from where you are than I can answer in a"
              + " minute. Please ask again in a minute.");
  private static final Refusal STILL_ANSWERING =
      new Refusal(
          503,
          5,
          "I am still at work on your last question. Please wait a moment, and ask this again.");
  private static final Refusal TOO_MUCH =
      new Refusal(
          503, 10, "Many people are asking me something just now. Please ask again in a minute.");

  private final Clients clients;
  private final PersonalRate rate;
  private final Bulkhead work;
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();

  Admission(Visitors visitors, ChannelMeters meters) {
    this.clients = visitors.clients();
    this.rate = new PersonalRate(visitors.questionsPerMinute(), meters);
    this.work = visitors.work();
  }

  /**
   * Why a question is not answered.
   *
   * @param status of HTTP
   * @param seconds after which it may be asked again
   * @param words for who has asked
   */
  record Refusal(int status, int seconds, String words) {}

  /** Answers a question, or says why not. */
  Optional<Refusal> ask(Context context, String conversation, Runnable answer) {
    if (!underWay.add(conversation)) {
      return Optional.of(STILL_ANSWERING);
    }
    try {
      return ask(clients.of(context), answer);
    } finally {
      underWay.remove(conversation);
    }
  }

  private Optional<Refusal> ask(String client, Runnable answer) {
    if (rate.ask(client) != PersonalRate.Verdict.GRANTED) {
      return Optional.of(TOO_FAST);
    }
    return work.run(answer) ? Optional.empty() : Optional.of(TOO_MUCH);
  }

  /** Does something with a conversation, unless it is being answered in; whether it did. */
  boolean alone(String conversation, Runnable change) {
    if (!underWay.add(conversation)) {
      return false;
    }
    try {
      change.run();
      return true;
    } finally {
      underWay.remove(conversation);
    }
  }
}
