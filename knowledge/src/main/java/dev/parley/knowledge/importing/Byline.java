package dev.parley.knowledge.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that names the authors, the time of publication, or both, such as "By Ann Lee and Bo
 * Strand" or "Ann Lee, Bo StrandFriday, 28 February 2025, 08:53".
 *
 * @param authors in their order, possibly none
 * @param published the first date in it that is not that of an update
 */
record Byline(List<String> authors, Optional<PublishedAt> published) {

  private static final int MAX_LENGTH = 200;
  private static final int MAX_NAME = 60;
  private static final String NAME =
      "\\p{Lu}[\\p{L}.'’-]*(?:\\s+(?:\\p{Lu}[\\p{L}.'’-]*|al|bin|da|de|del|der|di|el|la|le|van|von|zu)){1,4}";
  private static final Pattern NAMES =
      Pattern.compile(NAME + "(?:(?:\\s*[,;&]\\s*(?:and\\s+)?|\\s+and\\s+)" + NAME + "){0,7}");
  private static final Pattern BETWEEN_NAMES =
      Pattern.compile("\\s*[,;&]\\s*(?:and\\s+)?|\\s+and\\s+");

  /** "And" stands before the last name; what follows is where the authors work. */
  private static final Pattern AFTER_LAST_NAME = Pattern.compile("(.*\\s(?:and|&)\\s[^,;]*)[,;].*");

  private static final Pattern BY =
      Pattern.compile(
          "(?:(?:written|reported|story|posted|published|reporting)\\s+)?by:?\\s+(.*)|authors?:\\s*(.*)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern UPDATED =
      Pattern.compile(
          ".*\\b(?:updated|modified|revised|edited)\\b[^\\d]{0,20}", Pattern.CASE_INSENSITIVE);
  private static final Pattern DATE_LABEL =
      Pattern.compile(
          "\\b(?:(?:last|first)\\s+)?(?:published|posted|updated|modified|revised|edited|date)(?:\\s+(?:on|at))?\\b\\s*:?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SEPARATORS_AT_ENDS =
      Pattern.compile("^[\\s,|/·•–—:()-]+|[\\s,|/·•–—:()-]+$");

  /** Reads a line; none when it is anything but a byline. */
  static Optional<Byline> parse(String line) {
    if (line.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    List<DateText> dates = DateText.findAll(line);
    String rest = withoutDates(line, dates);
    Matcher by = BY.matcher(rest);
    Optional<PublishedAt> published =
        dates.stream()
            .filter(date -> !UPDATED.matcher(line.substring(0, date.start())).matches())
            .findFirst()
            .map(DateText::at);
    if (by.matches()) {
      String names = by.group(1) != null ? by.group(1) : by.group(2);
      return names(names).map(authors -> new Byline(authors, published));
    }
    boolean datesOnly = rest.isEmpty() && !dates.isEmpty();
    boolean namesAndDates =
        !dates.isEmpty() && NAMES.matcher(rest).matches() && standsAtAnEnd(dates, line);
    return datesOnly || namesAndDates
        ? Optional.of(new Byline(namesAndDates ? split(rest) : List.of(), published))
        : Optional.empty();
  }

  /** After "By": full names, else one short name such as an agency's. */
  private static Optional<List<String>> names(String text) {
    String trimmed = SEPARATORS_AT_ENDS.matcher(text).replaceAll("");
    List<String> full = split(trimmed).stream().filter(n -> n.matches(NAME)).toList();
    if (!full.isEmpty()) {
      return NAMES.matcher(trimmed).lookingAt() ? Optional.of(full) : Optional.empty();
    }
    boolean single =
        !trimmed.isEmpty() && trimmed.length() <= MAX_NAME && trimmed.matches("\\p{Lu}[\\p{L}.-]*");
    return single ? Optional.of(List.of(trimmed)) : Optional.empty();
  }

  private static List<String> split(String names) {
    return Arrays.stream(BETWEEN_NAMES.split(AFTER_LAST_NAME.matcher(names).replaceFirst("$1")))
        .map(String::strip)
        .filter(name -> !name.isEmpty() && name.length() <= MAX_NAME)
        .toList();
  }

  private static String withoutDates(String line, List<DateText> dates) {
    StringBuilder rest = new StringBuilder(line);
    for (int i = dates.size() - 1; i >= 0; i--) {
      rest.replace(dates.get(i).start(), Math.min(rest.length(), dates.get(i).end()), " | ");
    }
    String unlabelled =
        dates.isEmpty() ? rest.toString() : DATE_LABEL.matcher(rest).replaceAll(" ");
    return SEPARATORS_AT_ENDS.matcher(unlabelled).replaceAll("").strip();
  }

  private static boolean standsAtAnEnd(List<DateText> dates, String line) {
    return dates.get(0).start() == 0 || dates.get(dates.size() - 1).end() == line.length();
  }
}
