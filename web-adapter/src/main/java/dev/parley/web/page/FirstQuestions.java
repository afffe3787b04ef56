package dev.parley.web.page;

import dev.parley.bot.Bot;
import dev.parley.bot.render.Wording;
import dev.parley.knowledge.Document;
import dev.parley.knowledge.Library;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Questions to start with, and what they are about. Finding them takes seconds once for all
 * articles: until they are found, there are none. Where none are found, which may be for a failure,
 * they are looked for again when somebody comes a minute later. Thread-safe.
 */
final class FirstQuestions {

  private static final Duration BETWEEN_SEARCHES = Duration.ofMinutes(1);

  private record Search(
      Library library, String subjects, Instant begun, CompletableFuture<List<String>> found) {

    /** By identity: changed articles are another object, and equality would compare all words. */
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(Library other) {
      return library == other;
    }

    /** What it has found by now. */
    List<String> questions() {
      return found.getNow(List.of());
    }

    boolean isInVain(Instant now) {
      return found.isDone() && questions().isEmpty() && !now.isBefore(begun.plus(BETWEEN_SEARCHES));
    }
  }

  private final Bot bot;
  private final InstantSource clock;
  private Search last;

  /** Starts to look for those for these articles. */
  FirstQuestions(Bot bot, Library library, InstantSource clock) {
    this.bot = bot;
    this.clock = clock;
    this.last = search(library);
  }

  /**
   * Those for these articles, or none yet.
   *
   * @param library those that the bot answers from now
   */
  synchronized List<String> of(Library library) {
    if (!last.isOf(library) || last.isInVain(clock.instant())) {
      last = search(library);
    }
    return last.questions();
  }

  /** What the articles are about, in words; empty where that is not plain. */
  synchronized String subjects(Library library) {
    if (!last.isOf(library)) {
      last = search(library);
    }
    return last.subjects();
  }

  private Search search(Library library) {
    return new Search(
        library,
        Wording.subjects(library.documents().stream().map(Document::article).toList()).strip(),
        clock.instant(),
        CompletableFuture.supplyAsync(() -> bot.suggestions(""))
            .exceptionally(failure -> List.of()));
  }
}
