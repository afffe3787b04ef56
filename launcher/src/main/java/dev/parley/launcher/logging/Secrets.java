package dev.parley.launcher.logging;

import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What must not be seen in a log: the secrets that are configured, and whatever looks like a token
 * of Telegram or Slack. Immutable.
 */
public final class Secrets {

  private static final String MASK = "***";

  /**
   * Bounded, so that a long row of digits costs no more than any other text. In JSON, the end of an
   * escape may stand before a token.
   */
  private static final Pattern LOOKS_SECRET =
      Pattern.compile(
          "\\d{6,20}+(?::|%3A)[A-Za-z0-9_-]{30,}|(?:\\b|(?<=\\\\[bfnrt]|\\\\u\\p{XDigit}{4}))x(?:ox[a-z]|app)[.-][A-Za-z0-9.-]{10,}");

  /** Nothing is configured. */
  public static final Secrets NONE = new Secrets(Pattern.compile("(?!)"));

  private final Pattern configured;

  private Secrets(Pattern configured) {
    this.configured = configured;
  }

  /** These values, none of which is empty. */
  public static Secrets of(Collection<String> values) {
    return values.isEmpty() ? NONE : new Secrets(anyOf(values));
  }

  private static Pattern anyOf(Collection<String> values) {
    return Pattern.compile(
        values.stream()
            .flatMap(Secrets::forms)
            .distinct()
            // One may be the beginning of another.
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(joining("|")));
  }

  /** As it is, in an address, and in JSON. */
  private static Stream<String> forms(String value) {
    String json = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/");
    return Stream.of(value, URLEncoder.encode(value, StandardCharsets.UTF_8), json);
  }

  /** The text with "***" in place of every secret. */
  public String mask(String text) {
    String known = configured.matcher(text).replaceAll(MASK);
    return LOOKS_SECRET.matcher(known).replaceAll(MASK);
  }
}
