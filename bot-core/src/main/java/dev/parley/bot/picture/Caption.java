package dev.parley.bot.picture;

import dev.parley.bot.text.Name;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in a few words what an event is: where, and who. */
final class Caption {

  private static final int MOST_NAMES = 2;

  /** The first words of a longer text say what it is about. */
  private static final int LONGEST_TEXT = 600;

  private static final Pattern PLACED = Pattern.compile("\\b(?:in|at|near)\\s+(?:the\\s+)?$");

  private Caption() {}

  /** Such as "Marlow: Elena Brandt"; empty where no name stands in the text. */
  static String of(String text) {
    String start = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    List<Name> names = Name.in(start);
    Optional<String> place =
        names.stream()
            .filter(name -> PLACED.matcher(start.substring(0, name.start())).find())
            .map(Name::text)
            .findFirst();
    Set<String> others =
        names.stream().map(Name::text).collect(Collectors.toCollection(LinkedHashSet::new));
    place.ifPresent(others::remove);
    String who = others.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
    return place.map(where -> who.isEmpty() ? where : where + ": " + who).orElse(who);
  }
}
