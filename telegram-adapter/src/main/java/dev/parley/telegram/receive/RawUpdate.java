package dev.parley.telegram.receive;

import com.fasterxml.jackson.databind.JsonNode;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * An update of which the library knows the id alone, and the rest is as it came. The library's own
 * classes refuse a whole update for one field they do not expect, and throw for entities that are
 * out of range.
 */
final class RawUpdate extends Update {

  private final transient JsonNode json;

  RawUpdate(int id, JsonNode json) {
    setUpdateId(id);
    this.json = json;
  }

  JsonNode json() {
    return json;
  }
}
