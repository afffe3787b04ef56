package dev.parley.web.view;

import static java.util.Objects.requireNonNull;

import dev.parley.knowledge.Article;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An article to read: its sentences, and editor's notes beside what they are about.
 *
 * @param article the article
 * @param paragraphs all its words
 * @param cited the indices of sentences to mark; a browser marks the one in the address besides
 */
public record ReadArticle(Article article, List<Paragraph> paragraphs, Set<Integer> cited) {

  public ReadArticle {
    paragraphs = List.copyOf(paragraphs);
    cited = Set.copyOf(cited);
  }

  /** The same with other sentences marked. */
  public ReadArticle citing(Set<Integer> sentences) {
    return new ReadArticle(article, paragraphs, sentences);
  }

  /**
   * Sentences that stand together.
   *
   * @param notes the notes on quotes that end in them
   */
  public record Paragraph(List<Line> lines, List<NumberedNote> notes) {

    public Paragraph {
      lines = List.copyOf(lines);
      notes = List.copyOf(notes);
    }
  }

  /**
   * A sentence.
   *
   * @param index its number in the article, from 0
   * @param mark what stands before it in a list, such as "•"; empty where there is nothing
   * @param pieces its words; together all of them
   * @param original opens the public page at the sentence, where there is one
   */
  public record Line(int index, String mark, List<Piece> pieces, Optional<String> original) {

    public Line {
      pieces = List.copyOf(pieces);
      requireNonNull(original);
    }
  }

  /**
   * Words of a sentence that the same notes are about.
   *
   * @param noted whether there are any
   * @param ending the numbers of the notes on quotes that end with these words
   */
  public record Piece(String words, boolean noted, List<Integer> ending) {

    public Piece {
      ending = List.copyOf(ending);
    }
  }

  /**
   * An editor's note.
   *
   * @param number its number in the article, from 1 in the order of their quotes' ends
   */
  public record NumberedNote(int number, String note) {}
}
