package dev.parley.bot.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CodePointsTest {

  /** Pairs, halves of pairs in any order, and plain letters. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "é", " ", "\uD83E\uDD80", "\uD83E", "\uDD80", "\uFFFD")
        .list()
        .ofMaxSize(20)
        .map(parts -> String.join("", parts));
  }

  @Property
  void theTextIsAsLongAndCanBeEncoded(@ForAll("texts") String text) {
    String fit = CodePoints.of(text).text();

    assertThat(fit).hasSameSizeAs(text);
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(fit)).isTrue();
    if (StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      assertThat(fit).isEqualTo(text);
    }
  }

  @Property
  void offsetsLeadBackToTheText(@ForAll("texts") String text) {
    CodePoints points = CodePoints.of(text);
    int count = text.codePointCount(0, text.length());

    for (int i = 0; i <= count; i++) {
      assertThat(points.toUtf16(i)).isEqualTo(text.offsetByCodePoints(0, i));
    }
  }
}
