package dev.parley.bot.answer;

import dev.parley.bot.Answer;
import dev.parley.bot.Certainty;
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

/**
 * Composes answers of the articles' own sentences: the best first, with those of other articles
 * that say the same; then what adds to it or differs from it, as far as a short answer has room.
 */
public final class ExtractiveComposer implements AnswerComposer {

  /**
   * When to answer, and how much to say. All but the last four are probabilities.
   *
   * @param unsureFrom the confidence from which on there is an answer
   * @param sureFrom the confidence from which on it is given without reserve
   * @param addFrom how likely a sentence must be to answer for itself, to be added to the best
   * @param otherEventFrom the same for what answers for another event
   * @param addShare the least that any of these may have, as a share of the best
   * @param words about how many words an answer has room for
   * @param statements the most statements
   * @param broadWords about how many words there are for a question that asks for much
   * @param broadStatements the most statements for one
   */
  public record Settings(
      double unsureFrom,
      double sureFrom,
      double addFrom,
      double otherEventFrom,
      double addShare,
      int words,
      int statements,
      int broadWords,
      int broadStatements) {

    public static final Settings DEFAULT = new Settings(0.15, 0.77, 0.4, 0.25, 0.3, 60, 3, 110, 5);

    public Settings {
      for (double share : new double[] {unsureFrom, sureFrom, addFrom, otherEventFrom, addShare}) {
        if (!(share >= 0 && share <= 1)) {
          throw new IllegalArgumentException(
              "illegal probability: " + share + ", must be between 0 and 1");
        }
      }
      if (sureFrom < unsureFrom) {
        throw new IllegalArgumentException(
            "illegal sureFrom: " + sureFrom + ", must not be below " + unsureFrom);
      }
    }
  }

  private static final int NEAREST = 3;
  private static final int CITATIONS_OF_A_STATEMENT = 3;
  private static final int UNSURE_STATEMENTS = 2;
  private static final int CANDIDATES = 24;
  private static final int FEWEST_WORDS = 3;

  /**
   * How much of its likelihood a sentence keeps where a time is asked about that it does not name:
   * one that reports on that time, where "when" is asked; one of an article of that time; one of no
   * known time; and one of another time. The network has read the article's day, so that none of
   * these rules a sentence out.
   */
  private static final double NOT_NAMED = 0.5;

  private static final double OF_ARTICLE = 0.7;
  private static final double OF_NO_TIME = 0.6;
  private static final double OF_OTHER_TIME = 0.25;

  /**
   * A question that asks for much shares its likelihood out among its answers: the least that one
   * of them has, and the least as a share of the best.
   */
  private static final double BROAD_FROM = 0.05;

  private static final double BROAD_SHARE = 0.12;

  /** Answers for several events are told in order of time where all are about as likely. */
  private static final double ABOUT_AS_LIKELY = 0.6;

  private static final Set<AnswerKind> PARTICULARS =
      EnumSet.of(
          AnswerKind.PERSON,
          AnswerKind.PLACE,
          AnswerKind.TIME,
          AnswerKind.DURATION,
          AnswerKind.NUMBER);

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
    double confidence = confidence(reading, eligible);
    Mentions mentions = Mentions.of(question, reading);
    if (eligible.isEmpty()
        || confidence < settings.unsureFrom()
        || mentions.nothingButUnknownNames()
        || mentions.nothingKnown()) {
      return new NoAnswer(nearest(mentions), library.upTo(), confidence, ranking);
    }
    boolean sure = confidence >= settings.sureFrom() && !mentions.unknownName();
    List<Group> groups = choose(question, Group.of(eligible), sure);
    Citations citations = new Citations(links);
    List<Statement> statements =
        new StatementWriter(question, groups, citations).write(CITATIONS_OF_A_STATEMENT);
    return new Answer(statements, citations.all(), confidence, ranking)
        .withCertainty(sure ? Certainty.SURE : Certainty.UNSURE);
  }

  private List<Source> nearest(Mentions mentions) {
    return mentions.near().stream()
        .limit(NEAREST)
        .map(document -> Source.of(document, links))
        .toList();
  }

  /** Less where the best sentence is of another time than the one asked about. */
  private static double confidence(Reading reading, List<Candidate> eligible) {
    if (eligible.isEmpty()) {
      return reading.confidence();
    }
    double best = reading.candidates().get(0).confidence();
    double share = best == 0 ? 1 : Math.min(1, eligible.get(0).confidence() / best);
    return reading.confidence() * share;
  }

  /** The best candidates that are whole sentences and tell something. */
  private List<Candidate> eligible(Question question, Reading reading) {
    List<Candidate> whole =
        reading.candidates().stream()
            .filter(c -> Words.of(c.sentence().text()).size() >= FEWEST_WORDS)
            .filter(c -> tells(question, c))
            .toList();
    Optional<EventTime> asked = question.timeToKeepTo();
    if (asked.isEmpty() || isLoose(asked.get(), whole)) {
      return whole.stream().limit(CANDIDATES).toList();
    }
    return whole.stream()
        .map(c -> c.withConfidence(c.confidence() * share(asked.get(), question.kind(), c)))
        .sorted(Candidate.BEST_FIRST)
        .limit(CANDIDATES)
        .toList();
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

  /** How much of its likelihood a candidate keeps, where this time is asked about. */
  private static double share(EventTime asked, AnswerKind kind, Candidate candidate) {
    boolean names =
        candidate.sentence().mentions().stream().anyMatch(m -> asked.contains(m.time()));
    Optional<EventTime> time = candidate.sentence().time();
    boolean reports = time.filter(asked::overlaps).isPresent();
    if (names || (reports && kind != AnswerKind.TIME)) {
      return 1;
    } else if (reports) {
      return NOT_NAMED;
    } else if (candidate
        .document()
        .article()
        .referenceDay()
        .filter(day -> asked.contains(EventTime.day(day, EventTime.Basis.STATED)))
        .isPresent()) {
      return OF_ARTICLE;
    }
    return time.isEmpty() ? OF_NO_TIME : OF_OTHER_TIME;
  }

  /** The groups to state, in the order to state them. */
  private List<Group> choose(Question question, List<Group> groups, boolean sure) {
    boolean broad = question.isBroad();
    int most =
        broad ? settings.broadStatements() : sure ? settings.statements() : UNSURE_STATEMENTS;
    int room = broad ? settings.broadWords() : settings.words();
    boolean spread = question.time().isEmpty() && PARTICULARS.contains(question.kind());
    List<Group> order = groups.stream().sorted(Comparator.comparing(Group::pointsBack)).toList();
    List<Group> chosen = new ArrayList<>();
    Group first = groups.get(0).pointsBack() ? standingAlone(groups) : groups.get(0);
    chosen.add(first);
    int words = first.size();
    for (Group group : spread ? otherTimesFirst(order, first) : order) {
      boolean fits = words + group.size() <= room && !group.pointsBack();
      if (chosen.size() < most
          && fits
          && !chosen.contains(group)
          && group.confidence() >= least(question, group, spread, chosen)
          && chosen.stream().noneMatch(group::repeats)) {
        chosen.add(group);
        words += group.size();
      }
    }
    boolean alike =
        chosen.stream()
            .allMatch(g -> g.confidence() >= ABOUT_AS_LIKELY * groups.get(0).confidence());
    if (spread && alike && chosen.stream().allMatch(group -> group.time().isPresent())) {
      chosen.sort(Comparator.comparing((Group group) -> group.time().orElseThrow()));
    }
    return chosen;
  }

  /** The best group, or one about as likely that needs nothing before it. */
  private static Group standingAlone(List<Group> groups) {
    Group best = groups.get(0);
    return groups.stream()
        .filter(group -> !group.pointsBack())
        .filter(group -> group.confidence() >= ABOUT_AS_LIKELY * best.confidence())
        .findFirst()
        .orElse(best);
  }

  /** How likely a group must be to be added; less is enough for another event. */
  private double least(Question question, Group group, boolean spread, List<Group> chosen) {
    if (question.isBroad()) {
      return Math.max(BROAD_SHARE * chosen.get(0).confidence(), BROAD_FROM);
    }
    boolean otherEvent =
        spread
            && group.shows(question)
            && chosen.stream().noneMatch(c -> Agreement.sameTime(c.best(), group.best()));
    double share = settings.addShare() * chosen.get(0).confidence();
    return Math.max(share, otherEvent ? settings.otherEventFrom() : settings.addFrom());
  }

  /** The best of each other time than the first group's, then the rest. */
  private static List<Group> otherTimesFirst(List<Group> groups, Group best) {
    List<Group> first = new ArrayList<>(List.of(best));
    List<Group> rest = new ArrayList<>();
    for (Group group : groups) {
      boolean newTime = first.stream().noneMatch(g -> Agreement.sameTime(g.best(), group.best()));
      (newTime ? first : rest).add(group);
    }
    first.addAll(rest);
    return first;
  }

  private static List<String> ranking(Reading reading) {
    return reading.candidates().stream()
        .map(candidate -> candidate.sentence().article().id())
        .distinct()
        .limit(Answer.MOST_RANKED)
        .toList();
  }
}
