package dev.parley.training.onnx;

/**
 * A matrix with 8 bits a number, symmetric and with a scale for each column.
 *
 * <p>Values reach to {@value #MOST} only: with more, processors without VNNI overflow when they add
 * up the products of pairs in 16 bits.
 *
 * @param values row by row
 * @param scales of each column: what a value of 1 stands for
 */
record Quantization(byte[] values, float[] scales) {

  private static final int MOST = 64;

  static Quantization of(Tensor matrix) {
    int columns = (int) matrix.shape()[1];
    int rows = (int) matrix.shape()[0];
    float[] scales = new float[columns];
    for (int i = 0; i < matrix.values().length; i++) {
      scales[i % columns] = Math.max(scales[i % columns], Math.abs(matrix.values()[i]) / MOST);
    }
    byte[] values = new byte[rows * columns];
    for (int i = 0; i < values.length; i++) {
      float scale = scales[i % columns];
      values[i] = scale == 0 ? 0 : (byte) Math.round(matrix.values()[i] / scale);
    }
    return new Quantization(values, scales);
  }
}
