package dev.parley.launcher.batch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A line that cannot be asked; the message says why, for the one who wrote it. */
final class BatchException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient Optional<JsonNode> id;

  BatchException(Optional<JsonNode> id, String message) {
    super(message);
    this.id = id;
  }

  /** The line's id, where at least that could be read. */
  Optional<JsonNode> id() {
    return id;
  }
}
