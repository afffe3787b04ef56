package dev.parley.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** What goes back over the wire. */
record Response(int status, String body, Delivery delivery) {

  enum Delivery {
    WHOLE,
    /** The connection ends in the midst of the body. */
    HALF,
    /** The connection ends without a byte. */
    NONE
  }

  static Response of(JsonNode result) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("ok", true);
    body.set("result", result);
    return new Response(200, body.toString(), Delivery.WHOLE);
  }

  static Response of(ApiException refusal) {
    return new Response(refusal.status(), refusal.body().toString(), Delivery.WHOLE);
  }

  static Response cut() {
    return new Response(0, "", Delivery.NONE);
  }

  Response lost() {
    return new Response(status, body, Delivery.NONE);
  }

  Response halved() {
    return new Response(status, body, Delivery.HALF);
  }

  byte[] bytes() {
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
