package dev.parley.slack.handle;

import dev.parley.bot.Bot;
import dev.parley.bot.render.Wording;
import dev.parley.slack.render.Part;
import dev.parley.slack.render.PartBuilder;

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

  Part message() {
    return new PartBuilder().text(known()).paragraph().words(HOW).build();
  }

  /** How to ask. */
  static String how() {
    return HOW;
  }

  /** What the bot knows, in a sentence or two, with words of articles. */
  String known() {
    return Wording.introduction(bot.sources());
  }
}
