package dev.parley.launcher.bench;

import dev.parley.bot.retrieval.EncodedPassage;
import dev.parley.bot.retrieval.PassageEncoder;
import dev.parley.bot.retrieval.PassageReading;
import dev.parley.bot.retrieval.TextReading;
import dev.parley.bot.retrieval.Vectors;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.Passage;
import dev.parley.knowledge.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Encodes passages of sentences that come again and again: the model reads each different sentence
 * once, as a passage of its own, and the encodings of passages are put together from those. So an
 * index of 100,000 passages takes minutes instead of hours.
 *
 * <p>What comes out has the form and the size of the real thing: vectors of length 1 of real text,
 * and a reading with all its words. But a passage's vector is the mean of its sentences' ones, and
 * sentences and words are read without their neighbours; so what such an index finds says how long
 * finding and reading take, not how good they are. Thread-safe.
 */
final class RecombiningEncoder implements PassageEncoder {

  /** A text, read as the only sentence of a passage. */
  private record Part(float[] vector, TextReading reading) {}

  private final PassageEncoder encoder;
  private final Map<String, Part> parts = new HashMap<>();

  RecombiningEncoder(PassageEncoder encoder) {
    this.encoder = encoder;
  }

  @Override
  public String id() {
    return encoder.id() + "-recombined";
  }

  @Override
  public int dimension() {
    return encoder.dimension();
  }

  @Override
  public synchronized List<EncodedPassage> encode(List<Passage> passages) {
    Set<String> unknown = new LinkedHashSet<>();
    for (Passage passage : passages) {
      unknown.add(passage.article().title());
      passage.sentences().forEach(sentence -> unknown.add(sentence.text()));
    }
    unknown.removeAll(parts.keySet());
    read(List.copyOf(unknown));
    return passages.stream().map(this::combine).toList();
  }

  private void read(List<String> texts) {
    List<EncodedPassage> encoded =
        encoder.encode(texts.stream().map(RecombiningEncoder::passage).toList());
    for (int i = 0; i < texts.size(); i++) {
      EncodedPassage own = encoded.get(i);
      TextReading reading = PassageReading.fromBytes(own.reading()).sentences().get(0);
      parts.put(texts.get(i), new Part(own.vector(), reading));
    }
  }

  private EncodedPassage combine(Passage passage) {
    float[] sum = new float[dimension()];
    List<TextReading> readings = new ArrayList<>();
    for (Sentence sentence : passage.sentences()) {
      Part part = parts.get(sentence.text());
      readings.add(part.reading());
      for (int i = 0; i < sum.length; i++) {
        sum[i] += part.vector()[i];
      }
    }
    TextReading title = parts.get(passage.article().title()).reading();
    return new EncodedPassage(
        Vectors.normalized(sum), new PassageReading(title, readings).toBytes());
  }

  private static Passage passage(String text) {
    Article article = Article.of("part", "Untitled", text);
    return new Passage(
        article,
        0,
        List.of(new Sentence(article, 0, 0, 0, text.length(), List.of(), Optional.empty())));
  }
}
