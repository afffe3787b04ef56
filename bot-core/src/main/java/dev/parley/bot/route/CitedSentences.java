package dev.parley.bot.route;

import dev.parley.bot.Answer;
import dev.parley.bot.Citation;
import dev.parley.bot.Statement;
import dev.parley.bot.link.Links;
import dev.parley.bot.text.DateText;
import dev.parley.bot.text.Wording;
import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.EventTime.Basis;
import dev.parley.knowledge.EventTime.Precision;
import dev.parley.knowledge.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** States sentences of articles, each with its citation and, where it is known, after its day. */
final class CitedSentences {

  private final Links links;
  private final List<Statement> statements = new ArrayList<>();
  private final List<Citation> citations = new ArrayList<>();

  CitedSentences(Links links) {
    this.links = links;
  }

  /** Adds a sentence after a heading; an empty heading is none. */
  CitedSentences with(String heading, Sentence sentence) {
    Citation citation =
        Citation.of(
            citations.size() + 1,
            sentence.article(),
            sentence.index(),
            sentence.start(),
            sentence.end(),
            links.to(sentence));
    citations.add(citation);
    String before = heading.isEmpty() ? "" : heading + ": ";
    statements.add(
        new Statement(before + Wording.alone(sentence.text()), List.of(citation.number())));
    return this;
  }

  /** Adds a sentence after its day, where it tells that day without naming it. */
  CitedSentences dated(Sentence sentence) {
    return with(dayToSay(sentence).map(DateText::of).orElse(""), sentence);
  }

  private static Optional<LocalDate> dayToSay(Sentence sentence) {
    return sentence
        .time()
        .filter(time -> time.precision() == Precision.DAY && time.basis() == Basis.RESOLVED)
        .map(EventTime::first);
  }

  /** All that was added, which must be something. */
  Answer answer() {
    List<String> ranking =
        citations.stream()
            .map(citation -> citation.article().id())
            .distinct()
            .limit(Answer.MOST_RANKED)
            .toList();
    return new Answer(statements, citations, 1, ranking);
  }
}
