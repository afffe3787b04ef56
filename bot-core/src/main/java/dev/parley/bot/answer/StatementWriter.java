package dev.parley.bot.answer;

import dev.parley.bot.question.AnswerKind;
import dev.parley.bot.question.Question;
import dev.parley.bot.text.DateText;
import dev.parley.bot.text.Wording;
import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.Sentence;
import dev.parley.knowledge.TimeMention;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words the statements of one answer: the sentence as the article has it, less what only binds it
 * to its place there; with its date before it where the reader needs one that the sentence does not
 * give; and with its publisher where sources differ.
 */
final class StatementWriter {

  private final Question question;
  private final List<Group> groups;
  private final boolean severalTimes;

  StatementWriter(Question question, List<Group> groups) {
    this.question = question;
    this.groups = groups;
    this.severalTimes = ofSeveralTimes(groups);
  }

  String write(Group group) {
    Sentence sentence = group.best().sentence();
    String heading =
        Stream.of(publisher(group), date(sentence))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return (heading.isEmpty() ? "" : capitalized(heading) + ": ")
        + Wording.alone(sentence.text())
        + (group.best().hasNote() ? " (see the editor's note)" : "");
  }

  private static String capitalized(String heading) {
    return heading.substring(0, 1).toUpperCase(Locale.ROOT) + heading.substring(1);
  }

  private Optional<String> date(Sentence sentence) {
    return time(sentence).filter(t -> !isStated(t, sentence)).map(StatementWriter::say);
  }

  /** What a sentence only takes over from its article is told as no more than that. */
  private static String say(EventTime time) {
    return time.basis() == EventTime.Basis.INFERRED
        ? "in a report on " + DateText.of(time)
        : DateText.of(time) + " (by the article's date)";
  }

  private Optional<EventTime> time(Sentence sentence) {
    Optional<EventTime> own = sentence.time();
    if (question.time().isPresent() && own.filter(question.time().get()::overlaps).isEmpty()) {
      return own;
    } else if (question.kind() == AnswerKind.TIME) {
      return named(sentence);
    }
    return severalTimes ? ofReport(sentence) : Optional.empty();
  }

  /** The time of what a sentence reports; not an inherited one beside another that it names. */
  private static Optional<EventTime> ofReport(Sentence sentence) {
    return sentence
        .time()
        .filter(t -> t.basis() != EventTime.Basis.INFERRED || sentence.mentions().isEmpty());
  }

  /** The time that a sentence names, as "on Tuesday"; what it only inherits answers no "when". */
  private static Optional<EventTime> named(Sentence sentence) {
    return sentence.mentions().stream().map(TimeMention::time).findFirst();
  }

  private static boolean isStated(EventTime time, Sentence sentence) {
    return sentence.mentions().stream()
        .map(TimeMention::time)
        .anyMatch(t -> t.basis() == EventTime.Basis.STATED && t.overlaps(time));
  }

  /** The publisher, where another group says something else of the same time. */
  private Optional<String> publisher(Group group) {
    return groups.stream().anyMatch(other -> contradict(group, other))
        ? Optional.of(group.best().sentence().article().publisherOrUnattributed())
        : Optional.empty();
  }

  private static boolean contradict(Group a, Group b) {
    return Agreement.sameTime(a.best(), b.best())
        && !a.best().sentence().article().equals(b.best().sentence().article())
        && Values.differ(a.best().sentence().text(), b.best().sentence().text());
  }

  private static boolean ofSeveralTimes(List<Group> groups) {
    return groups.stream()
        .anyMatch(a -> groups.stream().anyMatch(b -> !Agreement.sameTime(a.best(), b.best())));
  }
}
