package dev.parley.bot.answer;

import dev.parley.bot.retrieval.Hit;
import dev.parley.bot.retrieval.PassageReading;
import dev.parley.bot.retrieval.TextReading;
import dev.parley.bot.text.Word;
import dev.parley.bot.text.Words;
import dev.parley.knowledge.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * A passage as it is read ahead of any question: its words, and what the model makes of them.
 *
 * @param title the article's title
 * @param titleWords its content words
 * @param sentences in order
 */
record ReadPassage(TextReading title, List<Word> titleWords, List<ReadSentence> sentences) {

  /**
   * One of its sentences.
   *
   * @param words all its words
   * @param content those that say what it is about; each has its vector in the reading
   */
  record ReadSentence(
      Sentence sentence, List<Word> words, List<Word> content, TextReading reading) {}

  static ReadPassage of(Hit hit) {
    PassageReading reading = PassageReading.fromBytes(hit.encoding().reading());
    List<ReadSentence> sentences = new ArrayList<>();
    for (Sentence sentence : hit.passage().sentences()) {
      List<Word> words = Words.of(sentence.text());
      sentences.add(
          new ReadSentence(
              sentence,
              List.copyOf(words),
              words.stream().filter(Word::isContent).toList(),
              reading.sentences().get(sentences.size())));
    }
    return new ReadPassage(
        reading.title(), Words.contentOf(hit.document().article().title()), List.copyOf(sentences));
  }
}
