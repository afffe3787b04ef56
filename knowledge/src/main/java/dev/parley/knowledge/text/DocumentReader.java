package dev.parley.knowledge.text;

import static java.util.Objects.requireNonNull;

import dev.parley.knowledge.Article;
import dev.parley.knowledge.Document;
import dev.parley.knowledge.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Reads an article: splits it into sentences, has them dated, and packs them into passages. Safe
 * for use by several threads if its dater is.
 */
public final class DocumentReader {

  private final SentenceSplitter splitter = new SentenceSplitter();
  private final PassagePacker packer = new PassagePacker();
  private final UnaryOperator<List<Sentence>> dater;

  /**
   * Creates a reader.
   *
   * @param dater fills in the times of an article's sentences, which it gets in order and without
   *     any; it must return as many in the same order
   */
  public DocumentReader(UnaryOperator<List<Sentence>> dater) {
    this.dater = requireNonNull(dater);
  }

  /**
   * Reads one article.
   *
   * @throws IllegalStateException if the dater adds, drops or reorders sentences
   */
  public Document read(Article article) {
    List<Sentence> undated = sentences(article);
    List<Sentence> dated = dater.apply(undated);
    for (int i = 0; i < Math.max(undated.size(), dated.size()); i++) {
      if (i >= undated.size() || i >= dated.size() || !isSame(undated.get(i), dated.get(i))) {
        throw new IllegalStateException(
            "the dater changed sentence " + i + " of " + article.id() + " into another");
      }
    }
    return new Document(article, dated, packer.pack(dated));
  }

  private static boolean isSame(Sentence undated, Sentence dated) {
    return undated.index() == dated.index()
        && undated.start() == dated.start()
        && undated.end() == dated.end();
  }

  private List<Sentence> sentences(Article article) {
    List<Sentence> sentences = new ArrayList<>();
    List<Span> paragraphs = Paragraphs.of(article.body());
    for (int number = 0; number < paragraphs.size(); number++) {
      Span paragraph = paragraphs.get(number);
      for (Span span : splitter.split(paragraph.of(article.body()))) {
        sentences.add(
            new Sentence(
                article,
                sentences.size(),
                number,
                paragraph.start() + span.start(),
                paragraph.start() + span.end(),
                List.of(),
                Optional.empty()));
      }
    }
    return sentences;
  }
}
