package dev.parley.knowledge.text;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

  private final SentenceSplitter splitter = new SentenceSplitter();

  /** A bar stands where a sentence ends. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry sank in the strait.| Nobody was hurt.",
        "U.S. Secretary of State Ann Lee met Mr. Brown.| They spoke for an hour.",
        "The U.S. State Department agreed.| It said so on Jan. 5 in a note.",
        "She has worked in the U.S.| They left at 5 p.m.| Then they slept.",
        "U.S. Under Secretary Joe Dunn and U.N. Special Envoy Ray Moss came.",
        "J. Smith and H. H. Richardson arrived at 9 a.m. on Jan. 5 in Washington, D.C. for talks.",
        "Gen. Joe Dunn, Lt. Col. Ray Moss and Sen. Tim Kay, R-Ohio, saw Prof. Li et al. in St. Ives.",
        "Acme Inc. said it would pay $1.2 million, or 3.5% more, to Gold Bros. Pictures.",
        "He bought Acme Inc.| The firm had failed.",
        "It was No. 5 of 12, in vol. 3, pp. 4-5.| No.| He would not say.",
        "Oil fell to $50 a barrel on Nov. 3.| Markets closed at 4 p.m. Tuesday.",
        "He was born in Oslo (b. 1950, d. 2001).| A Ph.D. in hand, he left.",
        "The minister fell ill.| Doctors came.",
        "I agree with plan B.| It is good.",
        "“It is over,” he said.| “We won.”| She left.",
        "“Is it?” he asked.| \"Yes!\" she said.| They went.",
        "He said: \"We won.\"| Then he left.| (Nobody saw it.)| The end.",
        "“Never.”| “Why?”",
        "The port closed.[1]| Later it opened.[2][3]| It is busy now.",
        "iPhone sales fell.| eBay rose.",
        "Visit www.example.org.| Then write to a.b@example.org.",
        "One … two... three . . . and four.",
        "This is a sentence .| It is tokenised , they `` say so '' .| The U.S. State Department agreed .",
        "They `` say so . ''| He paid $ 5.3 million .| She said \" never . \"| He left .",
        "One\nsentence over\nthree lines.| And one more.",
      })
  void sentencesEndWhereAReaderEndsThem(String marked) {
    assertThat(split(marked.replace("|", ""))).isEqualTo(marked.replaceAll("\\| *", "|"));
  }

  @Test
  void listItemsAreSentencesWithoutTheirMarks() {
    String list =
        """
        Background:
          • Earlier, the port had closed
          • The second item runs over
            two lines. It has two sentences.
        - A dash
        * A star
        1. First of all
        2) And last
        2014 was a good year,
        - they say""";

    assertThat(splitter.split(list).stream().map(span -> span.of(list)))
        .containsExactly(
            "Background:",
            "Earlier, the port had closed",
            "The second item runs over\n    two lines.",
            "It has two sentences.",
            "A dash",
            "A star",
            "First of all",
            "And last\n2014 was a good year,",
            "they say");
  }

  @Test
  void aDashOrStarWithinALineIsNoMark() {
    assertThat(split("It cost 5 - 6 dollars\n-5 degrees were *measured*."))
        .isEqualTo("It cost 5 - 6 dollars\n-5 degrees were *measured*.");
  }

  @Test
  void anEmptyLineEndsASentence() {
    assertThat(split("A heading\n\nSome words\n \t\nMore words"))
        .isEqualTo("A heading|Some words|More words");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n", "\u00A0\u2028"})
  void mereSpaceHasNoSentences(String space) {
    assertThat(splitter.split(space)).isEmpty();
  }

  @Test
  void aSentenceOfExcessiveLengthIsCutBetweenWords() {
    String endless = "word ".repeat(1_000).strip();

    List<Span> spans = splitter.split(endless);

    assertThat(spans).allMatch(span -> span.end() - span.start() <= SentenceSplitter.MAX_LENGTH);
    assertThat(spans.stream().map(span -> span.of(endless)).collect(joining(" ")))
        .isEqualTo(endless);
  }

  @Test
  void anEndlessWordIsNotCutInsideACharacter() {
    String endless = "x" + "🙂".repeat(3_000);

    assertThat(splitter.split(endless).stream().map(span -> span.of(endless)))
        .noneMatch(piece -> Character.isLowSurrogate(piece.charAt(0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "word ", "a.b.c.", "....", "U.S. ", ". ", "\n", "- ", "”)", ". \" "})
  void longUnbrokenTextIsNotSlow(String piece) {
    String text = piece.repeat(300_000 / piece.length());

    assertTimeout(Duration.ofSeconds(10), () -> splitter.split(text));
  }

  @Test
  void severalThreadsGetTheSame() {
    String text = "Mr. Brown left at 5 p.m. on Jan. 5. He was tired. Nobody cared. ".repeat(20);
    List<Span> expected = splitter.split(text);

    assertThat(Stream.generate(() -> text).parallel().limit(200).map(splitter::split))
        .allMatch(expected::equals);
  }

  private String split(String text) {
    return splitter.split(text).stream().map(span -> span.of(text)).collect(joining("|"));
  }
}
