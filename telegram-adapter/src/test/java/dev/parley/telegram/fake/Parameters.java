package dev.parley.telegram.fake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The parameters of a call, against the types that the documentation gives them. */
final class Parameters {

  /** The types of parameters. */
  enum Type {
    INTEGER {
      @Override
      boolean fits(JsonNode value) {
        return value.canConvertToInt() && value.isIntegralNumber();
      }
    },
    TEXT {
      @Override
      boolean fits(JsonNode value) {
        return value.isTextual();
      }
    },
    FLAG {
      @Override
      boolean fits(JsonNode value) {
        return value.isBoolean();
      }
    },
    /** A chat's id, as a number or as digits, or a public name. */
    CHAT {
      @Override
      boolean fits(JsonNode value) {
        return value.isIntegralNumber() || value.asText().matches("-?[0-9]+|@\\w+");
      }
    },
    /** What comes as a part of its own. */
    FILE {
      @Override
      boolean fits(JsonNode value) {
        return value.isBinary();
      }
    },
    OBJECT {
      @Override
      boolean fits(JsonNode value) {
        return value.isObject();
      }
    },
    LIST {
      @Override
      boolean fits(JsonNode value) {
        return value.isArray();
      }
    };

    abstract boolean fits(JsonNode value);
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode values;

  Parameters(ObjectNode values) {
    this.values = values;
  }

  /** "{@code text:TEXT chat_id:CHAT}" as a map. */
  static Map<String, Type> types(String written) {
    Map<String, Type> types = new LinkedHashMap<>();
    written
        .lines()
        .flatMap(line -> Stream.of(line.split(" ")))
        .map(parameter -> parameter.split(":"))
        .forEach(parts -> types.put(parts[0], Type.valueOf(parts[1])));
    return types;
  }

  /** What the documentation does not know, or knows to be of another type. */
  List<String> wrong(Map<String, Type> types) {
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : values.properties()) {
      Type type = types.get(field.getKey());
      if (type == null) {
        wrong.add("unknown parameter " + field.getKey());
      } else if (!type.fits(field.getValue())) {
        wrong.add("parameter %s is no %s: %s".formatted(field.getKey(), type, field.getValue()));
      }
    }
    return wrong;
  }

  /**
   * Values from a form or an address, which are all text, as values of their types where they can
   * be.
   */
  static ObjectNode typed(Map<String, String> texts, Map<String, Type> types) {
    ObjectNode typed = JSON.createObjectNode();
    texts.forEach(
        (name, text) ->
            typed.set(
                name,
                types.get(name) == Type.TEXT
                    ? typed.textNode(text)
                    : parsed(text).orElseGet(() -> typed.textNode(text))));
    return typed;
  }

  private static Optional<JsonNode> parsed(String text) {
    try {
      return Optional.ofNullable(JSON.readTree(text));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).map(JsonNode::asText);
  }

  OptionalInt integer(String name) {
    JsonNode value = values.path(name);
    return value.canConvertToInt() ? OptionalInt.of(value.intValue()) : OptionalInt.empty();
  }

  Optional<byte[]> file(String name) {
    return values.path(name) instanceof BinaryNode file
        ? Optional.of(file.binaryValue())
        : Optional.empty();
  }

  boolean flag(String name) {
    return values.path(name).asBoolean(false);
  }

  Optional<JsonNode> json(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The chat that is meant, where it is told by its id. */
  OptionalLong chat() {
    String id = values.path("chat_id").asText();
    return id.matches("-?[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(id)) : OptionalLong.empty();
  }
}
