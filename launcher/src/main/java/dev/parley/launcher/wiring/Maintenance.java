package dev.parley.launcher.wiring;

import dev.parley.bot.retrieval.PassageIndex;
import dev.parley.knowledge.Library;
import dev.parley.launcher.settings.Settings;

/**
 * The parts that a bot is made of, for those who look after them. Messages of errors say what to
 * do.
 */
public interface Maintenance {

  /**
   * What an index holds after it was looked at.
   *
   * @param articles how many articles
   * @param passages how many passages of theirs
   * @param problem what is wrong with it, and what to do; empty when it is sound and up to date
   */
  record IndexState(int articles, int passages, String problem) {
    public boolean sound() {
      return problem.isEmpty();
    }
  }

  /** Reads the folder of articles. */
  Library read(Settings settings);

  /** Throws the index away and makes it anew. */
  IndexState rebuild(Settings settings, PassageIndex.Progress progress);

  /** Compares the index with the articles and checks its files; changes nothing. */
  IndexState verify(Settings settings);

  /** Loads the model, embeds a text and returns how many numbers came out. */
  int embed(Settings settings, String text);
}
