package dev.parley.launcher.bench;

import dev.parley.bot.answer.NeuralReader;
import dev.parley.bot.retrieval.LucenePassageIndex;
import dev.parley.bot.retrieval.MiniLm;
import dev.parley.bot.retrieval.MiniLmEncoder;
import dev.parley.bot.retrieval.ModelFiles;
import dev.parley.bot.retrieval.NativeLibraries;
import dev.parley.bot.retrieval.PassageIndex;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.Sentence;
import dev.parley.knowledge.text.DocumentReader;
import dev.parley.knowledge.text.SentenceSplitter;
import dev.parley.knowledge.time.SentenceDater;
import dev.parley.launcher.bench.Figure.Bound;
import dev.parley.launcher.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures how long replies take, and what else Parley costs beside the model that it cannot do
 * without: each ratio sets two things against each other that were timed in turns in this one run,
 * so that it hardly depends on the machine.
 *
 * <ul>
 *   <li>{@link ReplyBench} over the articles given, and over many shuffled ones, whose encodings
 *       are put together from those of their sentences (see {@link RecombiningEncoder})
 *   <li>{@link IndexingBench} over shuffled articles, whose passages the model reads whole
 *   <li>{@link ProcessBench} over the articles given
 * </ul>
 *
 * <p>For one thread.
 */
public final class Bench {

  /**
   * How much to measure.
   *
   * @param passages about so many in the large index, or 0 to leave that out
   * @param sentences files of further sentences to make passages of, see {@link SentenceFile}
   * @param rounds how often every question is timed, at least 1
   * @param runs how often every process is timed, at least 1
   * @param indexed about how many passages to time indexing with, at least 1
   */
  public record Extent(int passages, List<Path> sentences, int rounds, int runs, int indexed) {

    public Extent {
      sentences = List.copyOf(sentences);
      atLeast(0, passages, "passages");
      atLeast(1, rounds, "rounds");
      atLeast(1, runs, "runs");
      atLeast(1, indexed, "indexed passages");
    }

    private static void atLeast(int least, int value, String of) {
      if (value < least) {
        throw new IllegalArgumentException(
            "illegal number of %s: %d, must be at least %d".formatted(of, value, least));
      }
    }
  }

  /** Told about each step of long work. */
  @FunctionalInterface
  public interface Steps {
    /** A step begins, such as "Indexing" of "passages"; what it returns is told how far it is. */
    PassageIndex.Progress begin(String what, String unit);
  }

  private static final int QUESTIONS = 24;
  private static final Bound INDEXING = Bound.atLeast(0.8);
  private static final Bound PROCESS = Bound.atMost(1.5, "");
  private static final Bound MEMORY = Bound.atMost(700, "MB");

  private final Settings settings;
  private final Extent extent;
  private final Steps steps;
  private final DocumentReader reader = new DocumentReader(new SentenceDater());

  /**
   * A bench that keeps its files in {@code bench} in the settings' data folder.
   *
   * @param steps told what is being done
   */
  public Bench(Settings settings, Extent extent, Steps steps) {
    this.settings = settings;
    this.extent = extent;
    this.steps = steps;
  }

  /**
   * Measures everything.
   *
   * @param articles what to ask about
   * @param script starts Parley as a process
   * @throws BenchException when something cannot be measured as it was asked for
   * @throws IOException when a file of sentences cannot be read
   */
  public Figures run(Library articles, Path script) throws IOException {
    List<String> questions = SampleQuestions.of(articles, QUESTIONS);
    if (questions.isEmpty()) {
      throw new BenchException(
          "there are no sentences to ask about in %s: name another folder with --knowledge"
              .formatted(settings.knowledge()));
    }
    ShuffledArticles shuffled = new ShuffledArticles(sentences(articles));
    List<Figure> figures = new ArrayList<>();
    ModelFiles files = NativeLibraries.prepare(settings.data());
    try (MiniLm model = new MiniLm(files.model(), files.tokenizer());
        NeuralReader answers = NeuralReader.of(files)) {
      MiniLmEncoder encoder = new MiniLmEncoder(model);
      ReplyBench replies = new ReplyBench(model, answers, questions, extent.rounds());
      figures.addAll(reply(replies, articles, encoder));
      figures.addAll(replyFromMany(replies, shuffled, encoder));
      figures.add(
          new IndexingBench(encoder, folder())
              .measure(
                  shuffled.make(extent.indexed(), reader::read),
                  INDEXING,
                  steps.begin("Timing the index", "rounds")));
    }
    figures.addAll(
        new ProcessBench(new Program(script, settings), questions, extent.runs())
            .measure(PROCESS, MEMORY, steps.begin("Timing processes", "runs")));
    return new Figures(figures);
  }

  private List<Figure> reply(ReplyBench replies, Library articles, MiniLmEncoder encoder)
      throws IOException {
    try (PassageIndex index = LucenePassageIndex.inMemory(encoder)) {
      index.update(articles, steps.begin("Indexing", "passages"));
      return replies.measure(index, steps.begin("Timing replies", "rounds"));
    }
  }

  private List<Figure> replyFromMany(
      ReplyBench replies, ShuffledArticles shuffled, MiniLmEncoder encoder) throws IOException {
    if (extent.passages() == 0) {
      String how = "--passages 100000 measures it";
      return List.of(
          Figure.notMeasured("reply, half of them, many passages", ReplyBench.HALF, how),
          Figure.notMeasured("reply, 95 of 100, many passages", ReplyBench.MOST, how));
    }
    Library library = shuffled.make(extent.passages(), reader::read);
    // Stays: with the same sentences, a later run needs only what this one did not get to.
    try (PassageIndex index =
        LucenePassageIndex.open(folder().resolve("index"), new RecombiningEncoder(encoder))) {
      index.update(library, steps.begin("Indexing shuffled sentences", "passages"));
      return replies.measure(index, steps.begin("Timing replies", "rounds"));
    }
  }

  private List<String> sentences(Library articles) throws IOException {
    List<String> sentences = new ArrayList<>();
    articles.documents().stream()
        .flatMap(document -> document.sentences().stream())
        .map(Sentence::text)
        .forEach(sentences::add);
    SentenceSplitter splitter = new SentenceSplitter();
    for (Path file : extent.sentences()) {
      sentences.addAll(
          SentenceFile.read(
              file, text -> splitter.split(text).stream().map(span -> span.of(text)).toList()));
    }
    return sentences;
  }

  private Path folder() {
    return settings.data().resolve("bench");
  }
}
