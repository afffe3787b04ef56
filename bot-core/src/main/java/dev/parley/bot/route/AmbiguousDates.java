package dev.parley.bot.route;

import dev.parley.bot.text.DateText;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days that are one in one country and another in the next: "3/4/2025", "04.05.", "07-08-31". */
final class AmbiguousDates {

  private static final String NUMBER = "(0?[1-9]|1[0-2])";
  private static final String YEAR = "((?:19|20)?\\d\\d)";

  private static final Pattern WITH_YEAR =
      Pattern.compile(
          "(?<![\\d./-])" + NUMBER + "([./-]) ?" + NUMBER + "\\2 ?" + YEAR + "(?![\\d/-]|\\.\\d)");

  /** A fraction, a score and an hour look the same, but none stands behind "on". */
  private static final Pattern WITHOUT_YEAR =
      Pattern.compile(
          "(?:^|\\b(?:on|from|since|until|till|by|before|after|between|to|and|date|dated|of|day|the|for|about|mean|meant)\\b:? |, )"
              + NUMBER
              + "([/.])"
              + NUMBER
              + "(?:\\.(?!\\d)|(?=/?(?:$|[\\s?!,;:.])))"
              + "(?!\\d| (?:of|majority|votes?|per|percent|o'clock|am|pm|in the|hours?|a\\.m|p\\.m|metres|kilo|million|billion|days?|years?|people|seats|stars|points)\\b|%)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DECIMAL = Pattern.compile("\\d\\.\\d+$");

  private AmbiguousDates() {}

  static Optional<Route> read(String text) {
    Matcher whole = WITH_YEAR.matcher(text);
    while (whole.find()) {
      if (differ(whole.group(1), whole.group(3))) {
        return Optional.of(route(whole, " " + year(whole.group(4))));
      }
    }
    Matcher day = WITHOUT_YEAR.matcher(text);
    while (day.find()) {
      boolean decimal = DECIMAL.matcher(day.group()).find();
      if (differ(day.group(1), day.group(3)) && !decimal) {
        return Optional.of(route(day, ""));
      }
    }
    return Optional.empty();
  }

  private static boolean differ(String one, String other) {
    return Integer.parseInt(one) != Integer.parseInt(other);
  }

  private static String year(String digits) {
    return digits.length() == 2 ? "20" + digits : digits;
  }

  private static Route route(Matcher found, String year) {
    int one = Integer.parseInt(found.group(1));
    int other = Integer.parseInt(found.group(3));
    String written = found.group().substring(found.start(1) - found.start());
    return new Route.AmbiguousDate(
        written, List.of(day(one, other) + year, day(other, one) + year));
  }

  private static String day(int day, int month) {
    return day + " " + DateText.name(Month.of(month));
  }
}
