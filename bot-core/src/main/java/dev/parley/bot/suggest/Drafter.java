package dev.parley.bot.suggest;

import dev.parley.bot.suggest.Draft.Form;
import dev.parley.bot.text.DateText;
import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes questions of a sentence by turning its main clause around. Thread-safe. */
final class Drafter {

  private static final int LONGEST_SENTENCE = 450;

  private static final Set<String> BE = Set.of("is", "are", "was", "were");
  private static final Set<String> HAVE = Set.of("has", "have", "had");
  private static final Set<String> PLACE_PREPOSITIONS = Set.of("in", "at", "near", "outside");
  private static final Set<String> TELLING =
      Set.of(
          "say", "state", "announce", "add", "tell", "claim", "note", "warn", "promise", "agree",
          "confirm", "demand", "urge", "propose", "stress", "emphasise", "emphasize", "explain",
          "pledge", "vow", "decide", "discover", "find", "reveal", "report", "recommend", "plan",
          "threaten", "admit", "deny", "clarify", "declare", "offer", "want", "describe");

  /** "What did she say about it?" fits these alone. */
  private static final Set<String> SAYING =
      Set.of("say", "state", "add", "tell", "note", "warn", "stress", "explain", "clarify", "claim");

  /** "What did they sign?" fits these, unlike "What did they hold?" */
  private static final Set<String> WITH_NEWS_IN_THEIR_OBJECT =
      Set.of(
          "ban", "build", "buy", "cancel", "celebrate", "close", "cut", "demolish", "design",
          "develop", "donate", "endorse", "exchange", "invent", "launch", "open", "oppose", "patent",
          "postpone", "publish", "purchase", "raise", "ratify", "reject", "release", "renovate",
          "reopen", "restore", "seize", "sell", "sign", "steal", "sue", "suspend", "unveil", "veto",
          "win", "write", "paint", "compose", "direct", "lose", "approve", "discuss");

  private static final Set<String> HAPPENING_SOMEWHERE =
      Set.of(
          "meet", "die", "land", "crash", "collapse", "happen", "occur", "live", "gather", "arrive",
          "perform", "work", "sink", "disappear", "explode", "start", "begin", "end", "speak");

  private static final Set<String> BEING_SOMEWHERE =
      Set.of(
          "held", "found", "born", "built", "arrested", "killed", "filmed", "discovered", "buried",
          "signed", "shot", "detained", "seen", "established", "founded", "staged", "opened",
          "rescued", "recorded", "launched", "tested", "hosted", "displayed", "stolen", "seized",
          "published", "captured", "attacked", "installed", "injured", "organised", "organized");

  private static final Set<String> TIME_UNITS =
      Set.of("minutes", "hours", "days", "weeks", "months", "years");

  private static final Set<String> MEASURES =
      Set.of(
          "minutes", "hours", "days", "weeks", "months", "years", "decades", "centuries", "percent",
          "seconds", "per", "degrees", "metres", "meters", "kilometres", "kilometers", "miles");

  private static final Set<String> ABOUT =
      Set.of("some", "about", "around", "nearly", "almost", "over", "at", "least", "more", "than",
          "roughly", "approximately", "up", "to", "only", "just", "the", "all", "another", "fewer");

  private static final Set<String> ROLES =
      Set.of(
          "president", "minister", "secretary", "director", "ambassador", "spokesperson",
          "spokesman", "spokeswoman", "mayor", "chief", "head", "leader", "chairman", "chairwoman",
          "chair", "governor", "senator", "coach", "captain", "professor", "scientist", "researcher",
          "author", "writer", "actor", "actress", "singer", "artist", "engineer", "lawyer", "judge",
          "general", "commander", "founder", "owner", "editor", "journalist", "economist", "analyst",
          "adviser", "advisor", "manager", "teacher", "doctor", "officer", "commissioner",
          "chancellor", "envoy", "negotiator", "politician", "astronomer", "biologist", "player",
          "striker", "goalkeeper", "footballer", "composer", "architect", "photographer", "pilot",
          "executive", "inventor", "historian", "psychologist", "campaigner", "activist");

  private final Tagger tagger = new Tagger();

  /** The questions that a sentence seems to answer; none where it is not plain enough. */
  List<Draft> drafts(Sentence sentence) {
    List<Draft> drafts = new ArrayList<>();
    if (isPlain(sentence)) {
      List<Token> tokens = tagger.read(sentence);
      ClauseReader.read(tokens)
          .map(Drafter::withName)
          .ifPresent(clause -> ask(clause).forEach(q -> add(drafts, q, sentence)));
      if (drafts.stream().noneMatch(draft -> draft.form() == Form.WHAT_SAID)) {
        saying(tokens).ifPresent(q -> add(drafts, q, sentence));
      }
      day(sentence).ifPresent(q -> add(drafts, q, sentence));
    }
    return List.copyOf(drafts);
  }

  /** "The president, Ida Holm, said": Ida Holm said. */
  private static Clause withName(Clause clause) {
    List<Token> subject = clause.subject();
    List<Token> name = clause.apposition();
    boolean named =
        subject.get(subject.size() - 1).isOneOf(ROLES)
            && name.size() >= 2
            && name.stream().allMatch(Token::isName);
    return named
        ? new Clause(name, List.of(), clause.auxiliary(), clause.verb(), clause.rest())
        : clause;
  }

  private record Question(Form form, String text) {}

  private static void add(List<Draft> drafts, Question question, Sentence sentence) {
    String text = question.text().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
        + question.text().substring(1);
    if (Fluency.isFluent(text)) {
      drafts.add(new Draft(text, question.form(), sentence));
    }
  }

  private static boolean isPlain(Sentence sentence) {
    return sentence.end() - sentence.start() <= LONGEST_SENTENCE
        && sentence.text().matches("(?s).*[.”\"’']")
        && sentence.article().notesOn(sentence.start(), sentence.end()).isEmpty();
  }

  private static List<Question> ask(Clause clause) {
    List<Question> questions = new ArrayList<>();
    whoDid(clause).ifPresent(questions::add);
    whoDidPassive(clause).ifPresent(questions::add);
    why(clause).ifPresent(questions::add);
    howMany(clause).ifPresent(questions::add);
    howLong(clause).ifPresent(questions::add);
    where(clause).ifPresent(questions::add);
    when(clause).ifPresent(questions::add);
    whatSaid(clause).ifPresent(questions::add);
    whatDid(clause).ifPresent(questions::add);
    whoIs(clause).ifPresent(questions::add);
    return questions;
  }

  /** "Elena Brandt led the delegation": "Who led the delegation?" */
  private static Optional<Question> whoDid(Clause clause) {
    return active(clause)
        .filter(Verb::agent)
        .filter(verb -> hasName(clause.subject()))
        .filter(verb -> !TELLING.contains(verb.base()) || verb.base().equals("announce"))
        .filter(verb -> !clause.rest().isEmpty() && startsObject(clause.rest().get(0)))
        .map(verb -> Phrases.object(clause.rest()))
        .filter(object -> !object.isEmpty() && object.stream().noneMatch(t -> t.is("AUX")))
        .map(object -> question(Form.WHO_DID, "who", active(clause).orElseThrow().past(), Token.join(object)));
  }

  private static boolean startsObject(Token token) {
    return token.is("DET", "ADJ", "NOUN", "PROPN", "NUM");
  }

  /** "The delegation was led by Elena Brandt": "Who led the delegation?" */
  private static Optional<Question> whoDidPassive(Clause clause) {
    List<Token> rest = clause.rest();
    return passive(clause)
        .filter(Verb::agent)
        .filter(verb -> !rest.isEmpty() && rest.get(0).lower().equals("by"))
        .filter(verb -> hasName(rest.subList(1, Math.min(rest.size(), 8))))
        .filter(verb -> isDefinite(clause.subject()))
        .map(verb -> question(Form.WHO_DID, "who", verb.past(), Token.join(clause.subject())));
  }

  /** "The ferries were cancelled because of waves": "Why were the ferries cancelled?" */
  private static Optional<Question> why(Clause clause) {
    int because = indexOf(clause.rest(), "because");
    if (because < 0 || !isDefiniteOrPlural(clause.subject())) {
      return Optional.empty();
    }
    List<Token> said = clause.rest().subList(0, because);
    if (said.size() > 6 || said.stream().anyMatch(t -> t.is("PUNCT", "PRON", "SCONJ", "CCONJ"))) {
      return Optional.empty();
    }
    return inverted(Form.WHY, "why", clause, said);
  }

  /** "Three people were injured by tiles": "How many people were injured by tiles?" */
  private static Optional<Question> howMany(Clause clause) {
    List<Token> subject = clause.subject();
    int number = 0;
    while (number < subject.size() && subject.get(number).isOneOf(ABOUT)) {
      number++;
    }
    int noun = number;
    while (noun < subject.size() && subject.get(noun).is("NUM")) {
      noun++;
    }
    if (noun == number
        || noun == subject.size()
        || subject.get(number).lower().equals("one")
        || subject.subList(number, subject.size()).stream()
            .anyMatch(t -> t.ofTime() || t.isOneOf(MEASURES) || t.is("CCONJ"))
        || subject.get(noun).text().equals("of")
        || (clause.auxiliary().isEmpty() && Verbs.ofPast(clause.verb()).isEmpty())) {
      return Optional.empty();
    }
    List<Token> predicate = new ArrayList<>();
    clause.auxiliary().ifPresent(predicate::add);
    List<Token> object = Phrases.object(clause.rest());
    if (clause.auxiliary().isPresent() && !clause.verb().is("VERB", "ADJ") && object.isEmpty()) {
      return Optional.empty();
    }
    predicate.add(clause.verb());
    predicate.addAll(object);
    return Optional.of(
        question(
            Form.HOW_MANY,
            "how many",
            Token.join(subject.subList(noun, subject.size())),
            Token.join(predicate)));
  }

  /** "The talks lasted five hours": "How long did the talks last?" */
  private static Optional<Question> howLong(Clause clause) {
    return active(clause)
        .filter(verb -> verb.base().equals("last"))
        .filter(verb -> clause.rest().stream().limit(6).anyMatch(t -> t.isOneOf(TIME_UNITS)))
        .filter(verb -> isDefinite(clause.subject()))
        .map(
            verb -> question(Form.HOW_LONG, "how long did", Token.join(clause.subject()), "last"));
  }

  /** "The talks were held at the Customs House": "Where were the talks held?" */
  private static Optional<Question> where(Clause clause) {
    if (!isDefinite(clause.subject()) || !startsPlace(clause.rest())) {
      return Optional.empty();
    }
    boolean fits =
        passive(clause).isPresent()
            ? clause.verb().isOneOf(BEING_SOMEWHERE)
            : active(clause).filter(v -> HAPPENING_SOMEWHERE.contains(v.base())).isPresent();
    return fits ? inverted(Form.WHERE, "where", clause, List.of()) : Optional.empty();
  }

  private static boolean startsPlace(List<Token> rest) {
    if (rest.isEmpty() || !rest.get(0).isOneOf(PLACE_PREPOSITIONS)) {
      return false;
    }
    for (Token token : rest.subList(1, Math.min(rest.size(), 7))) {
      boolean other = token.is("ADP") && !token.lower().equals("of");
      if (other || token.ofTime() || token.is("PUNCT", "VERB", "NUM")) {
        return false;
      } else if (token.is("PROPN")) {
        return true;
      }
    }
    return false;
  }

  /** "Brightmill opened its mill in May 2021": "When did Brightmill open …?" */
  private static Optional<Question> when(Clause clause) {
    List<Token> rest = clause.rest();
    int time = 0;
    while (time < rest.size() && !rest.get(time).ofTime()) {
      time++;
    }
    boolean named = time < rest.size() && hasName(clause.subject());
    if (!named || !isDefinite(clause.subject())) {
      return Optional.empty();
    }
    List<Token> object = Phrases.object(rest);
    boolean complete =
        object.size() >= time - 1
            && rest.subList(object.size(), time).stream().allMatch(t -> t.is("ADP", "SCONJ", "ADV"));
    boolean whole =
        passive(clause).isPresent()
            || active(clause)
                .filter(v -> !object.isEmpty() || HAPPENING_SOMEWHERE.contains(v.base()))
                .isPresent();
    return complete && whole
        ? inverted(Form.WHEN, "when", clause, object)
        : Optional.empty();
  }

  /** "Brandt said that the quay is closed": "What did Brandt say about the quay?" */
  private static Optional<Question> whatSaid(Clause clause) {
    return active(clause)
        .filter(verb -> TELLING.contains(verb.base()))
        .filter(verb -> isDefinite(clause.subject()) && hasName(clause.subject()))
        .filter(verb -> complements(clause.rest()))
        .map(verb -> whatSaid(clause.subject(), verb, clause.rest()));
  }

  private static boolean complements(List<Token> rest) {
    return !rest.isEmpty()
        && (rest.get(0).text().matches("that|to|[\"“]")
            || (rest.size() > 1 && rest.get(0).text().equals(",") && rest.get(1).text().matches("[\"“]")));
  }

  private static Question whatSaid(List<Token> subject, Verb verb, List<Token> said) {
    String about =
        SAYING.contains(verb.base())
            ? Topics.of(said, subject).map(topic -> " about " + topic).orElse("")
            : "";
    String told = SAYING.contains(verb.base()) ? "say" : verb.base();
    String suffix = verb.base().equals("agree") ? " to" : "";
    return question(Form.WHAT_SAID, "what did", shortName(subject), told + suffix + about);
  }

  /** '"We stay," Brandt said': "What did Brandt say?" */
  private static Optional<Question> saying(List<Token> tokens) {
    for (int i = 2; i < tokens.size(); i++) {
      if (tokens.get(i).lower().matches("said|says")
          && (i + 1 == tokens.size() || !tokens.get(i + 1).lower().equals("that"))) {
        List<Token> before = tokens.subList(0, i);
        boolean inverted = isComma(before.get(i - 1)) || isComma(before.get(i - 2));
        int start = inverted ? i + 1 : lastComma(before) + 1;
        int end = inverted ? phraseEnd(tokens, i + 1) : i;
        if (start > 1 && end > start) {
          List<Token> speaker = speaker(tokens, start, end);
          List<Token> said = tokens.subList(0, inverted ? i : start);
          if (said.stream().noneMatch(t -> t.is("VERB", "AUX"))) {
            return Optional.empty();
          }
          if (isDefinite(speaker) && hasName(speaker) && speaker.stream().allMatch(Drafter::isOfName)) {
            return Optional.of(whatSaid(speaker, new Verb("say", "said", "said", true), said));
          }
        }
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The name behind a comma, where there is but a role before it: "the mayor, Ida Holm". */
  private static List<Token> speaker(List<Token> tokens, int start, int end) {
    List<Token> speaker = trimSpeaker(tokens.subList(start, end));
    if (end + 1 < tokens.size()
        && isComma(tokens.get(end))
        && !speaker.isEmpty()
        && speaker.get(speaker.size() - 1).isOneOf(ROLES)) {
      int nameEnd = end + 1;
      while (nameEnd < tokens.size() && tokens.get(nameEnd).is("PROPN")) {
        nameEnd++;
      }
      return tokens.subList(end + 1, nameEnd);
    }
    return speaker;
  }

  private static boolean isOfName(Token token) {
    return token.is("NOUN", "PROPN", "ADJ", "DET", "NUM", "ADP") || token.text().matches("['’]s?");
  }

  private static List<Token> trimSpeaker(List<Token> speaker) {
    int start = 0;
    while (start < speaker.size() && !isOfName(speaker.get(start))) {
      start++;
    }
    return Phrases.upTo(speaker.subList(start, speaker.size()), speaker.size() - start);
  }

  private static boolean isComma(Token token) {
    return token.text().equals(",");
  }

  private static int lastComma(List<Token> tokens) {
    for (int i = tokens.size() - 1; i >= 0; i--) {
      if (isComma(tokens.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static int phraseEnd(List<Token> tokens, int start) {
    int end = start;
    while (end < tokens.size() && isOfName(tokens.get(end)) && !tokens.get(end).ofTime()) {
      end++;
    }
    return end;
  }

  /** "The consulate released a statement": "What did the consulate release?" */
  private static Optional<Question> whatDid(Clause clause) {
    return active(clause)
        .filter(verb -> WITH_NEWS_IN_THEIR_OBJECT.contains(verb.base()))
        .filter(verb -> isDefinite(clause.subject()) && hasName(clause.subject()))
        .filter(verb -> !clause.rest().isEmpty() && startsObject(clause.rest().get(0)))
        .filter(verb -> clause.rest().stream().limit(5).noneMatch(Token::isName))
        .map(
            verb ->
                question(Form.WHAT_DID, "what did", shortName(clause.subject()), verb.base()));
  }

  /** "Ida Holm, the mayor of Pelham, said": "Who is Ida Holm?" */
  private static Optional<Question> whoIs(Clause clause) {
    List<Token> name = clause.subject();
    boolean person =
        name.size() >= 2 && name.size() <= 4 && name.stream().allMatch(Token::isName);
    boolean role =
        clause.apposition().stream().limit(6).anyMatch(token -> token.isOneOf(ROLES))
            && !clause.apposition().get(0).is("PROPN", "PRON", "SCONJ");
    return person && role
        ? Optional.of(question(Form.WHO_IS, "who is", Token.join(name), ""))
        : Optional.empty();
  }

  private static Optional<Question> day(Sentence sentence) {
    return sentence
        .time()
        .filter(time -> time.precision() == EventTime.Precision.DAY)
        .filter(time -> time.basis() != EventTime.Basis.INFERRED)
        .map(time -> question(Form.DAY, "what happened on", DateText.of(time), ""));
  }

  private static Optional<Question> inverted(
      Form form, String word, Clause clause, List<Token> object) {
    String subject = Token.join(clause.subject());
    String rest = Token.join(object);
    Optional<Verb> active = active(clause);
    if (active.isEmpty() && clause.auxiliary().isPresent()) {
      return Optional.of(
          question(
              form,
              word,
              clause.auxiliary().get().text(),
              subject,
              clause.verb().text(),
              rest));
    }
    return active.map(verb -> question(form, word, "did", subject, verb.base(), rest));
  }

  private static Question question(Form form, String... parts) {
    return new Question(form, String.join(" ", parts).replaceAll("\\s+", " ").strip() + "?");
  }

  private static Optional<Verb> active(Clause clause) {
    return clause.auxiliary().isEmpty()
        ? Verbs.ofPast(clause.verb())
        : clause.auxiliary().filter(a -> a.isOneOf(HAVE)).flatMap(a -> Verbs.ofParticiple(clause.verb()));
  }

  private static Optional<Verb> passive(Clause clause) {
    return clause.auxiliary().filter(a -> a.isOneOf(BE)).flatMap(a -> Verbs.ofParticiple(clause.verb()));
  }

  private static boolean hasName(List<Token> tokens) {
    return tokens.stream().anyMatch(Token::isName);
  }

  private static boolean isDefinite(List<Token> phrase) {
    if (phrase.isEmpty()) {
      return false;
    }
    return phrase.get(0).lower().equals("the")
        || phrase.get(0).isName()
        || (phrase.get(0).is("ADJ", "NOUN") && hasName(phrase));
  }

  private static boolean isDefiniteOrPlural(List<Token> phrase) {
    return isDefinite(phrase) || phrase.get(0).text().endsWith("s");
  }

  /** "Tammy Bruce" of "State Department spokesperson Tammy Bruce". */
  private static String shortName(List<Token> phrase) {
    for (int i = phrase.size() - 1; i > 0; i--) {
      Token token = phrase.get(i);
      if (!token.is("PROPN") || !token.isCapitalized()) {
        boolean role = token.isOneOf(ROLES) && phrase.size() - i - 1 >= 2;
        return Token.join(role ? phrase.subList(i + 1, phrase.size()) : phrase);
      }
    }
    return Token.join(phrase);
  }

  private static int indexOf(List<Token> tokens, String word) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).lower().equals(word)) {
        return i;
      }
    }
    return -1;
  }
}
