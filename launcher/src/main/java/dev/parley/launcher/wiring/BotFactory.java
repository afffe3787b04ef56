package dev.parley.launcher.wiring;

import dev.parley.bot.observe.ReplyListener;
import dev.parley.bot.retrieval.PassageIndex;
import dev.parley.knowledge.Article;
import dev.parley.launcher.settings.Settings;
import java.util.List;

/** Makes bots; what is costly, such as the model, is loaded with the first one and then shared. */
public interface BotFactory {

  /**
   * A bot over the folder of articles in the settings; the folder's changes reach it while it runs.
   *
   * @param listener hears how replies come about
   * @param progress told while articles are indexed
   */
  RunningBot overFolder(Settings settings, ReplyListener listener, PassageIndex.Progress progress);

  /** A bot over just these articles, held in memory. */
  RunningBot overPassages(Settings settings, List<Article> articles);
}
