package dev.parley.bot.render;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TextCutTest {

  @Test
  void aShortTextStaysAsItIs() {
    assertThat(TextCut.shorten("just right", 10)).isEqualTo("just right");
  }

  @Test
  void aLongTextEndsAfterAWord() {
    assertThat(TextCut.shorten("one two three", 10)).isEqualTo("one two…");
    assertThat(TextCut.shorten("one two three", 8)).isEqualTo("one two…");
  }

  @Test
  void aLongWordIsCut() {
    assertThat(TextCut.shorten("incomprehensible", 8)).isEqualTo("incompr…");
  }

  @Test
  void whatPeopleSeeAsOneCharacterStaysWhole() {
    assertThat(TextCut.shorten("aaaa👩‍👩‍👧", 8)).isEqualTo("aaaa…");
    assertThat(TextCut.shorten("aaaa👍🏽b", 8)).isEqualTo("aaaa…");
    assertThat(TextCut.shorten("aaaae\u0301b", 6)).isEqualTo("aaaa…");
  }

  @Test
  void whatIsGuardedStaysBehindItsGuard() {
    assertThat("aaa\u034F*\u034F*b".substring(TextCut.at("aaa\u034F*\u034F*b", 4)))
        .isEqualTo("\u034F*\u034F*b");
  }

  @Test
  void noMentionArisesFromAnAddress() {
    assertThat("ida@courier.example".substring(TextCut.at("ida@courier.example", 3)))
        .isEqualTo("a@courier.example");
  }

  @Property
  void aCutLeavesSomethingOnBothSidesAndNoHalfCharacters(
      @ForAll String text, @ForAll @IntRange(min = 2, max = 50) int most) {
    Assume.that(text.length() > most);
    int cut = TextCut.at(text, most);
    assertThat(cut).isBetween(1, most);
    assertThat(Character.isSurrogatePair(text.charAt(cut - 1), text.charAt(cut))).isFalse();
  }

  @Property
  void aShortenedTextIsShortEnough(
      @ForAll String text, @ForAll @IntRange(min = 3, max = 50) int most) {
    assertThat(TextCut.shorten(text, most)).hasSizeLessThanOrEqualTo(most);
  }
}
