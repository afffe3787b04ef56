package dev.parley.telegram.receive;

import com.fasterxml.jackson.databind.JsonNode;

/** Values from outside, where every one may be missing or of another type. */
final class Json {

  private Json() {}

  /** The whole number; 0 for anything else. */
  static long number(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToLong() ? node.longValue() : 0;
  }

  /** The whole number of 32 bits; 0 for anything else. */
  static int integer(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToInt() ? node.intValue() : 0;
  }

  /** The text; empty for anything else. */
  static String text(JsonNode node) {
    return node.isTextual() ? node.textValue() : "";
  }
}
