package dev.parley.bot.answer;

import dev.parley.bot.question.AnswerKind;
import dev.parley.bot.question.Question;
import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words the statements of one answer: the sentence as the article has it, without a word that only
 * joins it to the one before; with its date before it where the question needs one that the
 * sentence does not give; and with its publisher where sources differ.
 */
final class StatementWriter {

  private static final Pattern CONNECTIVE =
      Pattern.compile(
          "^(additionally|furthermore|moreover|however|meanwhile|also|in addition|besides|but|and|yet"
              + "|still|nevertheless|nonetheless|thus|therefore|consequently|accordingly),?\\s+",
          Pattern.CASE_INSENSITIVE);

  private final boolean wantsDates;
  private final List<Group> groups;

  StatementWriter(Question question, List<Group> groups) {
    this.groups = groups;
    this.wantsDates = question.kind() == AnswerKind.TIME || ofSeveralTimes(groups);
  }

  String write(Group group) {
    Sentence sentence = group.best().sentence();
    String heading =
        Stream.of(date(sentence), publisher(group))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return (heading.isEmpty() ? "" : heading + ": ") + withoutConnective(sentence.text());
  }

  private Optional<String> date(Sentence sentence) {
    if (!wantsDates) {
      return Optional.empty();
    }
    return sentence
        .time()
        .filter(time -> time.basis() != EventTime.Basis.STATED)
        .map(time -> DateText.of(time) + " (by the article's date)");
  }

  /** The publisher, where another group says something else of the same time. */
  private Optional<String> publisher(Group group) {
    return groups.stream().anyMatch(other -> other != group && contradict(group, other))
        ? Optional.of(group.best().sentence().article().publisherOrUnattributed())
        : Optional.empty();
  }

  private static boolean contradict(Group a, Group b) {
    return Agreement.sameTime(a.best(), b.best())
        && Values.differ(a.best().sentence().text(), b.best().sentence().text());
  }

  private static boolean ofSeveralTimes(List<Group> groups) {
    return groups.stream()
        .anyMatch(a -> groups.stream().anyMatch(b -> !Agreement.sameTime(a.best(), b.best())));
  }

  private static String withoutConnective(String text) {
    Matcher matcher = CONNECTIVE.matcher(text);
    if (!matcher.find() || matcher.end() == text.length()) {
      return text;
    }
    String rest = text.substring(matcher.end());
    return rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
  }
}
