package dev.parley.bot.question;

import dev.parley.bot.conversation.FollowUps;
import dev.parley.bot.conversation.Turn;
import dev.parley.bot.retrieval.MiniLm;
import dev.parley.bot.retrieval.QuantizedVector;
import dev.parley.bot.retrieval.TokenVectors;
import dev.parley.bot.text.Word;
import dev.parley.bot.text.Words;
import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.time.AskedTime;
import dev.parley.knowledge.time.QuestionTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads questions. Thread-safe. */
public final class QuestionReader {

  private static final Set<String> QUESTION_WORDS =
      Set.of("who", "whom", "whose", "what", "which", "when", "where", "why", "how");

  private record LibraryTimes(Library library, QuestionTime times) {}

  private final MiniLm model;
  private final FollowUps followUps;

  /** Of the last library asked about: there is hardly ever another, and it takes time to make. */
  private volatile LibraryTimes last;

  public QuestionReader(MiniLm model) {
    this.model = model;
    this.followUps = new FollowUps(model);
  }

  /**
   * Reads a question in its conversation.
   *
   * @param asked the question as it was asked, clean
   * @param history the turns before it, oldest first
   * @param library what times are counted from: "the second round", "last week"
   */
  public Question read(String asked, List<Turn> history, Library library) {
    QuestionTime times = timesOf(library);
    String text = followUps.standAlone(asked, history, times);
    return read(text, times.of(text).map(AskedTime::time));
  }

  /** Reads a question that stands alone and asks about this time. */
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

  private QuestionTime timesOf(Library library) {
    LibraryTimes known = last;
    if (known == null || known.library() != library) {
      known = new LibraryTimes(library, new QuestionTime(library));
      last = known;
    }
    return known.times();
  }
}
