package dev.parley.bot.channel;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes what a platform posts to an address of ours. Thread-safe. */
public interface Inlet {

  /** The address's path, such as {@code /slack/events}. */
  String path();

  /** Answers soon; checks by itself who has sent it. */
  Response receive(Request request);

  /**
   * What was posted.
   *
   * @param headers by their names in lower case
   * @param body as it came, at most 1 MB
   */
  record Request(Map<String, List<String>> headers, byte[] body) {

    public Request {
      headers = Map.copyOf(headers);
      requireNonNull(body);
    }

    /** The only value of a header; empty where there is none, or more than one. */
    public Optional<String> header(String name) {
      List<String> values = headers.getOrDefault(name, List.of());
      return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }
  }

  /**
   * What it gets back.
   *
   * @param status of HTTP
   * @param contentType of the body
   */
  record Response(int status, String contentType, String body) {

    public Response {
      requireNonNull(contentType);
      requireNonNull(body);
    }
  }
}
