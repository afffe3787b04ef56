package dev.parley.bot.retrieval;

import java.util.Optional;

/**
 * A text as the model reads it. Callers must not write to the arrays.
 *
 * @param ids the tokens in the vocabulary of the model, where the more frequent ones come first
 * @param vector the text's own vector: the mean over all tokens, of length 1
 * @param tokens one vector a token of the text, of length 1, without the model's special tokens
 * @param starts where each token starts in the text
 * @param ends where each token ends, exclusive
 */
public record TokenVectors(int[] ids, float[] vector, float[][] tokens, int[] starts, int[] ends) {

  /** How many tokens the model read; later ones were cut off. */
  public int size() {
    return tokens.length;
  }

  /**
   * The mean, of length 1, of the tokens that touch [start, end) of the text; empty where none
   * does, as beyond the last token read.
   */
  public Optional<float[]> mean(int start, int end) {
    float[] sum = new float[vector.length];
    boolean any = false;
    for (int token = 0; token < tokens.length; token++) {
      if (starts[token] < end && ends[token] > start) {
        any = true;
        for (int i = 0; i < sum.length; i++) {
          sum[i] += tokens[token][i];
        }
      }
    }
    return any ? Optional.of(Vectors.normalized(sum)) : Optional.empty();
  }
}
