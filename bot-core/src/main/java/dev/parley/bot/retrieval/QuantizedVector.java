package dev.parley.bot.retrieval;

import java.nio.ByteBuffer;

/**
 * A vector in bytes: a quarter of the room, at an error of a cosine below 0.01.
 *
 * @param values the vector's numbers divided by the scale, -127 to 127; callers must not write to
 *     it
 * @param scale what the values stand in, 0 or more
 */
public record QuantizedVector(byte[] values, float scale) {

  public static QuantizedVector of(float[] vector) {
    float largest = 0;
    for (float value : vector) {
      largest = Math.max(largest, Math.abs(value));
    }
    float scale = largest / 127;
    byte[] values = new byte[vector.length];
    if (scale > 0) {
      for (int i = 0; i < vector.length; i++) {
        values[i] = (byte) Math.round(vector[i] / scale);
      }
    }
    return new QuantizedVector(values, scale);
  }

  /** The dot product with another vector; for vectors of length 1 their cosine. */
  public double dot(QuantizedVector other) {
    int sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * other.values[i];
    }
    return sum * (double) scale * other.scale;
  }

  void writeTo(ByteBuffer buffer) {
    buffer.putFloat(scale).put(values);
  }

  static QuantizedVector readFrom(ByteBuffer buffer, int dimension) {
    float scale = buffer.getFloat();
    byte[] values = new byte[dimension];
    buffer.get(values);
    return new QuantizedVector(values, scale);
  }

  static int bytes(int dimension) {
    return Float.BYTES + dimension;
  }
}
