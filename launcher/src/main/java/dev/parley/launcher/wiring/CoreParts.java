package dev.parley.launcher.wiring;

import dev.parley.bot.ChatBots;
import dev.parley.bot.answer.NeuralReader;
import dev.parley.bot.link.LinkSettings;
import dev.parley.bot.link.Links;
import dev.parley.bot.observe.ReplyListener;
import dev.parley.bot.retrieval.IndexFolder;
import dev.parley.bot.retrieval.IndexHealth;
import dev.parley.bot.retrieval.IndexUpkeep;
import dev.parley.bot.retrieval.LucenePassageIndex;
import dev.parley.bot.retrieval.MiniLm;
import dev.parley.bot.retrieval.MiniLmEncoder;
import dev.parley.bot.retrieval.ModelFiles;
import dev.parley.bot.retrieval.NativeLibraries;
import dev.parley.bot.retrieval.PassageIndex;
import dev.parley.bot.retrieval.Verification;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.files.ArticleFolder;
import dev.parley.knowledge.files.ArticleFolderException;
import dev.parley.knowledge.files.FolderWatch;
import dev.parley.knowledge.text.DocumentReader;
import dev.parley.knowledge.time.SentenceDater;
import dev.parley.launcher.settings.LinkTarget;
import dev.parley.launcher.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds the real parts. Loads what is costly with the first call that needs it. Thread-safe. */
public final class CoreParts implements BotFactory, Maintenance {

  private static final Logger LOG = LoggerFactory.getLogger(CoreParts.class);

  private final DocumentReader reader = new DocumentReader(new SentenceDater());
  private final ArticleFolder articles = new ArticleFolder(reader::read);
  private final Loaded<MiniLm> model = new Loaded<>();
  private final Loaded<NeuralReader> answers = new Loaded<>();

  /** What is loaded once for all bots, when first asked for; a failure is not kept. */
  private static final class Loaded<T> {
    private T value;

    synchronized T get(Supplier<T> load) {
      if (value == null) {
        value = load.get();
      }
      return value;
    }
  }

  @Override
  public RunningBot overFolder(
      Settings settings, ReplyListener listener, PassageIndex.Progress progress) {
    Supplier<MiniLm> model = startLoading(() -> model(settings));
    Supplier<NeuralReader> answers = startLoading(() -> answers(settings));
    LucenePassageIndex index = openIndex(settings, new MiniLmEncoder(model));
    try {
      IndexUpkeep upkeep = new IndexUpkeep(index);
      FolderWatch watch = watch(settings.knowledge(), upkeep);
      try {
        upkeep.start(served(watch, settings), progress);
        return new OpenBot(
            ChatBots.over(index, model.get(), answers.get(), links(settings), listener),
            index::library,
            upkeep::health,
            () -> {
              upkeep.close();
              watch.close();
              close(index);
            });
      } catch (RuntimeException e) {
        watch.close();
        throw e;
      }
    } catch (RuntimeException e) {
      close(index);
      throw e;
    }
  }

  private static Library served(FolderWatch watch, Settings settings) {
    Library library = watch.library();
    warnOfProblems(library);
    if (library.documents().isEmpty()) {
      throw new KnowledgeException(
          "there are no articles in %s: put some there with \"parley import\", or name another folder with --knowledge"
              .formatted(settings.knowledge()));
    }
    LOG.info("{} articles in {}", library.documents().size(), settings.knowledge());
    return library;
  }

  private static void warnOfProblems(Library library) {
    library.problems().forEach(problem -> LOG.warn("Left out: {}", problem));
  }

  private FolderWatch watch(Path folder, IndexUpkeep upkeep) {
    FolderWatch.Listener listener =
        new FolderWatch.Listener() {
          @Override
          public void changed(Library library) {
            warnOfProblems(library);
            upkeep.follow(library);
          }

          @Override
          public void failed(ArticleFolderException reason) {
            LOG.warn("{}; answering from the articles as they were", reason.getMessage());
          }
        };
    try {
      return FolderWatch.open(articles, folder, FolderWatch.DEFAULT_INTERVAL, listener);
    } catch (ArticleFolderException e) {
      throw new KnowledgeException(e.getMessage(), e);
    }
  }

  @Override
  public RunningBot overPassages(Settings settings, List<Article> passages) {
    MiniLm loaded = model(settings);
    LucenePassageIndex index = LucenePassageIndex.inMemory(new MiniLmEncoder(loaded));
    Library library = new Library(passages.stream().map(reader::read).toList(), List.of());
    index.update(library, PassageIndex.Progress.NONE);
    IndexHealth health = IndexHealth.fresh(index, Instant.now());
    return new OpenBot(
        ChatBots.over(index, loaded, answers(settings), links(settings), ReplyListener.NONE),
        index::library,
        () -> health,
        () -> close(index));
  }

  @Override
  public Library read(Settings settings) {
    try {
      return articles.load(settings.knowledge());
    } catch (ArticleFolderException e) {
      throw new KnowledgeException(e.getMessage(), e);
    }
  }

  @Override
  public IndexState rebuild(Settings settings, PassageIndex.Progress progress) {
    return lookAfter(settings, (index, library) -> index.rebuild(library, progress));
  }

  @Override
  public IndexState verify(Settings settings) {
    return lookAfter(settings, (index, library) -> {});
  }

  /** Does something with the index and the articles, and says how the index compares then. */
  private IndexState lookAfter(Settings settings, BiConsumer<LucenePassageIndex, Library> care) {
    Library library = read(settings);
    try (LucenePassageIndex index = openIndex(settings, new MiniLmEncoder(model(settings)))) {
      care.accept(index, library);
      return state(library, index.verify(library));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IndexState state(Library library, Verification found) {
    String problem =
        found
            .damage()
            .map(damage -> "damaged: " + damage + "; run \"parley index\" to rebuild it")
            .orElseGet(
                () ->
                    found.isGood()
                        ? ""
                        : "%d of %d passages missing, %d outdated; the next question or \"parley index\" mends it"
                            .formatted(found.missing(), found.passages(), found.stale()));
    return new IndexState(library.documents().size(), found.passages(), problem);
  }

  @Override
  public int embed(Settings settings, String text) {
    return model(settings).read(text).vector().length;
  }

  /**
   * The articles are read meanwhile: loading keeps one core busy, about as long as reading does.
   */
  private static <T> Supplier<T> startLoading(Supplier<T> load) {
    CompletableFuture<T> loading = CompletableFuture.supplyAsync(load);
    return () -> {
      try {
        return loading.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
    };
  }

  private MiniLm model(Settings settings) {
    return model.get(
        () -> {
          ModelFiles files = NativeLibraries.prepare(settings.data());
          return new MiniLm(files.model(), files.tokenizer());
        });
  }

  private NeuralReader answers(Settings settings) {
    return answers.get(() -> NeuralReader.of(NativeLibraries.prepare(settings.data())));
  }

  private static LucenePassageIndex openIndex(Settings settings, MiniLmEncoder encoder) {
    Path folder = IndexFolder.of(settings.data(), settings.knowledge(), encoder.id());
    IndexFolder.removeOutdated(folder);
    return LucenePassageIndex.open(folder, encoder);
  }

  private static Links links(Settings settings) {
    return new Links(
        new LinkSettings(settings.web().publicUrl(), settings.links() == LinkTarget.OWN));
  }

  private static void close(LucenePassageIndex index) {
    try {
      index.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
