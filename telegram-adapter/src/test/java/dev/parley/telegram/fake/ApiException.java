package dev.parley.telegram.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A call is refused, in the words of the real server. */
final class ApiException extends RuntimeException {

  private final int status;
  private final ObjectNode parameters = JsonNodeFactory.instance.objectNode();

  private ApiException(int status, String description) {
    super(description);
    this.status = status;
  }

  static ApiException badRequest(String what) {
    return new ApiException(400, "Bad Request: " + what);
  }

  static ApiException unauthorized() {
    return new ApiException(401, "Unauthorized");
  }

  static ApiException forbidden(String what) {
    return new ApiException(403, "Forbidden: " + what);
  }

  static ApiException notFound() {
    return new ApiException(404, "Not Found");
  }

  static ApiException conflict(String what) {
    return new ApiException(409, "Conflict: " + what);
  }

  static ApiException tooManyRequests(int retryAfterSeconds) {
    ApiException flood =
        new ApiException(429, "Too Many Requests: retry after " + retryAfterSeconds);
    flood.parameters.put("retry_after", retryAfterSeconds);
    return flood;
  }

  static ApiException migrated(long chat) {
    ApiException migrated = badRequest("group chat was upgraded to a supergroup chat");
    migrated.parameters.put("migrate_to_chat_id", chat);
    return migrated;
  }

  int status() {
    return status;
  }

  ObjectNode body() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("ok", false).put("error_code", status).put("description", getMessage());
    if (!parameters.isEmpty()) {
      body.set("parameters", parameters);
    }
    return body;
  }
}
