package dev.parley.telegram.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** People, and the bot. */
final class Users {

  static final long BOT = 4_242_424_242L;
  static final String BOT_NAME = "parley_test_bot";

  /** Who makes groups and their topics. */
  static final long FOUNDER = 1_000_000_007L;

  private Users() {}

  static ObjectNode json(long id) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", id);
    return id == BOT
        ? json.put("is_bot", true).put("first_name", "Parley").put("username", BOT_NAME)
        : json.put("is_bot", false).put("first_name", "User " + id);
  }
}
