package dev.parley.telegram.receive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** Values from outside, where every one may be missing or of another type. */
final class Json {

  /** A tree is read and walked without recursion, so that depth costs memory only. */
  private static final int DEEPEST = 100_000;

  /** What is too long for a number or a name fails all that it stands in. */
  private static final int LONGEST = 100_000;

  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(DEEPEST)
                      .maxNumberLength(LONGEST)
                      .maxNameLength(LONGEST)
                      .build())
              .build());

  private Json() {}

  /**
   * Updates as they came, whatever stands in them.
   *
   * @throws IOException when it is not JSON; its message quotes it
   */
  static JsonNode tree(byte[] json) throws IOException {
    return MAPPER.readTree(json);
  }

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
