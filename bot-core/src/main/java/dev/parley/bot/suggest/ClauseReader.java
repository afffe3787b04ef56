package dev.parley.bot.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the main clause of a sentence that begins with it, or after an opening phrase. */
final class ClauseReader {

  private static final Set<String> AUXILIARIES =
      Set.of("is", "are", "was", "were", "has", "have", "had", "will", "would");

  private static final Set<String> NEGATIONS = Set.of("not", "never", "n't", "no", "hardly");

  /** Words that join the parts of a subject: "the talks between Norway and Sweden". */
  private static final Set<String> LINKS =
      Set.of("of", "for", "between", "in", "on", "at", "from", "to", "against", "with", "about");

  /** "At least three people", "more than a hundred houses". */
  static final Set<String> QUANTIFIERS =
      Set.of(
          "at",
          "least",
          "more",
          "than",
          "fewer",
          "about",
          "around",
          "nearly",
          "almost",
          "over",
          "up",
          "to",
          "some",
          "roughly",
          "approximately",
          "only",
          "just");

  private static final int LONGEST_SUBJECT = 14;
  private static final int LONGEST_OPENING = 14;
  private static final int LONGEST_APPOSITION = 18;

  private ClauseReader() {}

  /** The clause, where the sentence is built simply enough. */
  static Optional<Clause> read(List<Token> sentence) {
    Optional<Clause> clause = readAt(sentence, 0);
    for (int i = 1; clause.isEmpty() && i < Math.min(LONGEST_OPENING, sentence.size()); i++) {
      if (opens(sentence.get(0)) && sentence.get(i).text().equals(",")) {
        clause = readAt(sentence, i + 1);
      }
    }
    return clause.map(ClauseReader::withName);
  }

  /** "The president, Ida Holm, said": Ida Holm said. */
  private static Clause withName(Clause clause) {
    List<Token> name = clause.apposition();
    boolean named =
        Phrases.endsWithRole(clause.subject())
            && name.size() >= 2
            && name.stream().allMatch(Token::isName);
    return named ? clause.withSubject(name) : clause;
  }

  private static boolean opens(Token first) {
    return first.is("ADP", "ADV", "ADJ", "VERB", "SCONJ") && !first.lower().equals("if");
  }

  private static Optional<Clause> readAt(List<Token> sentence, int start) {
    int end = subjectEnd(sentence, start);
    if (end == start) {
      return Optional.empty();
    }
    int next = appositionEnd(sentence, end);
    List<Token> apposition = next > end ? sentence.subList(end + 1, next - 1) : List.<Token>of();
    return predicate(sentence.subList(start, end), apposition, sentence, next);
  }

  private static Optional<Clause> predicate(
      List<Token> subject, List<Token> apposition, List<Token> sentence, int from) {
    int at = skipAdverbs(sentence, from);
    Optional<Token> auxiliary = Optional.empty();
    if (at < sentence.size() && sentence.get(at).isOneOf(AUXILIARIES)) {
      auxiliary = Optional.of(sentence.get(at));
      at = skipAdverbs(sentence, at + 1);
    }
    if (at >= sentence.size()
        || sentence.subList(from, at + 1).stream().anyMatch(token -> token.isOneOf(NEGATIONS))
        || (auxiliary.isEmpty() && !sentence.get(at).is("VERB"))) {
      return Optional.empty();
    }
    return Optional.of(
        new Clause(
            subject,
            apposition,
            auxiliary,
            sentence.get(at),
            sentence.subList(at + 1, sentence.size())));
  }

  private static int skipAdverbs(List<Token> sentence, int from) {
    int at = from;
    while (at < sentence.size() && at - from < 2 && sentence.get(at).is("ADV")) {
      at++;
    }
    return at;
  }

  /** Where a noun phrase that starts here ends; its start where there is none. */
  private static int subjectEnd(List<Token> sentence, int start) {
    int at = start;
    while (at < sentence.size() && at - start < LONGEST_SUBJECT && isNominal(sentence, at, start)) {
      at++;
    }
    while (at > start && !sentence.get(at - 1).is("NOUN", "PROPN")) {
      at--;
    }
    return at;
  }

  private static boolean isNominal(List<Token> sentence, int at, int start) {
    Token token = sentence.get(at);
    if (token.isOneOf(AUXILIARIES)) {
      return false;
    }
    boolean afterNoun = at > start && sentence.get(at - 1).is("NOUN", "PROPN");
    return token.is("DET", "ADJ", "NOUN", "PROPN", "NUM")
        || token.isPossessive()
        || (afterNoun && (token.is("CCONJ") || token.isOneOf(LINKS)))
        || (token.isOneOf(QUANTIFIERS) && numberFollows(sentence, at));
  }

  private static boolean numberFollows(List<Token> sentence, int at) {
    return sentence.subList(at, Math.min(sentence.size(), at + 4)).stream()
        .anyMatch(token -> token.is("NUM"));
  }

  /** Behind the closing comma of what is put between commas here; {@code start} if nothing is. */
  private static int appositionEnd(List<Token> sentence, int start) {
    if (start >= sentence.size() || !sentence.get(start).text().equals(",")) {
      return start;
    }
    List<Token> inside = new ArrayList<>();
    for (int at = start + 1; at < sentence.size() && inside.size() < LONGEST_APPOSITION; at++) {
      Token token = sentence.get(at);
      if (token.text().equals(",")) {
        return inside.isEmpty() ? start : at + 1;
      } else if (token.isOneOf(AUXILIARIES)) {
        return start;
      }
      inside.add(token);
    }
    return start;
  }
}
