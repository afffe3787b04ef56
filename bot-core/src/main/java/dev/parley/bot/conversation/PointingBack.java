package dev.parley.bot.conversation;

import static dev.parley.bot.conversation.LeaningText.stems;
import static dev.parley.bot.conversation.LeaningText.trimmed;

import dev.parley.bot.text.Word;
import dev.parley.bot.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that point back at the turn before, such as "she" and "there", made to say what at. */
final class PointingBack {

  private static final Pattern PERSON =
      Pattern.compile(
          "\\b(he|she|him|his|her|(?:that|this) (?:person|man|woman|guy|lady))\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern THING =
      Pattern.compile(
          "\\b(it|its|they|them|their|theirs|that|this|these|those|there|one|ones|same|the (?:thing|other))\\b",
          Pattern.CASE_INSENSITIVE);

  /** "Who had a dog with him": the pronoun stands for whoever is asked for. */
  private static final Pattern OF_ASKED =
      Pattern.compile(
          "^(?:who\\b.*\\bwith (?:him|her|them)\\b|which \\p{L}+ (?:had|has|took|lost|saw|gave|made) (?:his|her|their)\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}.’'-]+(?:\\s+\\p{Lu}[\\p{L}.’'-]+)+(?<=\\p{L})");

  private static final Pattern ASKS_WHO = Pattern.compile("^who", Pattern.CASE_INSENSITIVE);

  private static final Pattern BEFORE_NOUN =
      Pattern.compile("that|this|these|those", Pattern.CASE_INSENSITIVE);

  /** A question of so many content words says itself what it is about. */
  private static final int ENOUGH = 4;

  /** Longer words of an answer are no name. */
  private static final int LONGEST_NAME = 6;

  private PointingBack() {}

  /** The question with what its words point at; empty where none points back. */
  static Optional<String> resolved(String text, Turn last) {
    if (OF_ASKED.matcher(text).find()) {
      return Optional.empty();
    }
    Matcher person = PERSON.matcher(text);
    boolean leansOnPerson = person.find() && !namedBefore(text, person.start());
    Optional<String> name = leansOnPerson ? name(last) : Optional.empty();
    String named =
        name.map(
                known ->
                    person.replaceAll(
                        found -> Matcher.quoteReplacement(inForm(found.group(), known))))
            .orElse(text);
    Matcher thing = THING.matcher(named);
    boolean leansOnThing =
        thing.find() && !namedBefore(named, thing.start()) && !pointsAhead(named, thing);
    if (leansOnThing || (leansOnPerson && name.isEmpty())) {
      return Optional.of(withContext(named, last));
    }
    return name.map(known -> named);
  }

  /**
   * The question with what it is about: the names of the one before, or where it has none its other
   * content words. All of its words would ask the same question again.
   */
  private static String withContext(String text, Turn last) {
    List<Word> content = Words.contentOf(last.question());
    List<Word> names =
        content.stream().filter(word -> word.start() > 0 && word.isCapitalized()).toList();
    Set<String> own = stems(text);
    String context =
        (names.isEmpty() ? content : names)
            .stream()
                .filter(word -> !own.contains(word.stem()))
                .map(Word::text)
                .collect(Collectors.joining(" "));
    return context.isEmpty() ? text : trimmed(text) + " (" + context + ")";
  }

  /** "That school with the cooled classrooms": what is meant is said right there. */
  private static boolean pointsAhead(String text, Matcher thing) {
    List<Word> content = Words.contentOf(text);
    return content.size() >= ENOUGH
        && BEFORE_NOUN.matcher(thing.group()).matches()
        && content.stream().anyMatch(word -> word.start() == thing.end() + 1);
  }

  /** Whether a name before the pronoun may be what it stands for. */
  private static boolean namedBefore(String text, int pronoun) {
    return Words.of(text).stream()
        .skip(1)
        .anyMatch(word -> word.end() < pronoun && word.isCapitalized() && word.isContent());
  }

  /**
   * The person last spoken of: whom the answer gives where a person was asked for, else the first
   * full name in the question or the answer.
   */
  private static Optional<String> name(Turn turn) {
    return turn.given()
        .filter(words -> ASKS_WHO.matcher(turn.question()).find())
        .filter(words -> Words.of(words).size() <= LONGEST_NAME)
        .filter(words -> Words.of(words).stream().anyMatch(Word::isCapitalized))
        .or(() -> fullName(turn));
  }

  private static Optional<String> fullName(Turn turn) {
    return Stream.concat(Stream.of(turn.question()), turn.statements().stream())
        .map(NAME::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group().replaceFirst("['’]s$", ""))
        .findFirst();
  }

  private static String inForm(String pronoun, String name) {
    return Set.of("his", "her").contains(pronoun.toLowerCase(Locale.ROOT)) ? name + "'s" : name;
  }
}
