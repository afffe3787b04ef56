package dev.parley.bot.text;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name in a text, told by its capitals.
 *
 * @param text without what says that it owns something
 * @param start where it starts in the text
 */
public record Name(String text, int start) {

  private static final String WORD = "\\p{Lu}[\\p{L}\\p{N}’'-]*+(?:\\.\\p{Lu}\\b\\.?)*+";
  private static final Pattern NAMES = Pattern.compile(WORD + "(?: " + WORD + "){0,3}");
  private static final Pattern NAME_GOES_ON = Pattern.compile("\\sof\\s");
  private static final Pattern NEXT_WORD = Pattern.compile("\\s(\\p{Ll}[\\p{L}’'-]*)");
  private static final Pattern OWNER = Pattern.compile("['’]s?$");

  private static final Set<String> TIMES =
      Stream.concat(
              Arrays.stream(DayOfWeek.values())
                  .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)),
              Arrays.stream(Month.values()).map(DateText::name))
          .collect(Collectors.toUnmodifiableSet());

  /**
   * The names, in order: no days and months, no lone word at the start of a sentence, and none that
   * says but of what kind a thing is, as in "the Marlow council", or that is a part of an office's
   * name, as in "Secretary of State".
   */
  public static List<Name> in(String text) {
    List<Name> names = new ArrayList<>();
    Matcher matcher = NAMES.matcher(text);
    while (matcher.find()) {
      Name name = new Name(OWNER.matcher(matcher.group()).replaceFirst(""), matcher.start());
      boolean part =
          NAME_GOES_ON.matcher(text).region(matcher.end(), text.length()).lookingAt()
              || (name.isOneWord() && isOfKind(text, matcher.end()));
      if (name.isMeant(text) && !part) {
        names.add(name);
      }
    }
    return names;
  }

  private boolean isMeant(String within) {
    String first = text.split(" ", 2)[0];
    return text.length() > 1
        && !TIMES.contains(first)
        && !StopWords.contains(first)
        && !(isOneWord() && startsSentence(within));
  }

  private boolean isOneWord() {
    return text.indexOf(' ') < 0;
  }

  private boolean startsSentence(String within) {
    int before = start - 1;
    while (before >= 0 && Character.isWhitespace(within.charAt(before))) {
      before--;
    }
    return before < 0 || ".?!:“\"".indexOf(within.charAt(before)) >= 0;
  }

  private static boolean isOfKind(String text, int end) {
    Matcher next = NEXT_WORD.matcher(text).region(end, text.length());
    return next.lookingAt() && !StopWords.contains(next.group(1)) && !next.group(1).endsWith("ed");
  }
}
