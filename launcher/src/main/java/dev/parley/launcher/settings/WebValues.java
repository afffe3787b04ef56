package dev.parley.launcher.settings;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.parley.web.WebSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how to serve on the web. */
final class WebValues {

  private static final String DEFAULT_HOST = "127.0.0.1";
  private static final int DEFAULT_PORT = 8080;
  private static final Pattern TIME = Pattern.compile("(\\d{1,6})\\s*([dhm])");

  private final Environment values;

  WebValues(Environment values) {
    this.values = values;
  }

  WebSettings web() {
    String host = values.get("PARLEY_HOST").orElse(DEFAULT_HOST);
    int port = values.number("PARLEY_PORT").orElse(DEFAULT_PORT);
    Optional<URI> publicUrl = values.get("PARLEY_PUBLIC_URL").map(WebValues::publicUrl);
    Optional<Duration> staleAfter = values.get("PARLEY_STALE_AFTER").map(WebValues::time);
    Set<String> proxies =
        values
            .get("PARLEY_PROXIES")
            .map(list -> Environment.list(list).collect(toUnmodifiableSet()))
            .orElse(Set.of());
    return Environment.checked(
        () -> new WebSettings(host, port, publicUrl, staleAfter, proxies, values.rate()));
  }

  private static URI publicUrl(String value) {
    return Environment.uri(value)
        .orElseThrow(
            () ->
                new SettingException(
                    "PARLEY_PUBLIC_URL is \"" + value + "\": it is not a web address."));
  }

  private static Duration time(String value) {
    Matcher matcher = TIME.matcher(value);
    if (!matcher.matches()) {
      throw new SettingException(
          "PARLEY_STALE_AFTER is \""
              + value
              + "\": it must be a number of days, hours or minutes, such as 30d, 12h or 90m.");
    }
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "d" -> Duration.ofDays(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofMinutes(number);
    };
  }
}
