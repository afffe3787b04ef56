package dev.parley.web.page;

import dev.parley.bot.Bot;
import dev.parley.knowledge.Library;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Questions to start with. Finding them takes seconds once for all articles: until they are found,
 * there are none. Thread-safe.
 */
final class FirstQuestions {

  private record Search(Library library, CompletableFuture<List<String>> found) {}

  private final Bot bot;
  private Search last;

  /** Starts to look for those for these articles. */
  FirstQuestions(Bot bot, Library library) {
    this.bot = bot;
    this.last = search(library);
  }

  /** Those for these articles, or none yet. */
  synchronized List<String> of(Library library) {
    if (!last.library().equals(library)) {
      last = search(library);
    }
    return last.found().exceptionally(failure -> List.of()).getNow(List.of());
  }

  private Search search(Library library) {
    return new Search(library, CompletableFuture.supplyAsync(() -> bot.suggestions("")));
  }
}
