package dev.parley.bot.picture;

import dev.parley.bot.text.StopWords;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in a few words what an event is: where, and who. */
final class Caption {

  private static final int MOST_NAMES = 2;

  /** Longer texts cost time, and their first words say what they are about. */
  private static final int LONGEST_TEXT = 600;

  private static final String NAME = "\\p{Lu}[\\p{L}\\p{N}’'-]*";
  private static final Pattern NAMES = Pattern.compile(NAME + "(?: " + NAME + "){0,3}");
  private static final Pattern PLACED = Pattern.compile(".*\\b(?:in|at|near)\\s+(?:the\\s+)?$");
  private static final Pattern NEXT_WORD = Pattern.compile("\\s+(\\p{Ll}[\\p{L}’'-]*)");
  private static final Pattern SENTENCE_START = Pattern.compile("(?:.*[.?!“:])?\\s*");
  private static final Pattern OWNER = Pattern.compile("['’]s?$");

  private static final Set<String> TIMES =
      Stream.concat(
              Arrays.stream(DayOfWeek.values())
                  .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)),
              Arrays.stream(Month.values())
                  .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
          .collect(Collectors.toUnmodifiableSet());

  private Caption() {}

  /** Such as "Marlow: Elena Brandt"; empty where no name stands in the text. */
  static String of(String text) {
    String start = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    Optional<String> place = Optional.empty();
    Set<String> names = new LinkedHashSet<>();
    Matcher matcher = NAMES.matcher(start);
    while (matcher.find()) {
      String name = OWNER.matcher(matcher.group()).replaceFirst("");
      if (!isName(start, matcher, name)) {
        continue;
      }
      if (place.isEmpty() && PLACED.matcher(start.substring(0, matcher.start())).matches()) {
        place = Optional.of(name);
      } else {
        names.add(name);
      }
    }
    place.ifPresent(names::remove);
    String who = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
    return place.map(where -> who.isEmpty() ? where : where + ": " + who).orElse(who);
  }

  /** Not the word that a sentence starts with, a day, or what says of what kind a thing is. */
  private static boolean isName(String text, Matcher matcher, String name) {
    List<String> words = List.of(name.split(" "));
    if (TIMES.contains(words.get(0)) || StopWords.contains(words.get(0)) || name.length() < 2) {
      return false;
    }
    boolean first = SENTENCE_START.matcher(text.substring(0, matcher.start())).matches();
    Matcher next = NEXT_WORD.matcher(text).region(matcher.end(), text.length());
    boolean ofKind =
        next.lookingAt() && !StopWords.contains(next.group(1)) && !next.group(1).endsWith("ed");
    return !ofKind && (!first || words.size() > 1);
  }
}
