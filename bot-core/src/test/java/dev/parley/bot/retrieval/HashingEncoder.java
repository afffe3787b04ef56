package dev.parley.bot.retrieval;

import dev.parley.knowledge.Passage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A deterministic encoder without a model: a text's vector is the sum of a random vector for each
 * of its words, so texts that share words are near each other. Remembers what it has encoded.
 */
class HashingEncoder implements PassageEncoder {

  static final int DIMENSION = 32;

  private final String id;
  private final List<String> encoded = Collections.synchronizedList(new ArrayList<>());

  HashingEncoder() {
    this("hashing-1");
  }

  HashingEncoder(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public List<float[]> encode(List<Passage> passages) {
    return passages.stream().map(this::encode).toList();
  }

  float[] encode(Passage passage) {
    encoded.add(passage.text());
    return vector(passage.text());
  }

  /** The texts encoded so far, in order; empties the list. */
  List<String> takeEncoded() {
    synchronized (encoded) {
      List<String> taken = List.copyOf(encoded);
      encoded.clear();
      return taken;
    }
  }

  static float[] vector(String text) {
    float[] sum = new float[DIMENSION];
    for (String word : text.toLowerCase(Locale.ROOT).split("\\W+")) {
      Random random = new Random(word.hashCode());
      for (int i = 0; i < DIMENSION; i++) {
        sum[i] += (float) random.nextGaussian();
      }
    }
    double length = 0;
    for (float value : sum) {
      length += value * value;
    }
    for (int i = 0; i < DIMENSION; i++) {
      sum[i] /= (float) Math.sqrt(length);
    }
    return sum;
  }
}
