package dev.parley.bot.neural;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads passages against a question, all of them together. Thread-safe. */
public final class PassageModel implements AutoCloseable {

  /**
   * A passage as it is read.
   *
   * @param title empty where there is none
   * @param sentences in order, one or more
   */
  public record Text(String title, List<String> sentences) {

    public Text {
      sentences = List.copyOf(sentences);
    }
  }

  /** A passage cut into tokens, and the windows that are read of it. */
  private record Cut(List<Pieces> sentences, List<ReaderWindow> windows) {}

  /** Characters of the sentences and titles that stay cut; with their tokens some 20 MB. */
  private static final int MOST_CUT = 2_000_000;

  private final Cache<String, Pieces> cut =
      Caffeine.newBuilder().maximumWeight(MOST_CUT).weigher(PassageModel::weight).build();

  private final WordPieces pieces;
  private final WindowPacker packer;
  private final ReaderModel model;

  /**
   * Loads the model.
   *
   * @param model the ONNX file
   * @param tokenizer the tokenizer's JSON file
   */
  public PassageModel(Path model, Path tokenizer) {
    this.model = new ReaderModel(model);
    try {
      this.pieces = new WordPieces(tokenizer);
    } catch (RuntimeException e) {
      this.model.close();
      throw e;
    }
    this.packer = new WindowPacker(pieces);
  }

  /**
   * Reads passages, in their order, as far as there is room for them; of the first, which may be
   * too long by itself, as many windows as there is room for, and one at least.
   *
   * @param tokens how many tokens there is room for: time goes by them
   * @return the scores of the passages read: as many or fewer
   */
  public List<PassageScores> read(String question, List<Text> passages, int tokens) {
    Pieces asked = pieces.split(question);
    List<Cut> read = new ArrayList<>();
    int used = 0;
    for (Text passage : passages) {
      List<Pieces> sentences = passage.sentences().stream().map(this::split).toList();
      List<ReaderWindow> windows = packer.pack(asked, split(passage.title()), sentences);
      int size = windows.stream().mapToInt(ReaderWindow::size).sum();
      if (!read.isEmpty() && used + size > tokens) {
        break;
      }
      read.add(new Cut(sentences, read.isEmpty() ? first(windows, tokens) : windows));
      used += size;
    }
    return scores(read);
  }

  private static List<ReaderWindow> first(List<ReaderWindow> windows, int tokens) {
    int used = windows.get(0).size();
    int end = 1;
    while (end < windows.size() && used + windows.get(end).size() <= tokens) {
      used += windows.get(end).size();
      end++;
    }
    return windows.subList(0, end);
  }

  private List<PassageScores> scores(List<Cut> passages) {
    List<WindowScores> read =
        model.read(passages.stream().flatMap(passage -> passage.windows().stream()).toList());
    List<PassageScores> scores = new ArrayList<>();
    int from = 0;
    for (Cut passage : passages) {
      int to = from + passage.windows().size();
      List<WindowScores> own =
          read.subList(from, to).stream()
              .map(window -> window.inText(passage.sentences()))
              .toList();
      scores.add(PassageScores.of(passage.sentences().size(), own));
      from = to;
    }
    return scores;
  }

  private static int weight(String text, Pieces pieces) {
    return text.length() + 1;
  }

  private Pieces split(String text) {
    return cut.get(text, pieces::split);
  }

  @Override
  public void close() {
    pieces.close();
    model.close();
  }
}
