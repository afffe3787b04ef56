package dev.parley.launcher.wiring;

import dev.parley.bot.ConversationId;
import dev.parley.bot.Reply;

/** A chat bot as the commands use it, with what it holds open. Thread-safe until closed. */
public interface Bot extends AutoCloseable {

  /** Answers a text in its conversation. Never throws for anything that stands in the text. */
  Reply reply(ConversationId conversation, String text);

  /** What happened when; the filter is words, a month, {@code FROM..TO}, or empty. */
  Reply timeline(String filter);

  /** All articles, with links. */
  Reply sources();

  /** Forgets a conversation. */
  Reply reset(ConversationId conversation);

  @Override
  void close();
}
