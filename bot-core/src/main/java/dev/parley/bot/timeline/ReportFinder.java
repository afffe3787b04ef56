package dev.parley.bot.timeline;

import dev.parley.knowledge.Document;
import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.EventTime.Basis;
import dev.parley.knowledge.EventTime.Precision;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.Sentence;
import dev.parley.knowledge.TimeMention;
import dev.parley.knowledge.time.DatedClause;
import dev.parley.knowledge.time.Rounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds what the articles report with a time: each sentence with a main time of its own, each dated
 * clause such as "after a meeting in Oslo on 3 May", and the sentence in which each article reports
 * its event. When an article was published is no event.
 */
final class ReportFinder {

  private static final Pattern PUBLICATION =
      Pattern.compile(
          "^\\W*(?i:published|updated|posted|last (?:updated|modified|edited)|first published|by \\S+"
              + " \\S+ [|-])\\b");

  /** A month or year dates a happening only as in "in May", not as in "the May budget". */
  private static final Pattern IN_TIME = Pattern.compile("\\b(?i:in|during|early|late|mid)[\\s-]$");

  private static final int FEWEST_WORDS = 3;

  private final Rounds rounds;

  ReportFinder(Library library) {
    rounds = Rounds.of(library);
  }

  List<Report> find(Document document) {
    Optional<Sentence> lead = lead(document);
    List<Report> reports = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      boolean isLead = lead.filter(sentence::equals).isPresent();
      List<Report> own = own(sentence, isLead);
      reports.addAll(own);
      if (isLead && own.stream().noneMatch(Report::lead)) {
        EventTime time = sentence.time().orElseThrow();
        reports.add(
            Report.of(sentence, sentence.start(), sentence.end(), Optional.empty(), time, true));
      }
    }
    return reports.stream().filter(ReportFinder::tellsSomething).toList();
  }

  /** The first sentence of the event's day, preferably one that names it near the beginning. */
  private static Optional<Sentence> lead(Document document) {
    List<Sentence> candidates =
        document.sentences().stream().filter(s -> isOnEventDay(s, document)).toList();
    return candidates.stream()
        .filter(s -> s.paragraph() <= 1 && s.time().orElseThrow().basis() != Basis.INFERRED)
        .findFirst()
        .or(() -> candidates.stream().findFirst());
  }

  private static boolean isOnEventDay(Sentence sentence, Document document) {
    return sentence
        .time()
        .filter(time -> time.precision() == Precision.DAY)
        .filter(
            time ->
                document
                    .article()
                    .event()
                    .map(time.first()::equals)
                    .orElse(time.basis() != Basis.INFERRED && sentence.paragraph() == 0))
        .isPresent();
  }

  private List<Report> own(Sentence sentence, boolean lead) {
    List<Report> reports = new ArrayList<>();
    for (DatedClause clause : DatedClause.of(sentence)) {
      EventTime time = clause.mention().time();
      boolean main =
          sentence.time().filter(own -> own.contains(time) && time.contains(own)).isPresent();
      boolean reported =
          switch (clause.role()) {
            case MAIN -> main || time.precision() == Precision.DAY;
            case RELATIVE -> main;
            case AFTER, FOLLOWED, BEFORE -> !lead || !main;
            case SINCE, ASIDE -> false;
          };
      if (reported && datesHappening(sentence, clause.mention())) {
        reports.add(report(sentence, clause, lead && main));
      }
    }
    return reports;
  }

  /** A round within the time named gives the day. */
  private Report report(Sentence sentence, DatedClause clause, boolean lead) {
    TimeMention mention = clause.mention();
    String words = sentence.article().body().substring(clause.start(), clause.end());
    Optional<EventTime> round =
        mention.time().precision() == Precision.DAY
            ? Optional.empty()
            : rounds.resolve(words).filter(mention.time()::contains);
    return Report.of(
        sentence,
        clause.start(),
        clause.end(),
        Optional.of(mention),
        round.orElse(mention.time()),
        lead || round.isPresent());
  }

  private static boolean datesHappening(Sentence sentence, TimeMention mention) {
    EventTime time = mention.time();
    boolean coarse =
        time.precision() == Precision.MONTH
            || time.precision() == Precision.YEAR
            || time.first().plusDays(31).isBefore(time.last());
    String before = sentence.article().body().substring(sentence.start(), mention.start());
    String words = sentence.article().body().substring(mention.start(), mention.end());
    return !coarse
        || time.basis() == Basis.RESOLVED
        || IN_TIME.matcher(before).find()
        || words.matches("(?is)(?:early|mid|late).*");
  }

  private static boolean tellsSomething(Report report) {
    return report.words().size() >= FEWEST_WORDS
        && !PUBLICATION.matcher(report.sentence().text()).find()
        && report.text().chars().anyMatch(Character::isLowerCase);
  }
}
