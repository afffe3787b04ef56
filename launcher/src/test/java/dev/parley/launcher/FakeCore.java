package dev.parley.launcher;

import dev.parley.bot.Answer;
import dev.parley.bot.ConversationId;
import dev.parley.bot.Notice;
import dev.parley.bot.Replies;
import dev.parley.bot.Reply;
import dev.parley.bot.observe.ReplyListener;
import dev.parley.bot.retrieval.IndexHealth;
import dev.parley.bot.retrieval.PassageIndex;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.Library;
import dev.parley.launcher.settings.Settings;
import dev.parley.launcher.wiring.BotFactory;
import dev.parley.launcher.wiring.Maintenance;
import dev.parley.launcher.wiring.RunningBot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A core that remembers what it was asked. "Who?" is answered, every other question refused; a
 * conversation's second question is answered with the first one's words.
 */
public final class FakeCore implements BotFactory, Maintenance {

  public final List<Settings> openedWith = new ArrayList<>();
  public final List<List<Article>> passagesGiven = new ArrayList<>();
  public ReplyListener listener;
  public int open;
  public String greeting = "";
  public Library library = new Library(List.of(), List.of());
  public IndexState state = new IndexState(2, 3, "");
  public RuntimeException failure;
  public Runnable atOpening = () -> {};

  @Override
  public RunningBot overFolder(
      Settings settings, ReplyListener hears, PassageIndex.Progress progress) {
    failIfSet();
    listener = hears;
    openedWith.add(settings);
    atOpening.run();
    return new FakeBot();
  }

  @Override
  public RunningBot overPassages(Settings settings, List<Article> articles) {
    failIfSet();
    passagesGiven.add(articles);
    return new FakeBot();
  }

  @Override
  public Library read(Settings settings) {
    failIfSet();
    return library;
  }

  @Override
  public IndexState rebuild(Settings settings, PassageIndex.Progress progress) {
    failIfSet();
    return state;
  }

  @Override
  public IndexState verify(Settings settings) {
    failIfSet();
    return state;
  }

  @Override
  public int embed(Settings settings, String text) {
    failIfSet();
    return 384;
  }

  private void failIfSet() {
    if (failure != null) {
      throw failure;
    }
  }

  private final class FakeBot implements RunningBot {

    private final Map<ConversationId, String> history = new HashMap<>();

    FakeBot() {
      open++;
    }

    @Override
    public Reply reply(ConversationId conversation, String text) {
      if (!text.isEmpty() && text.equals(greeting)) {
        return new Notice("Hello. Ask me something.");
      }
      if (text.isBlank()) {
        return new Notice("Ask me something.");
      }
      String before = history.put(conversation, text);
      if (before != null) {
        return new Notice("Before that you asked: " + before);
      }
      return text.equals("Who?") ? Replies.answer() : Replies.refusal();
    }

    @Override
    public Reply answer(String text) {
      return reply(new ConversationId("fake", "once"), text);
    }

    @Override
    public Reply timeline(String filter) {
      return filter.equals("..") ? new Notice("No such time: ..") : Replies.timeline();
    }

    @Override
    public Reply sources() {
      return Replies.sources();
    }

    @Override
    public void share(ConversationId from, String question, ConversationId to) {
      history.put(to, question);
    }

    @Override
    public Reply reset(ConversationId conversation) {
      history.remove(conversation);
      return new Notice("I have forgotten our conversation.");
    }

    @Override
    public List<String> suggestions(String near) {
      return List.of("Who?");
    }

    @Override
    public List<String> followUps(String asked, Answer answer) {
      return List.of("And who else?");
    }

    @Override
    public Library library() {
      return library;
    }

    @Override
    public IndexHealth index() {
      return new IndexHealth(Instant.EPOCH, 7, Optional.empty());
    }

    @Override
    public void close() {
      open--;
    }
  }
}
