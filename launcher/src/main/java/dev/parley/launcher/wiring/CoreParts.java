package dev.parley.launcher.wiring;

import dev.parley.bot.ChatBot;
import dev.parley.bot.retrieval.PassageIndex;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.Library;
import dev.parley.launcher.settings.Settings;
import java.util.List;

/** Builds the real parts. Loads what is costly with the first call that needs it. */
public final class CoreParts implements BotFactory, Maintenance {

  @Override
  public Bot overFolder(Settings settings, PassageIndex.Progress progress) {
    return new OpenBot(new ChatBot(), () -> {});
  }

  @Override
  public Bot overPassages(Settings settings, List<Article> articles) {
    return new OpenBot(new ChatBot(), () -> {});
  }

  @Override
  public Library read(Settings settings) {
    return new Library(List.of(), List.of());
  }

  @Override
  public IndexState rebuild(Settings settings, PassageIndex.Progress progress) {
    return verify(settings);
  }

  @Override
  public IndexState verify(Settings settings) {
    return new IndexState(0, 0, "not connected yet");
  }

  @Override
  public int embed(Settings settings, String text) {
    throw new IllegalStateException("not connected yet");
  }
}
