package dev.parley.bot.question;

import dev.parley.bot.retrieval.QuantizedVector;
import dev.parley.bot.retrieval.TokenVectors;
import dev.parley.bot.text.Word;
import java.util.Optional;

/**
 * Weighs the words of a question.
 *
 * <p>The rarity of a word comes from its place in the model's vocabulary, which is sorted by
 * frequency: by Zipf's law the logarithm of a word's rank is its information, up to a factor. So a
 * single passage is judged with the same measure as a large library, and no table of frequencies is
 * needed. Words of several tokens are not in the vocabulary, and so rarer than all that are.
 */
final class TermReader {

  /** The first word of BERT's English vocabulary; before it stand single characters. */
  private static final int FIRST_WORD = 1996;

  private static final double LAST_WORD_INFORMATION = Math.log(30522 - FIRST_WORD);

  private TermReader() {}

  static Optional<Term> term(Word word, TokenVectors question, boolean ofTime) {
    return question
        .mean(word.start(), word.end())
        .map(
            vector ->
                new Term(
                    word.text(),
                    word.stem(),
                    rarity(word, question),
                    word.start() > 0 && word.isCapitalized(),
                    ofTime,
                    QuantizedVector.of(vector)));
  }

  private static double rarity(Word word, TokenVectors question) {
    int tokens = 0;
    int rank = 1;
    for (int i = 0; i < question.size(); i++) {
      if (question.starts()[i] < word.end() && question.ends()[i] > word.start()) {
        tokens++;
        rank = Math.max(rank, question.ids()[i] - FIRST_WORD + 1);
      }
    }
    return tokens > 1 ? 1 : Math.log(rank) / LAST_WORD_INFORMATION;
  }
}
