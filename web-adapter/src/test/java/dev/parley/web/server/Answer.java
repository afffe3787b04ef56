package dev.parley.web.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A response as it came over a socket.
 *
 * @param status of HTTP, 0 where the connection was closed without one
 * @param headers by their names in lower case
 */
public record Answer(int status, Map<String, String> headers, String body) {

  static final Answer NONE = new Answer(0, Map.of(), "");

  public String header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  /** Reads one response, and no more. */
  static Answer read(InputStream in) throws IOException {
    String head = head(in);
    if (head.isEmpty()) {
      return NONE;
    }
    String[] lines = head.split("\r\n");
    Map<String, String> headers = new TreeMap<>();
    for (int i = 1; i < lines.length; i++) {
      String[] parts = lines[i].split(":", 2);
      headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    byte[] body = headers.containsKey("content-length") ? in.readNBytes(length) : in.readAllBytes();
    return new Answer(
        Integer.parseInt(lines[0].split(" ")[1]),
        headers,
        new String(body, StandardCharsets.UTF_8));
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    for (int next = in.read(); next >= 0; next = in.read()) {
      head.append((char) next);
      if (next == '\n' && head.indexOf("\r\n\r\n", Math.max(0, head.length() - 4)) >= 0) {
        return head.toString();
      }
    }
    return "";
  }
}
