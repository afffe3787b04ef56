package dev.parley.bot.answer;

import dev.parley.bot.neural.SentenceScore;
import dev.parley.bot.text.Word;
import dev.parley.bot.text.Words;
import dev.parley.knowledge.Document;
import dev.parley.knowledge.Sentence;
import java.util.Comparator;
import java.util.List;

/**
 * A sentence that may answer.
 *
 * @param document the article it stands in, read
 * @param sentence the sentence
 * @param words its content words
 * @param confidence the probability that it answers, 0 to 1
 * @param answerStart where the likeliest words of the answer start in the sentence's text
 * @param answerEnd where they end, exclusive; the same as {@code answerStart} where there are none
 */
public record Candidate(
    Document document,
    Sentence sentence,
    List<Word> words,
    double confidence,
    int answerStart,
    int answerEnd) {

  static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::confidence)
          .reversed()
          .thenComparing(candidate -> candidate.sentence().article().id())
          .thenComparingInt(candidate -> candidate.sentence().index());

  public Candidate {
    words = List.copyOf(words);
  }

  static Candidate of(
      Document document, Sentence sentence, double confidence, SentenceScore score) {
    return new Candidate(
        document,
        sentence,
        Words.contentOf(sentence.text()),
        confidence,
        score.start(),
        score.end());
  }

  Candidate withConfidence(double newConfidence) {
    return new Candidate(document, sentence, words, newConfidence, answerStart, answerEnd);
  }

  /** The likeliest words of the answer; empty where there are none. */
  String answer() {
    return sentence.text().substring(answerStart, answerEnd);
  }

  /** The sentence as it can be read out of its place. */
  Excerpt excerpt() {
    return Excerpt.of(document, sentence);
  }

  /** Whether an editor has put a note on words of it. */
  boolean hasNote() {
    return sentence.article().notesOn(sentence.start(), sentence.end()).isPresent();
  }
}
