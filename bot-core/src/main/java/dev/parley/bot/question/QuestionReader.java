package dev.parley.bot.question;

import dev.parley.bot.Correction;
import dev.parley.bot.conversation.FollowUps;
import dev.parley.bot.conversation.Turn;
import dev.parley.bot.retrieval.MiniLm;
import dev.parley.bot.text.Word;
import dev.parley.bot.text.Words;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.OncePerLibrary;
import dev.parley.knowledge.TimeMention;
import dev.parley.knowledge.time.AskedTime;
import dev.parley.knowledge.time.QuestionTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads questions. Thread-safe. */
public final class QuestionReader {

  /** What stands before a word that does not begin a sentence. */
  private static final Pattern INSIDE = Pattern.compile("[\\p{L}\\p{N},;:'’\"“]\\s+[\"“‘(]?$");

  private record OfLibrary(QuestionTime times, Misspellings misspellings) {}

  private final MiniLm model;
  private final FollowUps followUps;
  private final OncePerLibrary<OfLibrary> known;

  public QuestionReader(MiniLm model) {
    this.model = model;
    this.followUps = new FollowUps(model);
    this.known =
        new OncePerLibrary<>(
            library -> new OfLibrary(new QuestionTime(library), new Misspellings(model, library)));
  }

  /**
   * Reads a question in its conversation.
   *
   * @param asked the question as it was asked, clean
   * @param history the turns before it, oldest first
   * @param library what times are counted from: "the second round", "last week"
   */
  public Question read(String asked, List<Turn> history, Library library) {
    OfLibrary known = this.known.of(library);
    Misspellings.Meant meant = known.misspellings().read(asked);
    String text = followUps.standAlone(meant.text(), history, known.times());
    String written =
        meant.corrections().isEmpty() ? text : followUps.standAlone(asked, history, known.times());
    List<Correction> corrections = new ArrayList<>(meant.corrections());
    if (!meant.text().endsWith(text)) {
      corrections.add(new Correction(asked, text));
    }
    String whole = ShortQuestion.spelledOut(text);
    return read(whole, written, corrections, known.times().of(whole));
  }

  /** Reads a question that stands alone, as it is written, and asks about this time. */
  public Question read(String text, Optional<AskedTime> time) {
    return read(text, text, List.of(), time);
  }

  private Question read(
      String text, String written, List<Correction> corrections, Optional<AskedTime> time) {
    List<Word> words = Words.of(text);
    List<Word> content = words.stream().filter(Word::isContent).toList();
    List<TimeMention> mentions = time.map(AskedTime::mentions).orElse(List.of());
    List<Term> terms =
        (content.isEmpty() ? words : content)
            .stream().map(word -> term(word, text, mentions)).toList();
    return new Question(
        text,
        written,
        corrections,
        AnswerKind.of(text),
        terms,
        time.map(AskedTime::time),
        model.read(text).vector());
  }

  private Term term(Word word, String text, List<TimeMention> mentions) {
    boolean ofTime = isIn(mentions, word);
    return new Term(
        word.text(),
        word.stem(),
        ofTime,
        !ofTime && isName(word, text),
        ofTime || model.isWord(word.text().toLowerCase(Locale.ROOT)));
  }

  /** A capital inside a sentence; where most words have one, it tells nothing. */
  private static boolean isName(Word word, String text) {
    Matcher before = INSIDE.matcher(text).region(0, word.start());
    return Character.isUpperCase(text.charAt(word.start()))
        && before.find()
        && Words.of(text).stream()
            .anyMatch(other -> other.start() > 0 && isLower(text, other.start()));
  }

  private static boolean isLower(String text, int at) {
    return Character.isLowerCase(text.charAt(at));
  }

  private static boolean isIn(List<TimeMention> mentions, Word word) {
    return mentions.stream().anyMatch(m -> m.start() <= word.start() && word.end() <= m.end());
  }
}
