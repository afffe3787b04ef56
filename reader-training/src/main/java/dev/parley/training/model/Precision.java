package dev.parley.training.model;

/** How the products of matrices are taken in training. */
public enum Precision {
  FLOAT32(6),
  BFLOAT16(15);

  private final int scalarType;

  Precision(int scalarType) {
    this.scalarType = scalarType;
  }

  /** PyTorch's number for it. */
  int scalarType() {
    return scalarType;
  }
}
