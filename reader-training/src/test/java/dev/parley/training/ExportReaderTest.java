package dev.parley.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.training.onnx.Tensor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExportReaderTest {

  private static final Tensor ONE = new Tensor(new long[] {1}, new float[] {1});
  private static final Tensor THREE = new Tensor(new long[] {1}, new float[] {3});
  private static final Tensor TWO = new Tensor(new long[] {1}, new float[] {2});

  @Test
  void ofSeveralRunsTheMeanIsTaken() {
    assertThat(ExportReader.mean(List.of(Map.of("a", ONE, "b", TWO), Map.of("a", THREE, "b", TWO))))
        .isEqualTo(Map.of("a", TWO, "b", TWO));
  }

  @Test
  void runsOfDifferentNetworksHaveNoMean() {
    assertThatThrownBy(() -> ExportReader.mean(List.of(Map.of("a", ONE), Map.of("b", ONE))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
