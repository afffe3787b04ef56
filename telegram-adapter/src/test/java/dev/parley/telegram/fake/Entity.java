package dev.parley.telegram.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A special part of a text.
 *
 * @param type as the Bot API names it
 * @param offset where it starts, in UTF-16 units
 * @param length in UTF-16 units
 * @param detail a link's address, a code's language; empty where there is none
 */
public record Entity(String type, int offset, int length, String detail) {

  int end() {
    return offset + length;
  }

  Entity movedBy(int units) {
    return new Entity(type, offset + units, length, detail);
  }

  boolean is(String... types) {
    for (String other : types) {
      if (type.equals(other)) {
        return true;
      }
    }
    return false;
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", type).put("offset", offset).put("length", length);
    if (type.equals("text_link")) {
      json.put("url", detail);
    } else if (type.equals("pre") && !detail.isEmpty()) {
      json.put("language", detail);
    }
    return json;
  }
}
