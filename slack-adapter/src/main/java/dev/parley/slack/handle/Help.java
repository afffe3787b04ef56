package dev.parley.slack.handle;

import dev.parley.bot.Bot;
import dev.parley.bot.Reply;
import dev.parley.bot.Source;
import dev.parley.bot.Sources;
import dev.parley.bot.text.DateText;
import dev.parley.knowledge.Publication;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** Says what the bot can do, and what it knows. Thread-safe. */
final class Help {

  /** How to ask, for who has asked nothing. */
  static final String ASKING =
      "Write me your question, and I look for the answer in the articles. /parley help shows what"
          + " else I can do.";

  private static final String HOW =
      """
      How to ask:
      • Write me a direct message, or open me as an assistant.
      • In a channel I am in, mention me with your question. I answer in the thread, and there you \
      can go on without mentioning me.
      • /ask and your question – only you see the answer, until you share it
      • /timeline – what happened when; you may add words, a month, or two days as from..to
      • /sources – the articles I answer from
      • /parley help – this""";

  private final Bot bot;

  Help(Bot bot) {
    this.bot = bot;
  }

  String text() {
    return known() + "\n\n" + HOW;
  }

  /** How to ask. */
  static String how() {
    return HOW;
  }

  /** What the bot knows, in a sentence or two. */
  String known() {
    return "I answer questions from news articles"
        + amount(bot.sources())
        + ". Each answer shows the sentences that back it.";
  }

  private static String amount(Reply reply) {
    if (!(reply instanceof Sources sources) || sources.sources().isEmpty()) {
      return " (there are none yet)";
    }
    int number = sources.sources().size();
    return ": %d %s%s"
        .formatted(
            number,
            number == 1 ? "article" : "articles",
            lastDay(sources).map(day -> ", up to " + DateText.of(day)).orElse(""));
  }

  private static Optional<LocalDate> lastDay(Sources sources) {
    return sources.sources().stream()
        .map(Source::article)
        .flatMap(article -> article.published().stream())
        .map(Publication::day)
        .max(Comparator.naturalOrder());
  }
}
