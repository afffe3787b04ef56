package dev.parley.bot.question;

import dev.parley.bot.retrieval.MiniLm;
import dev.parley.bot.retrieval.QuantizedVector;
import dev.parley.bot.retrieval.TokenVectors;
import dev.parley.bot.text.Word;
import dev.parley.bot.text.Words;
import dev.parley.knowledge.EventTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads a question that stands alone. Thread-safe. */
public final class QuestionReader {

  private static final Set<String> QUESTION_WORDS =
      Set.of("who", "whom", "whose", "what", "which", "when", "where", "why", "how");

  private final MiniLm model;

  public QuestionReader(MiniLm model) {
    this.model = model;
  }

  /** Reads a question; {@code time} is the time that it asks about. */
  public Question read(String text, Optional<EventTime> time) {
    TokenVectors reading = model.read(text);
    List<Word> words = Words.of(text);
    List<Word> content = words.stream().filter(Word::isContent).toList();
    Optional<Word> questionWord = words.stream().filter(QuestionReader::isQuestionWord).findFirst();
    return new Question(
        text,
        AnswerKind.of(text),
        (content.isEmpty() ? words : content)
            .stream().flatMap(word -> TermReader.term(word, reading).stream()).toList(),
        questionWord
            .flatMap(word -> reading.mean(word.start(), word.end()))
            .map(QuantizedVector::of),
        questionWord.flatMap(word -> focus(words, word)).flatMap(w -> TermReader.term(w, reading)),
        time,
        reading.vector());
  }

  private static boolean isQuestionWord(Word word) {
    return QUESTION_WORDS.contains(word.text().toLowerCase(Locale.ROOT));
  }

  /** The content word that follows the question word at once, but for "how many" and the like. */
  private static Optional<Word> focus(List<Word> words, Word questionWord) {
    int at = words.indexOf(questionWord);
    return IntStream.rangeClosed(at + 1, at + 2)
        .filter(i -> i < words.size())
        .mapToObj(words::get)
        .filter(Word::isContent)
        .findFirst();
  }
}
