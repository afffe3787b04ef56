package dev.parley.launcher.bench;

import dev.parley.bot.text.Word;
import dev.parley.bot.text.Words;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Questions about any articles: of all kinds, of a usual length, and in the articles' own words, so
 * that there is something to find and to read. Whether they make sense does not matter for how long
 * that takes.
 */
final class SampleQuestions {

  private static final List<String> OPENINGS =
      List.of(
          "Who is behind the",
          "When was the",
          "Where is the",
          "Why was there a",
          "How many were in the",
          "How long did it take to",
          "What is known of the",
          "Did they agree on the");

  /** Content words of each question; with the opening some nine words, as people ask. */
  private static final int WORDS = 5;

  private SampleQuestions() {}

  /** At most so many, about sentences that lie evenly over the articles; always the same ones. */
  static List<String> of(Library library, int most) {
    List<Sentence> sentences =
        library.documents().stream()
            .flatMap(document -> document.sentences().stream())
            .filter(sentence -> Words.contentOf(sentence.text()).size() >= WORDS)
            .toList();
    int count = Math.min(most, sentences.size());
    List<String> questions = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Sentence sentence = sentences.get((int) ((long) i * sentences.size() / count));
      String words =
          Words.contentOf(sentence.text()).stream()
              .limit(WORDS)
              .map(Word::text)
              .collect(Collectors.joining(" "));
      questions.add(OPENINGS.get(i % OPENINGS.size()) + " " + words + "?");
    }
    return questions;
  }
}
