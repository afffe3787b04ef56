package dev.parley.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  @ParameterizedTest
  @CsvSource({
    "harbor,harbour",
    "harbour,harbour",
    "electrcity,electricity",
    "negotation,negotiation",
    "adeyemi,adeyemy",
    "okafor,okaffor",
  })
  void misspellingsAreNear(String a, String b) {
    assertThat(Spelling.isNear(a, b)).isTrue();
    assertThat(Spelling.isNear(b, a)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "june,july",
    "port,fort",
    "dock,rock",
    "brandt,grandt",
    "harbour,barbour",
    "12000,12001",
    "round2,round3",
    "talks,storm",
    "'',''",
    "'',harbour",
  })
  void differentWordsAndNumbersAreNot(String a, String b) {
    assertThat(Spelling.isNear(a, b)).isFalse();
    assertThat(Spelling.isNear(b, a)).isFalse();
  }

  @Property
  void aLetterMoreIsStillNear(
      @ForAll @AlphaChars @StringLength(min = 5, max = 12) String word,
      @ForAll @IntRange(min = 1, max = 5) int at) {
    assertThat(Spelling.isNear(word, word.substring(0, at) + "x" + word.substring(at))).isTrue();
  }

  @Property
  void nearnessIsMutual(@ForAll String a, @ForAll String b) {
    assertThat(Spelling.isNear(a, b)).isEqualTo(Spelling.isNear(b, a));
  }
}
