package dev.parley.bot.retrieval;

/** Arithmetic on vectors of equal length. */
public final class Vectors {

  private Vectors() {}

  /** The vector scaled to length 1; a zero vector stays one. */
  public static float[] normalized(float[] vector) {
    double length = Math.sqrt(dot(vector, vector));
    if (length == 0) {
      return vector.clone();
    }
    float[] unit = new float[vector.length];
    for (int i = 0; i < vector.length; i++) {
      unit[i] = (float) (vector[i] / length);
    }
    return unit;
  }

  /** The dot product; for vectors of length 1 it is their cosine. */
  public static float dot(float[] a, float[] b) {
    float sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
