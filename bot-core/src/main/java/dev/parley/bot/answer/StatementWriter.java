package dev.parley.bot.answer;

import dev.parley.bot.Highlight;
import dev.parley.bot.Statement;
import dev.parley.bot.question.AnswerKind;
import dev.parley.bot.question.Question;
import dev.parley.bot.text.DateText;
import dev.parley.bot.text.Wording;
import dev.parley.bot.text.Words;
import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.Sentence;
import dev.parley.knowledge.TimeMention;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Words the statements of one answer: the sentence as the article has it, less what only binds it
 * to its place there; with its day before it where statements of several events stand together and
 * the sentence does not name it; and first of all what sources differ on.
 */
final class StatementWriter {

  /** How a statement begins that sets what sources say side by side. */
  static final String DIFFER = "Sources differ: ";

  /** Words of an answer that are most of the statement are nothing to point out. */
  private static final double MOST_POINTED_OUT = 0.75;

  private static final int LONGEST_VALUE = 6;

  private final Question question;
  private final List<Group> groups;
  private final Citations citations;
  private final boolean severalTimes;

  /**
   * A writer of an answer's statements.
   *
   * @param groups all that is told
   * @param citations where what backs them is added
   */
  StatementWriter(Question question, List<Group> groups, Citations citations) {
    this.question = question;
    this.groups = groups;
    this.citations = citations;
    this.severalTimes = ofSeveralTimes(groups);
  }

  /**
   * Words all groups: first what two of them differ on, which tells both.
   *
   * @param most how many members of a group are cited at most
   */
  List<Statement> write(int most) {
    List<Statement> statements = new ArrayList<>();
    Set<Group> told = new HashSet<>();
    for (Group a : groups) {
      for (Group b : groups.subList(groups.indexOf(a) + 1, groups.size())) {
        if (told.isEmpty() && differ(a, b)) {
          statements.add(difference(a, b));
          told.addAll(List.of(a, b));
        }
      }
    }
    groups.stream()
        .filter(group -> !told.contains(group))
        .forEach(group -> statements.add(write(group, most)));
    return statements;
  }

  private Statement write(Group group, int most) {
    String heading = day(group).map(day -> day + " · ").orElse("");
    String text = Wording.alone(group.excerpt().text());
    List<Highlight> highlights =
        highlight(text, group.best().answer())
            .map(h -> new Highlight(heading.length() + h.start(), heading.length() + h.end()))
            .stream()
            .toList();
    List<Integer> numbers =
        group.members().stream()
            .limit(most)
            .map(member -> citations.numberOf(member.excerpt()))
            .sorted()
            .toList();
    return new Statement(heading + text, highlights, numbers);
  }

  /** The answer's words in a statement, with the whole of each word that they begin or end in. */
  private static Optional<Highlight> highlight(String text, String answer) {
    String words = Wording.oneLine(answer);
    int start = words.isEmpty() ? -1 : text.indexOf(words);
    if (start < 0) {
      return Optional.empty();
    }
    int end = start + words.length();
    while (start > 0 && inWord(text, start - 1) && inWord(text, start)) {
      start--;
    }
    while (end < text.length() && inWord(text, end - 1) && inWord(text, end)) {
      end++;
    }
    return end - start > MOST_POINTED_OUT * text.length()
        ? Optional.empty()
        : Optional.of(new Highlight(start, end));
  }

  private static boolean inWord(String text, int at) {
    return Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-';
  }

  /** Whether two sources say otherwise than each other of the same time, in a few words each. */
  private static boolean differ(Group a, Group b) {
    return Agreement.sameTime(a.best(), b.best())
        && !a.best().sentence().article().equals(b.best().sentence().article())
        && isShort(a.best().answer())
        && isShort(b.best().answer())
        && Values.differ(answered(a.best()), answered(b.best()));
  }

  private static boolean isShort(String answer) {
    return Words.of(answer).size() <= LONGEST_VALUE;
  }

  /** The values of a sentence that its answer is made of; the unit may stand behind the answer. */
  private static List<Values.Value> answered(Candidate candidate) {
    List<String> numbers =
        Words.of(candidate.answer()).stream()
            .flatMap(word -> Numerals.inDigits(word).stream())
            .toList();
    return Values.of(candidate.sentence().text()).stream()
        .filter(value -> numbers.contains(value.number()))
        .toList();
  }

  private Statement difference(Group a, Group b) {
    String first = Wording.oneLine(a.best().answer());
    String second = Wording.oneLine(b.best().answer());
    int firstAt = DIFFER.length();
    String begun = DIFFER + first + " (" + publisher(a) + "), ";
    int secondAt = begun.length();
    return new Statement(
        begun + second + " (" + publisher(b) + ").",
        List.of(
            new Highlight(firstAt, firstAt + first.length()),
            new Highlight(secondAt, secondAt + second.length())),
        List.of(citations.numberOf(a.excerpt()), citations.numberOf(b.excerpt())));
  }

  private static String publisher(Group group) {
    return group.best().sentence().article().publisherOrUnattributed();
  }

  private Optional<String> day(Group group) {
    Sentence sentence = group.best().sentence();
    return time(sentence)
        .filter(t -> t.precision() == EventTime.Precision.DAY)
        .filter(t -> !isStated(t, sentence))
        .map(DateText::of);
  }

  private Optional<EventTime> time(Sentence sentence) {
    if (question.kind() == AnswerKind.TIME) {
      return named(sentence);
    }
    return severalTimes
        ? sentence.time().filter(t -> t.basis() != EventTime.Basis.INFERRED)
        : Optional.empty();
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

  private static boolean ofSeveralTimes(List<Group> groups) {
    return groups.stream()
        .anyMatch(a -> groups.stream().anyMatch(b -> !Agreement.sameTime(a.best(), b.best())));
  }
}
