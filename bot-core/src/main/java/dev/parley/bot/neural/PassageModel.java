package dev.parley.bot.neural;

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
    List<List<ReaderWindow>> windows = new ArrayList<>();
    int used = 0;
    for (Text passage : passages) {
      List<ReaderWindow> own = windows(asked, passage);
      int size = own.stream().mapToInt(ReaderWindow::size).sum();
      if (windows.isEmpty()) {
        windows.add(first(own, tokens));
      } else if (used + size > tokens) {
        break;
      } else {
        windows.add(own);
      }
      used += size;
    }
    return scores(passages, windows);
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

  private List<ReaderWindow> windows(Pieces question, Text passage) {
    return packer.pack(
        question,
        pieces.split(passage.title()),
        passage.sentences().stream().map(pieces::split).toList());
  }

  private List<PassageScores> scores(List<Text> passages, List<List<ReaderWindow>> windows) {
    List<WindowScores> read = model.read(windows.stream().flatMap(List::stream).toList());
    List<PassageScores> scores = new ArrayList<>();
    int from = 0;
    for (List<ReaderWindow> own : windows) {
      int to = from + own.size();
      int size = passages.get(scores.size()).sentences().size();
      scores.add(PassageScores.of(size, own, read.subList(from, to)));
      from = to;
    }
    return scores;
  }

  @Override
  public void close() {
    pieces.close();
    model.close();
  }
}
