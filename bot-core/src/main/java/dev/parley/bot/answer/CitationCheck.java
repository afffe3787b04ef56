package dev.parley.bot.answer;

import dev.parley.bot.Answer;
import dev.parley.bot.Citation;
import dev.parley.bot.NoAnswer;
import dev.parley.bot.Reply;
import dev.parley.bot.Statement;
import dev.parley.bot.text.DateText;
import dev.parley.bot.text.Word;
import dev.parley.bot.text.Words;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.TimeMention;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The last guard before a reply goes out: every name, number and date of a statement must stand in
 * its quotes, or follow from the time of a quoted sentence. Statements that fail are dropped.
 */
public final class CitationCheck {

  private CitationCheck() {}

  /**
   * The reply without statements that their quotes do not support, a refusal where none is left.
   */
  public static Reply check(Reply reply, Library library) {
    if (!(reply instanceof Answer answer)) {
      return reply;
    }
    List<Statement> supported =
        answer.statements().stream().filter(s -> isSupported(s, answer, library)).toList();
    if (supported.size() == answer.statements().size()) {
      return answer;
    } else if (supported.isEmpty()) {
      return new NoAnswer(List.of(), library.upTo(), answer.confidence(), answer.ranking());
    }
    return renumbered(answer, supported);
  }

  /** The statements with only the citations that they use, numbered anew. */
  private static Answer renumbered(Answer answer, List<Statement> statements) {
    List<Integer> used =
        statements.stream().flatMap(s -> s.citations().stream()).distinct().sorted().toList();
    List<Citation> citations =
        used.stream()
            .map(number -> answer.citations().get(number - 1).withNumber(used.indexOf(number) + 1))
            .toList();
    List<Statement> renumbered =
        statements.stream()
            .map(
                s -> s.withCitations(s.citations().stream().map(n -> used.indexOf(n) + 1).toList()))
            .toList();
    return new Answer(
        renumbered,
        citations,
        answer.certainty(),
        answer.confidence(),
        answer.ranking(),
        answer.more(),
        answer.corrections());
  }

  private static boolean isSupported(Statement statement, Answer answer, Library library) {
    Set<String> known = new HashSet<>();
    for (int number : statement.citations()) {
      Citation citation = answer.citations().get(number - 1);
      Stream.concat(
              Stream.of(citation.quote(), citation.article().publisherOrUnattributed()),
              dates(citation, library))
          .flatMap(text -> Words.of(text).stream())
          .forEach(word -> known.add(key(word)));
    }
    String text = statement.text();
    List<Word> words =
        Words.of(
            text.startsWith(StatementWriter.DIFFER)
                ? text.substring(StatementWriter.DIFFER.length())
                : text);
    return words.stream()
        .filter(word -> Numerals.isNumber(word) || (word.isCapitalized() && word.isContent()))
        .allMatch(word -> known.contains(key(word)));
  }

  /** The same for a number in digits and in words. */
  private static String key(Word word) {
    return Numerals.inDigits(word).orElse(word.stem());
  }

  private static Stream<String> dates(Citation citation, Library library) {
    return library
        .find(citation.article().id())
        // It may have changed since it was read: its sentences are others then.
        .filter(document -> document.article().equals(citation.article()))
        .map(document -> document.sentences().stream())
        .orElseGet(Stream::empty)
        .filter(s -> s.start() >= citation.start() && s.end() <= citation.end())
        .flatMap(
            sentence ->
                Stream.concat(
                    sentence.time().stream(), sentence.mentions().stream().map(TimeMention::time)))
        .map(DateText::of);
  }
}
