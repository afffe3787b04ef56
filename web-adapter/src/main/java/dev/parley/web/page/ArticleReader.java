package dev.parley.web.page;

import dev.parley.knowledge.Article;
import dev.parley.knowledge.Document;
import dev.parley.knowledge.Note;
import dev.parley.knowledge.Sentence;
import dev.parley.web.view.Addresses;
import dev.parley.web.view.ReadArticle;
import dev.parley.web.view.ReadArticle.Line;
import dev.parley.web.view.ReadArticle.NumberedNote;
import dev.parley.web.view.ReadArticle.Paragraph;
import dev.parley.web.view.ReadArticle.Piece;
import dev.parley.web.view.Shown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Takes an article apart for its page. */
final class ArticleReader {

  private final Article article;
  private final List<Sentence> sentences;

  /** In the order of their quotes' ends. */
  private final List<Note> notes;

  private final List<Integer> ends;

  private ArticleReader(Document document) {
    this.article = document.article();
    this.sentences = document.sentences();
    this.notes =
        article.notes().stream()
            .sorted(Comparator.comparing(Note::end).thenComparing(Note::start))
            .toList();
    this.ends = notes.stream().map(this::end).toList();
  }

  static ReadArticle read(Document document) {
    ArticleReader reader = new ArticleReader(document);
    List<Paragraph> paragraphs =
        document.sentences().stream()
            .collect(Collectors.groupingBy(Sentence::paragraph, TreeMap::new, Collectors.toList()))
            .values()
            .stream()
            .map(reader::paragraph)
            .toList();
    return new ReadArticle(document.article(), paragraphs, Set.of());
  }

  private Paragraph paragraph(List<Sentence> together) {
    List<Line> lines = together.stream().map(this::line).toList();
    List<NumberedNote> ending =
        lines.stream()
            .flatMap(line -> line.pieces().stream())
            .flatMap(piece -> piece.ending().stream())
            .map(number -> new NumberedNote(number, Shown.note(notes.get(number - 1).note())))
            .toList();
    return new Paragraph(lines, ending);
  }

  private Line line(Sentence sentence) {
    return new Line(
        sentence.index(), mark(sentence), pieces(sentence), Addresses.original(sentence));
  }

  /** What stands between two sentences and is no space belongs to a list. */
  private String mark(Sentence sentence) {
    int from = sentence.index() == 0 ? 0 : sentences.get(sentence.index() - 1).end();
    return Shown.line(article.body().substring(from, sentence.start()));
  }

  private List<Piece> pieces(Sentence sentence) {
    TreeSet<Integer> cuts = new TreeSet<>();
    cuts.add(sentence.start());
    cuts.add(sentence.end());
    notes.stream()
        .flatMap(note -> Stream.of(note.start(), note.end()))
        .filter(cut -> cut > sentence.start() && cut < sentence.end())
        .forEach(cuts::add);
    List<Piece> pieces = new ArrayList<>();
    int from = sentence.start();
    for (int to : cuts.tailSet(from, false)) {
      pieces.add(piece(from, to));
      from = to;
    }
    return pieces;
  }

  private Piece piece(int from, int to) {
    boolean noted = notes.stream().anyMatch(note -> note.overlaps(from, to));
    return new Piece(
        Shown.words(article.body().substring(from, to)),
        noted,
        IntStream.range(0, notes.size())
            .filter(i -> ends.get(i) == to)
            .map(i -> i + 1)
            .boxed()
            .toList());
  }

  /** Where a note's quote ends in the last sentence that it touches; -1 where it touches none. */
  private int end(Note note) {
    return sentences.stream()
        .filter(sentence -> note.overlaps(sentence.start(), sentence.end()))
        .mapToInt(sentence -> Math.min(note.end(), sentence.end()))
        .max()
        .orElse(-1);
  }
}
