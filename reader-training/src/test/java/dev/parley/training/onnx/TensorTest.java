package dev.parley.training.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TensorTest {

  private static Tensor tensor(float... values) {
    return new Tensor(new long[] {values.length}, values);
  }

  @Test
  void theMeanIsTakenNumberByNumber() {
    assertThat(Tensor.mean(List.of(tensor(1, 2), tensor(3, -2)))).isEqualTo(tensor(2, 0));
  }

  @Test
  void theMeanOfOneIsItself() {
    assertThat(Tensor.mean(List.of(tensor(1.5f)))).isEqualTo(tensor(1.5f));
  }

  @Test
  void aShapeHoldsItsNumbers() {
    assertThatThrownBy(() -> new Tensor(new long[] {2, 2}, new float[3]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
