package dev.parley.knowledge.importing;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What web addresses say. */
final class WebAddresses {

  private static final String YEAR = "((?:19|20)\\d{2})";
  private static final Pattern DAY =
      Pattern.compile(
          "(?<!\\d)"
              + YEAR
              + "(?:([/-])(\\d{1,2}|[a-z]{3})\\2(\\d{1,2})|()(\\d{2})(\\d{2}))(?!\\d)");

  private WebAddresses() {}

  static boolean isWeb(URI address) {
    return ("http".equalsIgnoreCase(address.getScheme())
            || "https".equalsIgnoreCase(address.getScheme()))
        && address.getHost() != null
        && address.getRawUserInfo() == null;
  }

  /** An absolute web address from a page, resolved against where the page is. */
  static Optional<URI> parse(String text, Optional<URI> base) {
    try {
      URI address = new URI(text.strip());
      URI absolute = base.map(page -> page.resolve(address)).orElse(address);
      return Optional.of(absolute).filter(WebAddresses::isWeb);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /**
   * The day that stands in an address's path, such as {@code /2025/02/28/}, {@code /2025/feb/28/}
   * or {@code /20250411-words}; none when it is later than {@code latest}.
   */
  static Optional<LocalDate> day(URI address, LocalDate latest) {
    Matcher day =
        DAY.matcher(address.getPath() == null ? "" : address.getPath().toLowerCase(Locale.ROOT));
    while (day.find()) {
      Optional<LocalDate> found = day(day).filter(date -> !date.isAfter(latest));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(Matcher match) {
    String month = match.group(3) != null ? match.group(3) : match.group(6);
    String day = match.group(4) != null ? match.group(4) : match.group(7);
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(match.group(1)), DateText.month(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
