package dev.parley.launcher.wiring;

import dev.parley.bot.Answer;
import dev.parley.bot.ChatBot;
import dev.parley.bot.ConversationId;
import dev.parley.bot.Reply;
import dev.parley.bot.retrieval.IndexHealth;
import dev.parley.knowledge.Library;
import java.util.List;
import java.util.function.Supplier;

/**
 * A chat bot with what must be closed after it.
 *
 * @param chatBot the bot
 * @param articles those it answers from
 * @param health whether they are those of the folder
 * @param resources closes what it holds open
 */
record OpenBot(
    ChatBot chatBot, Supplier<Library> articles, Supplier<IndexHealth> health, Runnable resources)
    implements RunningBot {

  @Override
  public Reply reply(ConversationId conversation, String text) {
    return chatBot.reply(conversation, text);
  }

  @Override
  public Reply answer(String text) {
    return chatBot.answer(text);
  }

  @Override
  public Reply timeline(String filter) {
    return chatBot.timeline(filter);
  }

  @Override
  public Reply sources() {
    return chatBot.sources();
  }

  @Override
  public void share(ConversationId from, String question, ConversationId to) {
    chatBot.share(from, question, to);
  }

  @Override
  public Reply reset(ConversationId conversation) {
    return chatBot.reset(conversation);
  }

  @Override
  public List<String> suggestions(String near) {
    return chatBot.suggestions(near);
  }

  @Override
  public List<String> followUps(String asked, Answer answer) {
    return chatBot.followUps(asked, answer);
  }

  @Override
  public Library library() {
    return articles.get();
  }

  @Override
  public IndexHealth index() {
    return health.get();
  }

  @Override
  public void close() {
    resources.run();
  }
}
