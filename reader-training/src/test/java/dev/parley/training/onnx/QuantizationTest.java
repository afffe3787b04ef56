package dev.parley.training.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;

class QuantizationTest {

  @Property
  void noNumberIsOffByMoreThanHalfAStep(
      @ForAll @Size(12) @FloatRange(min = -100, max = 100) float[] values) {
    Quantization quantization = Quantization.of(new Tensor(new long[] {3, 4}, values));

    for (int i = 0; i < values.length; i++) {
      float scale = quantization.scales()[i % 4];
      assertThat(quantization.values()[i] * scale).isEqualTo(values[i], within(scale * 0.501f));
    }
  }
}
