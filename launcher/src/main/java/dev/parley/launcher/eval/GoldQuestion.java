package dev.parley.launcher.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.StreamSupport;

/**
 * A question and what is known of its answer.
 *
 * @param id names it
 * @param question the last turn
 * @param kind what it is counted under, or empty
 * @param answerable whether the evidence holds an answer
 * @param must expressions that must all be found in an answer's text
 * @param mustNot expressions of which none may be found
 * @param cites articles of which one must be cited, if any are given
 * @param gold sentences that answer it
 */
record GoldQuestion(
    String id,
    String question,
    String kind,
    boolean answerable,
    List<Pattern> must,
    List<Pattern> mustNot,
    Set<String> cites,
    List<String> gold) {

  private static final JsonMapper JSON = new JsonMapper();

  GoldQuestion {
    must = List.copyOf(must);
    mustNot = List.copyOf(mustNot);
    cites = Set.copyOf(cites);
    gold = List.copyOf(gold);
  }

  /**
   * Reads one line of a question file.
   *
   * @throws EvaluationException when it has no id, no turns, does not say whether it is answerable,
   *     or has an expression that is none
   */
  static GoldQuestion parse(int number, String line) {
    try {
      JsonNode json = JSON.readTree(line);
      if (!json.path("id").isValueNode()
          || json.path("turns").isEmpty()
          || !json.path("answerable").isBoolean()) {
        throw new EvaluationException(
            "line " + number + ": a question needs \"id\", \"turns\" and \"answerable\".");
      }
      return new GoldQuestion(
          json.get("id").asText(),
          json.get("turns").path(json.get("turns").size() - 1).asText(),
          json.path("kind").asText(""),
          json.get("answerable").booleanValue(),
          patterns(json.path("must")),
          patterns(json.path("mustNot")),
          Set.copyOf(strings(json.path("cites"))),
          strings(json.path("gold")));
    } catch (JsonProcessingException e) {
      throw new EvaluationException("line " + number + " is not JSON: " + e.getOriginalMessage());
    } catch (PatternSyntaxException e) {
      throw new EvaluationException(
          "line "
              + number
              + ": \""
              + e.getPattern()
              + "\" is no expression: "
              + e.getDescription());
    }
  }

  private static List<Pattern> patterns(JsonNode array) {
    return strings(array).stream()
        .map(
            expression ->
                Pattern.compile(
                    expression,
                    Pattern.CASE_INSENSITIVE
                        | Pattern.UNICODE_CASE
                        | Pattern.UNICODE_CHARACTER_CLASS))
        .toList();
  }

  private static List<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
