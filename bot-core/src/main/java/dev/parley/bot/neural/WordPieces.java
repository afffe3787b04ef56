package dev.parley.bot.neural;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import dev.parley.bot.retrieval.CodePoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cuts texts into word pieces (Wu et al. 2016), whole and without the marks that a model wants
 * around them. Thread-safe.
 */
public final class WordPieces implements AutoCloseable {

  private final HuggingFaceTokenizer tokenizer;
  private final int first;
  private final int separator;
  private final Pieces fullStop;

  /** Marks that a model wants around texts, and that a text may only seem to hold. */
  private final Set<Integer> marks;

  private final int unknown;

  /**
   * Loads a tokenizer.
   *
   * @param file its JSON file
   * @throws UncheckedIOException when the file is damaged
   */
  public WordPieces(Path file) {
    try {
      this.tokenizer =
          HuggingFaceTokenizer.builder()
              .optTokenizerPath(file)
              .optTruncation(false)
              .optPadding(false)
              .build();
    } catch (IOException | RuntimeException e) {
      // The library's own words are of its native code; it is the file that is damaged.
      throw new UncheckedIOException(
          "cannot load the tokenizer " + file,
          e instanceof IOException io ? io : new IOException(e));
    }
    long[] around = tokenizer.encode("").getIds();
    this.first = (int) around[0];
    this.separator = (int) around[1];
    this.unknown = (int) tokenizer.encode("[UNK]", false, false).getIds()[0];
    this.marks =
        Arrays.stream(tokenizer.encode("[CLS][SEP][PAD][MASK]", false, false).getIds())
            .mapToObj(id -> (int) id)
            .collect(Collectors.toSet());
    this.fullStop = split(".");
  }

  /** The token that stands before everything. */
  int first() {
    return first;
  }

  /** The token that stands behind each text. */
  int separator() {
    return separator;
  }

  Pieces fullStop() {
    return fullStop;
  }

  /** Cuts a text; any text will do. */
  public Pieces split(String text) {
    CodePoints source = CodePoints.of(text);
    Encoding encoding = tokenizer.encode(source.text(), false, false);
    CharSpan[] spans = encoding.getCharTokenSpans();
    int size = spans.length;
    int[] ids = new int[size];
    int[] starts = new int[size];
    int[] ends = new int[size];
    for (int i = 0; i < size; i++) {
      int id = (int) encoding.getIds()[i];
      ids[i] = marks.contains(id) ? unknown : id;
      starts[i] = source.toUtf16(spans[i].getStart());
      ends[i] = source.toUtf16(spans[i].getEnd());
    }
    return new Pieces(ids, starts, ends);
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}
