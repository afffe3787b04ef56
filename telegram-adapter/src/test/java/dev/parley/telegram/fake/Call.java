package dev.parley.telegram.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * A call that came in, and how it was answered.
 *
 * @param method in lower case
 * @param parameters as they came
 * @param status the status it was answered with; 0 where the connection was cut before anything was
 *     done
 * @param description why it was refused, or empty
 */
public record Call(
    Instant at, String method, ObjectNode parameters, int status, String description) {

  public boolean is(String name) {
    return method.equalsIgnoreCase(name);
  }
}
