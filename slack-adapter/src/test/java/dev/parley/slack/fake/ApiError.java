package dev.parley.slack.fake;

import java.util.List;

/** Slack refuses a call. */
final class ApiError extends RuntimeException {

  private final String code;
  private final List<String> messages;

  ApiError(String code, String... messages) {
    this(code, List.of(messages));
  }

  ApiError(String code, List<String> messages) {
    super(code + (messages.isEmpty() ? "" : " " + messages), null, false, false);
    this.code = code;
    this.messages = List.copyOf(messages);
  }

  /** As Slack's documentation names it, such as {@code not_in_channel}. */
  String code() {
    return code;
  }

  /** What exactly is wrong, for a person. */
  List<String> messages() {
    return messages;
  }
}
