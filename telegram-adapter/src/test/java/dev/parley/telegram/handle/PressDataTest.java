package dev.parley.telegram.handle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.telegram.handle.PressData.Kind;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PressDataTest {

  @Property
  void isReadAsItWasWrittenWithinTheLimit(
      @ForAll Kind kind,
      @ForAll long chat,
      @ForAll int message,
      @ForAll @IntRange(max = 9_999) int number) {
    PressData data = new PressData(kind, Answers.idOf(chat, message), number);

    assertThat(PressData.read(data.text())).hasValue(data);
    assertThat(data.text().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64);
  }

  @Property
  void anythingMayCome(@ForAll String data) {
    PressData.read(data).ifPresent(read -> assertThat(read.text()).isNotEmpty());
  }

  @Example
  void whatIsNotOursIsNotRead() {
    assertThat(PressData.read("")).isEmpty();
    assertThat(PressData.read("x:1:1")).isEmpty();
    assertThat(PressData.read("q:1")).isEmpty();
    assertThat(PressData.read("q:1:99999")).isEmpty();
    assertThat(PressData.read("q:1:1\n")).isEmpty();
  }
}
