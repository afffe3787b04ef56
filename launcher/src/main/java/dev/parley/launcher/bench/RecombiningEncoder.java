package dev.parley.launcher.bench;

import dev.parley.bot.retrieval.PassageEncoder;
import dev.parley.bot.retrieval.Vectors;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.Passage;
import dev.parley.knowledge.Sentence;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Encodes passages of sentences that come again and again: the model reads each different sentence
 * once, as a passage of its own, and a passage's vector is the mean of those of its sentences. So
 * an index of 100,000 passages takes minutes instead of hours.
 *
 * <p>What comes out has the form of the real thing: vectors of length 1 of real text. But what such
 * an index finds says how long finding takes, not how good it is. Thread-safe.
 */
final class RecombiningEncoder implements PassageEncoder {

  private final PassageEncoder encoder;
  private final Map<String, float[]> parts = new HashMap<>();

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
  public synchronized List<float[]> encode(List<Passage> passages) {
    Set<String> unknown = new LinkedHashSet<>();
    for (Passage passage : passages) {
      passage.sentences().forEach(sentence -> unknown.add(sentence.text()));
    }
    unknown.removeAll(parts.keySet());
    read(List.copyOf(unknown));
    return passages.stream().map(this::combine).toList();
  }

  private void read(List<String> texts) {
    List<float[]> vectors =
        encoder.encode(texts.stream().map(RecombiningEncoder::passage).toList());
    for (int i = 0; i < texts.size(); i++) {
      parts.put(texts.get(i), vectors.get(i));
    }
  }

  private float[] combine(Passage passage) {
    float[] sum = new float[dimension()];
    for (Sentence sentence : passage.sentences()) {
      float[] part = parts.get(sentence.text());
      for (int i = 0; i < sum.length; i++) {
        sum[i] += part[i];
      }
    }
    return Vectors.normalized(sum);
  }

  private static Passage passage(String text) {
    Article article = Article.of("part", "Untitled", text);
    return new Passage(
        article,
        0,
        List.of(new Sentence(article, 0, 0, 0, text.length(), List.of(), Optional.empty())));
  }
}
