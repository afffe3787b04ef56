package dev.parley.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SentenceSplitterProperties {

  private final SentenceSplitter splitter = new SentenceSplitter();

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void everyCharacterIsInOneSentenceOrIsSpaceOrAListMark(@ForAll("texts") String text) {
    List<Span> spans = splitter.split(text);

    int end = 0;
    for (Span span : spans) {
      assertThat(span.start()).isGreaterThanOrEqualTo(end);
      assertThat(SentenceSplitter.isSpace(text.charAt(span.start()))).isFalse();
      assertThat(SentenceSplitter.isSpace(text.charAt(span.end() - 1))).isFalse();
      assertOnlySpaceOrMark(text.substring(end, span.start()));
      end = span.end();
    }
    assertOnlySpaceOrMark(text.substring(end));
  }

  private static void assertOnlySpaceOrMark(String gap) {
    assertThat(gap).matches("[\\s\\p{Z}]*([•*-]|7\\.)?[\\s\\p{Z}]*");
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "Mr", "U.S", "p.m", "J", "word", "Word", "The", "he", "7", "🙂", "é", ".", "!", "?",
            "…", "''", "``", "\"", "'", "”", ")", "(", "[1]", "• ", "- ", "* ", "7. ", " ", " ",
            " ", "\n", "\n\n", "\u00A0", "\t", "\uD83D");
    return pieces.list().ofMaxSize(60).map(list -> String.join("", list));
  }
}
