package dev.parley.knowledge.files;

import java.util.List;
import java.util.Map;

/** A value of a YAML text, with the line that it starts on, from 1. */
sealed interface YamlValue {

  int line();

  /** What YAML calls null: a key with nothing after it. */
  record Nothing(int line) implements YamlValue {}

  /** A string, number or boolean, as it was written. */
  record Scalar(String text, int line) implements YamlValue {}

  /** A list. */
  record Sequence(List<YamlValue> items, int line) implements YamlValue {}

  /** A map in the order of the text. {@code keyLines} says where each key stands. */
  record Mapping(Map<String, YamlValue> entries, Map<String, Integer> keyLines, int line)
      implements YamlValue {}
}
