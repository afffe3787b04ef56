package dev.parley.bot.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts phrases out of sentences so that they can stand in a question. */
final class Phrases {

  /** Words that begin another clause, or what a question has no room for. */
  private static final Set<String> BOUNDARIES =
      Set.of(
          "that",
          "which",
          "who",
          "whom",
          "whose",
          "where",
          "when",
          "while",
          "because",
          "since",
          "although",
          "though",
          "whether",
          "if",
          "as",
          "after",
          "before",
          "until",
          "unless",
          "so",
          "amid",
          "following",
          "including",
          "despite",
          "due",
          "but",
          "or",
          "than",
          "during",
          "via");

  private static final Set<String> RELATIVES = Set.of("that", "which", "who", "whose", "where");

  /** Words that name what somebody is. */
  private static final Set<String> ROLES =
      Set.of(
          "activist",
          "actor",
          "actress",
          "adviser",
          "advisor",
          "ambassador",
          "analyst",
          "architect",
          "artist",
          "astronomer",
          "author",
          "biologist",
          "campaigner",
          "captain",
          "chair",
          "chairman",
          "chairwoman",
          "chancellor",
          "chief",
          "coach",
          "commander",
          "commissioner",
          "composer",
          "director",
          "doctor",
          "economist",
          "editor",
          "engineer",
          "envoy",
          "executive",
          "footballer",
          "founder",
          "general",
          "goalkeeper",
          "governor",
          "head",
          "historian",
          "inventor",
          "journalist",
          "judge",
          "lawyer",
          "leader",
          "manager",
          "mayor",
          "minister",
          "negotiator",
          "officer",
          "owner",
          "photographer",
          "pilot",
          "player",
          "politician",
          "president",
          "professor",
          "psychologist",
          "researcher",
          "scientist",
          "secretary",
          "senator",
          "singer",
          "spokesman",
          "spokesperson",
          "spokeswoman",
          "striker",
          "teacher",
          "writer");

  /** So many words follow a question's verb at most. */
  private static final int ROOM = 9;

  private Phrases() {}

  /**
   * The start of what follows a verb: as far as its clause goes, its time comes, or a question has
   * room. Empty where no such part can end a question.
   */
  static List<Token> object(List<Token> rest) {
    int end = clauseEnd(rest);
    List<Token> object = upTo(rest, end);
    while (object.size() > ROOM) {
      object = upTo(object, lastPreposition(object));
    }
    boolean cut = end < rest.size() && isPartOfPhrase(rest.get(end)) && !hasName(object);
    boolean numberCut =
        rest.subList(object.size(), end).stream().anyMatch(token -> token.is("NUM"));
    boolean ofClauses = object.stream().anyMatch(token -> token.is("AUX"));
    return cut || numberCut || ofClauses ? List.of() : object;
  }

  /**
   * Without "that she was ill", "the news" are nothing to ask for; nor "the talks" without "their".
   */
  private static boolean isPartOfPhrase(Token boundary) {
    return boundary.is("PRON", "SCONJ") || boundary.isOneOf(RELATIVES);
  }

  /** The first {@code end} words, without the last of them as far as they can't end a phrase. */
  static List<Token> upTo(List<Token> tokens, int end) {
    int to = end;
    while (to > 0 && !canEnd(tokens, to - 1)) {
      to--;
    }
    return tokens.subList(0, to);
  }

  private static boolean canEnd(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    boolean numbered = token.is("NUM") && at > 0 && tokens.get(at - 1).isName();
    return (numbered || (token.is("NOUN", "PROPN") && !token.startsWithDigit())) && !token.ofTime();
  }

  private static int clauseEnd(List<Token> rest) {
    int end = 0;
    while (end < rest.size() && !isBoundary(rest, end)) {
      end++;
    }
    return end;
  }

  private static boolean isBoundary(List<Token> rest, int at) {
    Token token = rest.get(at);
    return (token.is("PUNCT", "SYM", "SCONJ", "PRON")
            && !token.isPossessive()
            && !token.text().equals("$"))
        || token.isOneOf(BOUNDARIES)
        || token.ofTime()
        || (token.is("CCONJ") && !joinsNouns(rest.subList(at + 1, rest.size())));
  }

  /** Whether what follows an "and" is a noun rather than a clause: no verb before the next sign. */
  private static boolean joinsNouns(List<Token> rest) {
    List<Token> after = new ArrayList<>();
    for (int i = 0; i < rest.size() && !rest.get(i).is("PUNCT", "SCONJ"); i++) {
      after.add(rest.get(i));
    }
    return !after.isEmpty()
        && after.get(0).is("NOUN", "PROPN", "ADJ", "DET", "NUM")
        && after.stream().noneMatch(token -> token.is("VERB", "AUX", "PRON"));
  }

  /** Where the last phrase that can be left off begins; 0 where there is none. */
  private static int lastPreposition(List<Token> tokens) {
    for (int i = tokens.size() - 1; i > 1; i--) {
      Token token = tokens.get(i);
      if ((token.is("ADP") && !token.lower().equals("of")) || token.is("PART")) {
        return i;
      }
    }
    return 0;
  }

  static boolean hasName(List<Token> tokens) {
    return tokens.stream().anyMatch(Token::isName);
  }

  /**
   * Whether a reader knows which one is meant: "the talks", "Elena Brandt", "union leader Brandt".
   */
  static boolean isDefinite(List<Token> phrase) {
    if (phrase.isEmpty()) {
      return false;
    }
    Token first = phrase.get(0);
    return first.lower().equals("the")
        || first.isName()
        || (first.is("ADJ", "NOUN") && hasName(phrase));
  }

  static boolean isDefiniteOrPlural(List<Token> phrase) {
    return isDefinite(phrase) || phrase.get(phrase.size() - 1).text().endsWith("s");
  }

  static boolean hasRole(List<Token> phrase) {
    return phrase.stream().anyMatch(token -> token.isOneOf(ROLES));
  }

  static boolean endsWithRole(List<Token> phrase) {
    return !phrase.isEmpty() && phrase.get(phrase.size() - 1).isOneOf(ROLES);
  }

  /** "Elena Brandt" of "union secretary Elena Brandt", else the phrase itself. */
  static List<Token> shortName(List<Token> phrase) {
    int start = phrase.size();
    while (start > 0 && phrase.get(start - 1).is("PROPN") && phrase.get(start - 1).isName()) {
      start--;
    }
    boolean role = start > 0 && phrase.get(start - 1).isOneOf(ROLES);
    return role && phrase.size() - start >= 2 ? phrase.subList(start, phrase.size()) : phrase;
  }
}
