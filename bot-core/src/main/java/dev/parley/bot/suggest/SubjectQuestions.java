package dev.parley.bot.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks who did something, or how many. */
final class SubjectQuestions {

  /** What they do is to say something: asking who did tells nothing. */
  private static final Set<String> SAYING =
      Set.of(
          "say", "state", "tell", "note", "warn", "stress", "explain", "clarify", "claim", "agree");

  /** What is counted to measure something else. */
  private static final Set<String> MEASURES =
      Set.of(
          "seconds",
          "minutes",
          "hours",
          "days",
          "weeks",
          "months",
          "years",
          "decades",
          "centuries",
          "percent",
          "per",
          "degrees",
          "metres",
          "meters",
          "kilometres",
          "kilometers",
          "miles",
          "of");

  private static final int LONGEST_NAME = 4;
  private static final int LONGEST_ROLE = 6;
  private static final int LONGEST_AGENT = 8;

  private SubjectQuestions() {}

  /** "Elena Brandt led the delegation" or "It was led by her": "Who led the delegation?" */
  static Optional<String> whoDid(Clause clause) {
    return active(clause).or(() -> passive(clause));
  }

  private static Optional<String> active(Clause clause) {
    List<Token> object = Phrases.object(clause.rest());
    return clause
        .active()
        .filter(verb -> verb.agent() && !SAYING.contains(verb.base()))
        .filter(verb -> Phrases.hasName(clause.subject()))
        .filter(verb -> !object.isEmpty() && object.get(0).startsNoun())
        .map(verb -> "who " + verb.past() + " " + Token.join(object) + "?");
  }

  private static Optional<String> passive(Clause clause) {
    List<Token> rest = clause.rest();
    return clause
        .passive()
        .filter(Verb::agent)
        .filter(verb -> !rest.isEmpty() && rest.get(0).lower().equals("by"))
        .filter(verb -> Phrases.hasName(rest.subList(1, Math.min(rest.size(), LONGEST_AGENT))))
        .filter(verb -> Phrases.isDefinite(clause.subject()))
        .map(verb -> "who " + verb.past() + " " + Token.join(clause.subject()) + "?");
  }

  /** "Some 300 people were hurt by tiles": "How many people were hurt by tiles?" */
  static Optional<String> howMany(Clause clause) {
    List<Token> object = Phrases.object(clause.rest());
    boolean said = clause.verb().is("VERB") || (!clause.verb().is("ADJ") && !object.isEmpty());
    boolean known = clause.auxiliary().isPresent() || clause.active().isPresent();
    List<Token> counted = counted(clause.subject());
    if (counted.isEmpty() || !said || !known) {
      return Optional.empty();
    }
    List<Token> predicate = new ArrayList<>();
    clause.auxiliary().ifPresent(predicate::add);
    predicate.add(clause.verb());
    predicate.addAll(object);
    return Optional.of("how many " + Token.join(counted) + " " + Token.join(predicate) + "?");
  }

  /** "people" of "at least 300 people"; empty where nothing is counted. */
  private static List<Token> counted(List<Token> subject) {
    int number = 0;
    while (number < subject.size() && subject.get(number).isOneOf(ClauseReader.QUANTIFIERS)) {
      number++;
    }
    int noun = number;
    while (noun < subject.size() && subject.get(noun).is("NUM")) {
      noun++;
    }
    List<Token> counted = subject.subList(noun, subject.size());
    boolean several = noun > number && !subject.get(number).lower().equals("one");
    boolean things =
        subject.stream().noneMatch(t -> t.ofTime() || t.isOneOf(MEASURES) || t.is("CCONJ", "DET"));
    return several && things ? counted : List.of();
  }

  /** "Ida Holm, the mayor of Pelham" or "mayor Ida Holm": "Who is Ida Holm?" */
  static Optional<String> whoIs(TaggedSentence sentence) {
    List<Token> tokens = sentence.tokens();
    for (int start = 0; start < tokens.size(); start++) {
      int end = nameEnd(tokens, start);
      boolean name =
          end - start >= 2
              && end - start <= LONGEST_NAME
              && !Phrases.endsWithRole(tokens.subList(start, end));
      if (name && (isRoleBefore(tokens, start) || isRoleAfter(tokens, end))) {
        return Optional.of("who is " + Token.join(tokens.subList(start, end)) + "?");
      }
      start = Math.max(start, end - 1);
    }
    return Optional.empty();
  }

  private static int nameEnd(List<Token> tokens, int start) {
    int end = start;
    while (end < tokens.size()
        && tokens.get(end).is("PROPN")
        && tokens.get(end).isName()
        && !tokens.get(end).ofTime()) {
      end++;
    }
    return end;
  }

  private static boolean isRoleBefore(List<Token> tokens, int name) {
    return name > 0
        && !tokens.get(name - 1).isCapitalized()
        && Phrases.hasRole(tokens.subList(name - 1, name));
  }

  private static boolean isRoleAfter(List<Token> tokens, int name) {
    int from = name + 1;
    int to = from;
    while (to < tokens.size() && to - from < LONGEST_ROLE && !tokens.get(to).is("PUNCT")) {
      to++;
    }
    return to > from
        && tokens.get(name).text().equals(",")
        && tokens.get(from).startsNoun()
        && Phrases.hasRole(tokens.subList(from, to));
  }
}
