package dev.parley.bot;

import java.util.List;

/** Does what another one does. */
public abstract class ForwardingBot implements Bot {

  private final Bot bot;

  protected ForwardingBot(Bot bot) {
    this.bot = bot;
  }

  @Override
  public Reply reply(ConversationId conversation, String text) {
    return bot.reply(conversation, text);
  }

  @Override
  public Reply answer(String text) {
    return bot.answer(text);
  }

  @Override
  public Reply timeline(String filter) {
    return bot.timeline(filter);
  }

  @Override
  public Reply sources() {
    return bot.sources();
  }

  @Override
  public void share(ConversationId from, String question, ConversationId to) {
    bot.share(from, question, to);
  }

  @Override
  public Reply reset(ConversationId conversation) {
    return bot.reset(conversation);
  }

  @Override
  public List<String> suggestions(String near) {
    return bot.suggestions(near);
  }

  @Override
  public List<String> followUps(String asked, Answer answer) {
    return bot.followUps(asked, answer);
  }
}
