package dev.parley.bot.retrieval;

import dev.parley.bot.text.Word;
import dev.parley.bot.text.Words;
import dev.parley.knowledge.Passage;
import dev.parley.knowledge.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Encodes passages with {@link MiniLm}. Each passage is read once with its title before it, which
 * gives its vector, and the vectors of its sentences and words in their context; and each sentence
 * once on its own, because that vector tells better which of the sentences answers.
 */
public final class MiniLmEncoder implements PassageEncoder {

  private static final String FORMAT = "minilm-l6-v2-r1";

  /** Passages read together: bounds the memory that their token vectors take. */
  private static final int BATCH = 16;

  private final Supplier<MiniLm> model;

  public MiniLmEncoder(MiniLm model) {
    this(() -> model);
  }

  /**
   * An encoder that may be made before its model is loaded.
   *
   * @param model asked for when there is something to encode, and always the same
   */
  public MiniLmEncoder(Supplier<MiniLm> model) {
    this.model = model;
  }

  @Override
  public String id() {
    return FORMAT;
  }

  @Override
  public int dimension() {
    return model.get().dimension();
  }

  @Override
  public List<EncodedPassage> encode(List<Passage> passages) {
    List<EncodedPassage> encoded = new ArrayList<>(passages.size());
    for (int from = 0; from < passages.size(); from += BATCH) {
      encoded.addAll(encodeBatch(passages.subList(from, Math.min(from + BATCH, passages.size()))));
    }
    return encoded;
  }

  private List<EncodedPassage> encodeBatch(List<Passage> passages) {
    List<String> texts = new ArrayList<>();
    for (Passage passage : passages) {
      texts.add(inContext(passage));
      texts.add(passage.article().title());
      passage.sentences().forEach(sentence -> texts.add(sentence.text()));
    }
    List<TokenVectors> readings = model.get().read(texts);
    List<EncodedPassage> encoded = new ArrayList<>(passages.size());
    int at = 0;
    for (Passage passage : passages) {
      int own = 2 + passage.sentences().size();
      encoded.add(encode(passage, readings.subList(at, at + own)));
      at += own;
    }
    return encoded;
  }

  private static String inContext(Passage passage) {
    return passage.article().title() + ". " + passage.text();
  }

  /** The readings are those of the passage in context, of the title, and of each sentence. */
  private static EncodedPassage encode(Passage passage, List<TokenVectors> readings) {
    TokenVectors context = readings.get(0);
    String title = passage.article().title();
    TextReading titleReading = reading(title, 0, readings.get(1), context);
    int shift = title.length() + 2 - passage.start();
    List<TextReading> sentences = new ArrayList<>();
    for (int i = 0; i < passage.sentences().size(); i++) {
      Sentence sentence = passage.sentences().get(i);
      sentences.add(
          reading(sentence.text(), shift + sentence.start(), readings.get(2 + i), context));
    }
    return new EncodedPassage(
        context.vector(), new PassageReading(titleReading, sentences).toBytes());
  }

  private static TextReading reading(
      String text, int offset, TokenVectors alone, TokenVectors context) {
    float[] inContext = context.mean(offset, offset + text.length()).orElse(alone.vector());
    List<QuantizedVector> words = new ArrayList<>();
    for (Word word : Words.contentOf(text)) {
      float[] vector =
          context
              .mean(offset + word.start(), offset + word.end())
              .or(() -> alone.mean(word.start(), word.end()))
              .orElseGet(() -> new float[alone.vector().length]);
      words.add(QuantizedVector.of(vector));
    }
    return new TextReading(
        QuantizedVector.of(alone.vector()), QuantizedVector.of(inContext), words);
  }
}
