package dev.parley.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.text.Words;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsAndValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "six|6",
        "Six|6",
        "SIX|6",
        "zero|0",
        "twenty|20",
        "14|14",
        "12,000|12,000",
        "2.5|2.5"
      })
  void numbersUpToTwentyAreTheSameInWordsAndDigits(String word, String digits) {
    assertThat(Numerals.inDigits(Words.of(word).get(0))).contains(digits);
  }

  @ParameterizedTest
  @ValueSource(strings = {"harbour", "sixth", "ton", "often", "hundred"})
  void otherWordsHaveNoDigits(String word) {
    assertThat(Numerals.inDigits(Words.of(word).get(0))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"six,true", "140,true", "ninety,true", "million,true", "dozens,true", "roof,false"})
  void numbersAreTold(String word, boolean isNumber) {
    assertThat(Numerals.isNumber(Words.of(word).get(0))).isEqualTo(isNumber);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The talks lasted five hours.|They went on for seven hours.",
        "The talks lasted 5 hours.|The talks lasted seven hours.",
        "Three people were injured.|4 people were hurt",
        "It has 12,000 homes.|It has 1,200 homes.",
        "Three ships and two trains came.|Three ships and four trains came.",
        "a six-hour meeting|a 7-hour meeting",
      })
  void textsThatCountTheSameThingDifferentlyDiffer(String a, String b) {
    assertThat(Values.differ(a, b)).isTrue();
    assertThat(Values.differ(b, a)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The talks lasted five hours.|They went on for 5 hours.",
        "The talks lasted five hours.|Three people were injured.",
        "The talks lasted five hours.|The talks lasted long.",
        "a six-hour meeting|a meeting of six hours",
        "''|five hours",
        "five|7",
      })
  void othersDoNot(String a, String b) {
    assertThat(Values.differ(a, b)).isFalse();
    assertThat(Values.differ(b, a)).isFalse();
  }

  @Property
  void noTextDiffersFromItself(@ForAll String text) {
    assertThat(Values.differ(text, text)).isFalse();
  }

  @Property
  void numbersDifferJustWhereTheyAreNotEqual(
      @ForAll @IntRange(max = 3000) int a, @ForAll @IntRange(max = 3000) int b) {
    assertThat(Values.differ("We saw " + a + " geese.", b + " geese were seen")).isEqualTo(a != b);
  }
}
