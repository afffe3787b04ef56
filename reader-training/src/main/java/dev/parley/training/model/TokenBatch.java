package dev.parley.training.model;

import java.util.Arrays;
import java.util.List;

/**
 * Texts of one length, as the encoder reads them: shorter ones are filled up with padding. Callers
 * must not write to the arrays.
 *
 * @param rows how many texts
 * @param tokens the length of each
 * @param ids each token's number in the vocabulary, row by row
 * @param types 0 in a pair's first text, 1 in its second
 * @param mask 1 where there is a token, 0 where there is padding
 */
public record TokenBatch(int rows, int tokens, long[] ids, long[] types, float[] mask) {

  /**
   * Puts texts together.
   *
   * @param ids the tokens of each text
   * @param types the type of each token of each text
   */
  public static TokenBatch of(List<int[]> ids, List<int[]> types) {
    int tokens = ids.stream().mapToInt(row -> row.length).max().orElse(0);
    int size = ids.size() * tokens;
    TokenBatch batch =
        new TokenBatch(ids.size(), tokens, new long[size], new long[size], new float[size]);
    for (int row = 0; row < ids.size(); row++) {
      int start = row * tokens;
      for (int token = 0; token < ids.get(row).length; token++) {
        batch.ids[start + token] = ids.get(row)[token];
        batch.types[start + token] = types.get(row)[token];
      }
      Arrays.fill(batch.mask, start, start + ids.get(row).length, 1);
    }
    return batch;
  }
}
