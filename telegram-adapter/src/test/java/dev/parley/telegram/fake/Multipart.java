package dev.parley.telegram.fake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A body of {@code multipart/form-data}, by RFC 7578.
 *
 * @param texts the parts without a file name
 * @param files the others
 */
record Multipart(Map<String, String> texts, Map<String, byte[]> files) {

  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
  private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
  private static final String ATTACHED = "attach://";

  static Multipart read(String contentType, byte[] body) {
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!boundary.find()) {
      throw ApiException.badRequest("no boundary in multipart request");
    }
    Multipart read = new Multipart(new LinkedHashMap<>(), new LinkedHashMap<>());
    // One byte, one letter: files come through unharmed.
    String all = "\r\n" + new String(body, ISO_8859_1);
    String[] parts = all.split(Pattern.quote("\r\n--" + boundary.group(1)), -1);
    for (int i = 1; i < parts.length - 1; i++) {
      read.add(parts[i]);
    }
    return read;
  }

  private void add(String part) {
    int end = part.indexOf("\r\n\r\n");
    Matcher name = NAME.matcher(end < 0 ? "" : part.substring(0, end));
    if (!name.find()) {
      throw ApiException.badRequest("part without a name in multipart request");
    }
    byte[] content = part.substring(end + 4).getBytes(ISO_8859_1);
    if (part.substring(0, end).contains("filename=")) {
      files.put(name.group(1), content);
    } else {
      texts.put(name.group(1), new String(content, UTF_8));
    }
  }

  /** Puts files, and takes them away, where a parameter's medium names them. */
  static void attach(ObjectNode values, Map<String, byte[]> files) {
    for (JsonNode value : values) {
      String named = value.path("media").asText();
      String part = named.startsWith(ATTACHED) ? named.substring(ATTACHED.length()) : "";
      if (value instanceof ObjectNode medium && files.containsKey(part)) {
        medium.put("media", files.remove(part));
      }
    }
  }

  /** Files by the parameters that name them, also as "attach://PART". */
  Map<String, byte[]> filesByParameter() {
    Map<String, byte[]> found = new LinkedHashMap<>(files);
    texts.forEach(
        (name, text) -> {
          String part = text.startsWith(ATTACHED) ? text.substring(ATTACHED.length()) : "";
          if (found.containsKey(part)) {
            found.put(name, found.remove(part));
          }
        });
    return found;
  }
}
