package dev.parley.training.onnx;

import java.util.Arrays;
import java.util.List;

/**
 * Numbers in a shape, row by row. Callers must not write to the arrays.
 *
 * @param shape the size of each dimension
 * @param values as many as the shape holds
 */
public record Tensor(long[] shape, float[] values) {

  public Tensor {
    if (size(shape) != values.length) {
      throw new IllegalArgumentException(
          "illegal tensor: %d values in shape %s".formatted(values.length, Arrays.toString(shape)));
    }
  }

  /** How many numbers a shape holds. */
  public static long size(long... shape) {
    return Arrays.stream(shape).reduce(1, Math::multiplyExact);
  }

  /**
   * The mean of tensors.
   *
   * @throws IllegalArgumentException when their shapes differ
   */
  public static Tensor mean(List<Tensor> tensors) {
    Tensor first = tensors.get(0);
    if (!tensors.stream().allMatch(tensor -> Arrays.equals(tensor.shape, first.shape))) {
      throw new IllegalArgumentException("there is no mean of different shapes: " + tensors);
    }
    float[] mean = new float[first.values.length];
    for (int i = 0; i < mean.length; i++) {
      double sum = 0;
      for (Tensor tensor : tensors) {
        sum += tensor.values[i];
      }
      mean[i] = (float) (sum / tensors.size());
    }
    return new Tensor(first.shape, mean);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tensor tensor
        && Arrays.equals(shape, tensor.shape)
        && Arrays.equals(values, tensor.values);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(shape) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Tensor" + Arrays.toString(shape);
  }
}
