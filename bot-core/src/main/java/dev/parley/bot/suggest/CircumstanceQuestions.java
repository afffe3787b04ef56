package dev.parley.bot.suggest;

import dev.parley.bot.text.DateText;
import dev.parley.knowledge.EventTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks why, where, when and how long something happened, and what happened on a day. */
final class CircumstanceQuestions {

  private static final Set<String> PLACE_PREPOSITIONS = Set.of("in", "at", "near", "outside");

  private static final Set<String> HAPPENING_SOMEWHERE =
      Set.of(
          "meet",
          "die",
          "land",
          "crash",
          "collapse",
          "happen",
          "occur",
          "live",
          "gather",
          "arrive",
          "perform",
          "work",
          "sink",
          "disappear",
          "explode",
          "start",
          "begin",
          "end",
          "speak");

  private static final Set<String> DONE_SOMEWHERE =
      Set.of(
          "arrest",
          "attack",
          "bear",
          "build",
          "bury",
          "capture",
          "detain",
          "discover",
          "display",
          "establish",
          "film",
          "find",
          "found",
          "hold",
          "host",
          "injure",
          "install",
          "kill",
          "launch",
          "open",
          "organise",
          "organize",
          "publish",
          "record",
          "rescue",
          "see",
          "seize",
          "shoot",
          "sign",
          "stage",
          "steal",
          "test");

  private static final Set<String> UNITS =
      Set.of("minutes", "hours", "days", "weeks", "months", "years");

  private static final int LONGEST_EFFECT = 6;
  private static final int LONGEST_PLACE = 7;

  private CircumstanceQuestions() {}

  /** "The ferries were cancelled because of waves": "Why were the ferries cancelled?" */
  static Optional<String> why(Clause clause) {
    List<String> words = clause.rest().stream().map(Token::lower).toList();
    int because = words.indexOf("because");
    return because >= 0
            && because <= LONGEST_EFFECT
            && Phrases.isDefiniteOrPlural(clause.subject())
            && clause.rest().stream()
                .limit(because)
                .noneMatch(token -> token.is("PUNCT", "PRON", "SCONJ", "CCONJ"))
        ? inverted("why", clause, clause.rest().subList(0, because))
        : Optional.empty();
  }

  /** "The talks were held at the Customs House": "Where were the talks held?" */
  static Optional<String> where(Clause clause) {
    boolean somewhere =
        clause.passive().filter(verb -> DONE_SOMEWHERE.contains(verb.base())).isPresent()
            || clause.active().filter(v -> HAPPENING_SOMEWHERE.contains(v.base())).isPresent();
    return somewhere && startsPlace(clause.rest()) && Phrases.isDefinite(clause.subject())
        ? inverted("where", clause, List.of())
        : Optional.empty();
  }

  private static boolean startsPlace(List<Token> rest) {
    if (rest.isEmpty() || !rest.get(0).isOneOf(PLACE_PREPOSITIONS)) {
      return false;
    }
    for (Token token : rest.subList(1, Math.min(rest.size(), LONGEST_PLACE))) {
      boolean next = token.is("ADP") && !token.lower().equals("of");
      if (next || token.ofTime() || token.is("PUNCT", "VERB", "NUM")) {
        return false;
      } else if (token.is("PROPN", "NOUN") && token.isCapitalized()) {
        return true;
      }
    }
    return false;
  }

  /** "Brightmill opened its mill in May 2021": "When did Brightmill open its mill?" */
  static Optional<String> when(Clause clause) {
    List<Token> object = Phrases.object(clause.rest());
    boolean whole =
        clause.passive().isPresent()
            || clause
                .active()
                .filter(v -> !object.isEmpty() || HAPPENING_SOMEWHERE.contains(v.base()))
                .isPresent();
    return whole
            && timeFollows(clause.rest(), object.size())
            && Phrases.isDefinite(clause.subject())
            && Phrases.hasName(clause.subject())
        ? inverted("when", clause, object)
        : Optional.empty();
  }

  /** Whether there are but prepositions between here and the words that name the time. */
  private static boolean timeFollows(List<Token> rest, int from) {
    int at = from;
    while (at < rest.size() && !rest.get(at).ofTime() && rest.get(at).is("ADP", "SCONJ", "ADV")) {
      at++;
    }
    return at < rest.size() && rest.get(at).ofTime();
  }

  /** "The talks lasted five hours": "How long did the talks last?" */
  static Optional<String> howLong(Clause clause) {
    return clause
        .active()
        .filter(verb -> verb.base().equals("last"))
        .filter(verb -> clause.rest().stream().limit(6).anyMatch(token -> token.isOneOf(UNITS)))
        .filter(verb -> Phrases.isDefinite(clause.subject()))
        .flatMap(verb -> inverted("how long", clause, List.of()));
  }

  /** "The strike began on 14 May": "What happened on 14 May 2024?" */
  static Optional<String> whatHappened(TaggedSentence sentence) {
    return sentence
        .sentence()
        .time()
        .filter(time -> time.precision() == EventTime.Precision.DAY)
        .filter(time -> time.basis() != EventTime.Basis.INFERRED)
        .map(time -> "what happened on " + DateText.of(time) + "?");
  }

  private static Optional<String> inverted(String word, Clause clause, List<Token> object) {
    String subject = Token.join(clause.subject());
    String rest = object.isEmpty() ? "?" : " " + Token.join(object) + "?";
    Optional<String> done =
        clause.active().map(verb -> word + " did " + subject + " " + verb.base() + rest);
    return done.or(
        () ->
            clause
                .auxiliary()
                .filter(auxiliary -> !auxiliary.lower().startsWith("ha"))
                .map(
                    auxiliary ->
                        String.join(" ", word, auxiliary.text(), subject, clause.verb().text())
                            + rest));
  }
}
