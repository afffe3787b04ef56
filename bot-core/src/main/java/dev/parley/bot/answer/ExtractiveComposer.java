package dev.parley.bot.answer;

import dev.parley.bot.Answer;
import dev.parley.bot.NoAnswer;
import dev.parley.bot.Reply;
import dev.parley.bot.Source;
import dev.parley.bot.Statement;
import dev.parley.bot.link.Links;
import dev.parley.bot.question.AnswerKind;
import dev.parley.bot.question.Question;
import dev.parley.bot.text.Wording;
import dev.parley.bot.text.Words;
import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.Library;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Composes answers of the articles' own sentences: the best first, with those of other articles
 * that say the same; then what adds to it or differs from it, as far as a short answer has room.
 */
public final class ExtractiveComposer implements AnswerComposer {

  /**
   * When to answer, and how much to say.
   *
   * @param answerFrom the confidence from which on there is an answer, 0 to 1
   * @param addFrom the confidence, as a share of the best sentence's, from which on another one is
   *     added, 0 to 1
   * @param otherEventFrom the same for the answer of another event, 0 to 1
   * @param words about how many words an answer has room for
   * @param statements the most statements
   */
  public record Settings(
      double answerFrom, double addFrom, double otherEventFrom, int words, int statements) {

    public static final Settings DEFAULT = new Settings(0.5, 0.45, 0.35, 60, 3);

    public Settings {
      for (double share : new double[] {answerFrom, addFrom, otherEventFrom}) {
        if (!(share >= 0 && share <= 1)) {
          throw new IllegalArgumentException(
              "illegal confidence: " + share + ", must be between 0 and 1");
        }
      }
    }
  }

  private static final int CITATIONS_OF_A_STATEMENT = 3;
  private static final int NEAREST = 3;
  private static final int CANDIDATES = 16;
  private static final int FEWEST_WORDS = 3;

  private static final double LESS_LIKELY = 0.3;

  private static final Set<AnswerKind> PARTICULARS =
      EnumSet.of(
          AnswerKind.PERSON,
          AnswerKind.PLACE,
          AnswerKind.TIME,
          AnswerKind.DURATION,
          AnswerKind.NUMBER);

  /** How sure of a sentence of the time asked about, beside the best one of any time. */
  private static final double OTHER_TIME_FROM = 0.1;

  private final Settings settings;
  private final Links links;

  public ExtractiveComposer(Settings settings, Links links) {
    this.settings = settings;
    this.links = links;
  }

  @Override
  public Reply compose(Question question, Reading reading, Library library) {
    List<Candidate> eligible = eligible(question, reading);
    List<String> ranking = ranking(reading);
    if (reading.confidence() < settings.answerFrom() || eligible.isEmpty()) {
      return refuse(reading, library, ranking);
    }
    List<Group> groups = choose(question, Group.of(eligible));
    Citations citations = new Citations(links);
    List<Statement> statements = new ArrayList<>();
    StatementWriter writer = new StatementWriter(question, groups);
    for (Group group : groups) {
      List<Integer> numbers =
          group.members().stream()
              .limit(CITATIONS_OF_A_STATEMENT)
              .map(citations::numberOf)
              .sorted()
              .toList();
      statements.add(new Statement(writer.write(group), numbers));
    }
    return new Answer(statements, citations.all(), reading.confidence(), ranking);
  }

  /**
   * The best candidates that are whole sentences, tell something, and are not of another time than
   * asked for.
   */
  private List<Candidate> eligible(Question question, Reading reading) {
    List<Candidate> whole =
        reading.candidates().stream()
            .filter(c -> c.words().size() >= FEWEST_WORDS)
            .filter(c -> tells(question, c))
            .toList();
    Optional<EventTime> asked = question.time();
    if (asked.isEmpty() || isLoose(asked.get(), whole)) {
      return whole.stream().limit(CANDIDATES).toList();
    }
    List<Candidate> ofTime =
        whole.stream()
            .flatMap(candidate -> asFarAsOf(asked.get(), question.kind(), candidate).stream())
            .sorted(Comparator.comparingDouble(Candidate::confidence).reversed())
            .toList();
    Stream<Candidate> undated = whole.stream().filter(c -> c.sentence().time().isEmpty());
    List<Candidate> eligible =
        (ofTime.isEmpty() ? undated : ofTime.stream()).limit(CANDIDATES).toList();
    // Else it is another time that the evidence holds the answer for.
    return eligible.isEmpty()
            || eligible.get(0).confidence() < whole.get(0).confidence() * OTHER_TIME_FROM
        ? List.of()
        : eligible;
  }

  /** A credit tells who, and where something is from, and nothing else. */
  private static boolean tells(Question question, Candidate candidate) {
    return question.kind() == AnswerKind.PERSON
        || Wording.asksForCredit(question.text())
        || !Wording.isCredit(candidate.sentence().text());
  }

  /** Of a year, texts that are no dated reports tell much that names another year besides. */
  private static boolean isLoose(EventTime asked, List<Candidate> candidates) {
    return asked.precision() == EventTime.Precision.YEAR
        && candidates.stream().allMatch(c -> c.document().article().referenceDay().isEmpty());
  }

  /**
   * What only names the time asked about, and reports on another one, is less likely meant; and so,
   * where "when" is asked, is what does not name it.
   */
  private static Optional<Candidate> asFarAsOf(
      EventTime asked, AnswerKind kind, Candidate candidate) {
    boolean names =
        candidate.sentence().mentions().stream().anyMatch(m -> asked.contains(m.time()));
    boolean reports = candidate.sentence().time().filter(asked::overlaps).isPresent();
    if (kind == AnswerKind.TIME ? names : reports) {
      return Optional.of(candidate);
    }
    return names || reports
        ? Optional.of(candidate.withConfidence(candidate.confidence() * LESS_LIKELY))
        : Optional.empty();
  }

  /** The groups to state, in the order to state them. */
  private List<Group> choose(Question question, List<Group> groups) {
    List<Group> chosen = new ArrayList<>();
    double best = groups.get(0).confidence();
    int words = 0;
    boolean spread = question.time().isEmpty() && PARTICULARS.contains(question.kind());
    for (Group group : spread ? otherTimesFirst(groups) : groups) {
      int own = Words.of(group.best().sentence().text()).size();
      boolean room = chosen.isEmpty() || words + own <= settings.words();
      if (chosen.size() < settings.statements()
          && room
          && group.confidence() >= best * least(question, group, spread, chosen)) {
        chosen.add(group);
        words += own;
      }
    }
    if (spread && chosen.stream().allMatch(group -> group.time().isPresent())) {
      chosen.sort(Comparator.comparing((Group group) -> group.time().orElseThrow()));
    }
    return chosen;
  }

  /** The least confidence to be added, as a share of the best; less is enough for another event. */
  private double least(Question question, Group group, boolean spread, List<Group> chosen) {
    boolean otherEvent =
        spread
            && group.shows(question)
            && chosen.stream().noneMatch(c -> Agreement.sameTime(c.best(), group.best()));
    return otherEvent ? settings.otherEventFrom() : settings.addFrom();
  }

  /** The best group, then the best of each other time, then the rest. */
  private static List<Group> otherTimesFirst(List<Group> groups) {
    List<Group> first = new ArrayList<>();
    List<Group> rest = new ArrayList<>();
    for (Group group : groups) {
      boolean newTime = first.stream().noneMatch(g -> Agreement.sameTime(g.best(), group.best()));
      (first.isEmpty() || newTime ? first : rest).add(group);
    }
    first.addAll(rest);
    return first;
  }

  private NoAnswer refuse(Reading reading, Library library, List<String> ranking) {
    List<Source> nearest =
        ranking.stream()
            .limit(NEAREST)
            .flatMap(id -> library.find(id).stream())
            .map(document -> Source.of(document, links))
            .toList();
    return new NoAnswer(nearest, library.upTo(), reading.confidence(), ranking);
  }

  private static List<String> ranking(Reading reading) {
    return reading.candidates().stream()
        .map(candidate -> candidate.sentence().article().id())
        .distinct()
        .limit(Answer.MOST_RANKED)
        .toList();
  }
}
