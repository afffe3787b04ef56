package dev.parley.bot.suggest;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks what somebody said, and about what; or what somebody signed, won, built. */
final class SpeechQuestions {

  /** "What did she say about it?" fits these. */
  private static final Set<String> SAYING =
      Set.of(
          "say", "state", "add", "tell", "note", "warn", "stress", "explain", "clarify", "claim");

  /** "What did she announce?" fits these. */
  private static final Set<String> TELLING =
      Set.of(
          "admit",
          "agree",
          "announce",
          "confirm",
          "decide",
          "declare",
          "demand",
          "deny",
          "discover",
          "emphasise",
          "emphasize",
          "find",
          "offer",
          "plan",
          "pledge",
          "promise",
          "propose",
          "recommend",
          "report",
          "reveal",
          "threaten",
          "urge",
          "vow",
          "want");

  /** "What did they sign?" fits these, unlike "What did they hold?" */
  private static final Set<String> WITH_NEWS_IN_THEIR_OBJECT =
      Set.of(
          "approve",
          "ban",
          "build",
          "buy",
          "cancel",
          "celebrate",
          "close",
          "compose",
          "cut",
          "demolish",
          "design",
          "develop",
          "direct",
          "discuss",
          "donate",
          "endorse",
          "exchange",
          "invent",
          "launch",
          "lose",
          "open",
          "oppose",
          "paint",
          "patent",
          "postpone",
          "publish",
          "purchase",
          "raise",
          "ratify",
          "reject",
          "release",
          "renovate",
          "reopen",
          "restore",
          "seize",
          "sell",
          "sign",
          "steal",
          "sue",
          "suspend",
          "unveil",
          "veto",
          "win",
          "write");

  private static final int LONGEST_SPEAKER = 6;

  private SpeechQuestions() {}

  /** "Brandt said that the quay is closed": "What did Brandt say about the quay?" */
  static Optional<String> whatSaid(TaggedSentence sentence) {
    return sentence
        .clause()
        .flatMap(SpeechQuestions::ofClause)
        .or(() -> Quotation.of(sentence.tokens()).flatMap(SpeechQuestions::ofQuotation));
  }

  private static Optional<String> ofClause(Clause clause) {
    return clause
        .active()
        .filter(verb -> Quotation.startsSaid(clause.rest()))
        .flatMap(
            verb ->
                SAYING.contains(verb.base())
                    ? ofQuotation(new Quotation(clause.subject(), clause.rest()))
                    : ofClause(clause, verb));
  }

  private static Optional<String> ofClause(Clause clause, Verb verb) {
    return TELLING.contains(verb.base()) && isSpeaker(clause.subject())
        ? Optional.of(
            whatDid(clause.subject(), verb.base() + (verb.base().equals("agree") ? " to" : "")))
        : Optional.empty();
  }

  private static Optional<String> ofQuotation(Quotation quotation) {
    String about = Topic.of(quotation).map(topic -> " about " + topic).orElse("");
    return isSpeaker(quotation.speaker())
        ? Optional.of(whatDid(quotation.speaker(), "say" + about))
        : Optional.empty();
  }

  private static boolean isSpeaker(List<Token> subject) {
    return Phrases.isDefinite(subject)
        && Phrases.hasName(subject)
        && Phrases.shortName(subject).size() <= LONGEST_SPEAKER;
  }

  /** "The consulate released a statement": "What did the consulate release?" */
  static Optional<String> whatDid(Clause clause) {
    return clause
        .active()
        .filter(verb -> WITH_NEWS_IN_THEIR_OBJECT.contains(verb.base()))
        .filter(verb -> isSpeaker(clause.subject()))
        .filter(verb -> !clause.rest().isEmpty() && clause.rest().get(0).startsNoun())
        .map(verb -> whatDid(clause.subject(), verb.base()));
  }

  private static String whatDid(List<Token> subject, String verb) {
    return "what did " + Token.join(Phrases.shortName(subject)) + " " + verb + "?";
  }
}
