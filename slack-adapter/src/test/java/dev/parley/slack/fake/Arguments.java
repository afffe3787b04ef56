package dev.parley.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a call was given, as a form or as JSON. */
record Arguments(ObjectNode values) {

  private static final Pattern TS = Pattern.compile("[0-9]{10}\\.[0-9]{6}");

  static Arguments of(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String type =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")).orElse("");
    if (type.startsWith("application/json")) {
      return new Arguments(object(body));
    }
    if (body.isEmpty() || type.startsWith("application/x-www-form-urlencoded")) {
      return new Arguments(form(body));
    }
    throw new ApiError("invalid_post_type");
  }

  private static ObjectNode object(String body) {
    return Json.read(body)
        .filter(JsonNode::isObject)
        .map(ObjectNode.class::cast)
        .orElseThrow(() -> new ApiError("invalid_json"));
  }

  static ObjectNode form(String body) {
    ObjectNode values = Json.object();
    for (String pair : body.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return values;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** A text; absent and empty are the same. */
  Optional<String> text(String name) {
    JsonNode value = values.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw new ApiError("invalid_arguments", "must be a string: " + name);
    }
    return Optional.of(value.textValue()).filter(text -> !text.isEmpty());
  }

  String required(String name) {
    return text(name)
        .orElseThrow(() -> new ApiError("invalid_arguments", "missing required field: " + name));
  }

  /** A message's time stamp. */
  Optional<String> ts(String name) {
    Optional<String> ts = text(name);
    if (ts.isPresent() && !TS.matcher(ts.get()).matches()) {
      throw new ApiError("invalid_arguments", "not a timestamp: " + name);
    }
    return ts;
  }

  String requiredTs(String name) {
    return ts(name)
        .orElseThrow(() -> new ApiError("invalid_arguments", "missing required field: " + name));
  }

  boolean flag(String name) {
    String value = values.path(name).asText("");
    if (!value.matches("|0|1|true|false")) {
      throw new ApiError("invalid_arguments", "must be a boolean: " + name);
    }
    return value.equals("1") || value.equals("true");
  }

  int number(String name, int otherwise) {
    String value = values.path(name).asText("");
    if (!value.matches("[0-9]{0,6}")) {
      throw new ApiError("invalid_arguments", "must be a number: " + name);
    }
    return value.isEmpty() ? otherwise : Integer.parseInt(value);
  }

  /** A list or an object: in a form it is written as JSON. */
  Optional<JsonNode> structure(String name) {
    JsonNode value = values.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      return Optional.of(value);
    }
    return Optional.of(
        Json.read(value.textValue())
            .orElseThrow(() -> new ApiError("invalid_arguments", "not JSON: " + name)));
  }
}
