package dev.parley.bot.answer;

import dev.parley.bot.retrieval.TextReading;
import dev.parley.bot.text.Word;
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
 * @param reading what the model makes of it
 * @param confidence the belief that it answers, 0 to 1
 */
public record Candidate(
    Document document,
    Sentence sentence,
    List<Word> words,
    TextReading reading,
    double confidence) {

  static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::confidence)
          .reversed()
          .thenComparing(candidate -> candidate.sentence().article().id())
          .thenComparingInt(candidate -> candidate.sentence().index());

  public Candidate {
    words = List.copyOf(words);
  }

  Candidate withConfidence(double newConfidence) {
    return new Candidate(document, sentence, words, reading, newConfidence);
  }

  /** Whether an editor has put a note on words of it. */
  boolean hasNote() {
    return sentence.article().notesOn(sentence.start(), sentence.end()).isPresent();
  }
}
