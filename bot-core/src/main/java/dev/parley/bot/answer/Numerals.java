package dev.parley.bot.answer;

import dev.parley.bot.text.Word;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Numbers in words. */
final class Numerals {

  private static final List<String> UNITS =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen",
          "twenty");
  private static final List<String> LARGE =
      List.of(
          "thirty",
          "forty",
          "fifty",
          "sixty",
          "seventy",
          "eighty",
          "ninety",
          "hundred",
          "hundreds",
          "thousand",
          "thousands",
          "million",
          "billion",
          "dozen",
          "dozens",
          "several",
          "both");

  private Numerals() {}

  static boolean isNumber(Word word) {
    return inDigits(word).isPresent() || LARGE.contains(lower(word));
  }

  /** The number as digits, as far as it is written with them or as one word up to twenty. */
  static Optional<String> inDigits(Word word) {
    if (word.hasDigit()) {
      return Optional.of(lower(word));
    }
    int unit = UNITS.indexOf(lower(word));
    return unit < 0 ? Optional.empty() : Optional.of(String.valueOf(unit));
  }

  private static String lower(Word word) {
    return word.text().toLowerCase(Locale.ROOT);
  }
}
