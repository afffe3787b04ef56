package dev.parley.bot.answer;

import dev.parley.bot.text.Word;
import dev.parley.bot.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Numbers with what they count, such as "six hours", for telling whether sources agree. */
final class Values {

  /**
   * A number and what it counts.
   *
   * @param number in digits
   * @param unit the stem of the next content word
   */
  record Value(String number, String unit) {}

  private Values() {}

  /** The values in a text, in order. */
  static List<Value> of(String text) {
    List<Word> words = Words.of(text);
    List<Value> values = new ArrayList<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      Word counted = words.get(i + 1);
      if (counted.isContent()) {
        Numerals.inDigits(words.get(i))
            .ifPresent(number -> values.add(new Value(number, counted.stem())));
      }
    }
    return values;
  }

  /** Whether two texts count the same thing and come to different numbers. */
  static boolean differ(String a, String b) {
    return differ(of(a), of(b));
  }

  /** The same of values that were read. */
  static boolean differ(List<Value> inA, List<Value> inB) {
    Set<String> shared = units(inA);
    shared.retainAll(units(inB));
    return shared.stream().anyMatch(unit -> !numbers(inA, unit).equals(numbers(inB, unit)));
  }

  private static Set<String> units(List<Value> values) {
    Set<String> units = new HashSet<>();
    values.forEach(value -> units.add(value.unit()));
    return units;
  }

  private static Set<String> numbers(List<Value> values, String unit) {
    Set<String> numbers = new HashSet<>();
    values.stream().filter(v -> v.unit().equals(unit)).forEach(v -> numbers.add(v.number()));
    return numbers;
  }
}
