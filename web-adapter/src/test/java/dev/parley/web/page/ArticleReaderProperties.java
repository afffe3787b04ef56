package dev.parley.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.Papers;
import dev.parley.bot.render.HostileTexts;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.Document;
import dev.parley.knowledge.Note;
import dev.parley.knowledge.Sentence;
import dev.parley.web.view.ReadArticle;
import dev.parley.web.view.ReadArticle.Line;
import dev.parley.web.view.ReadArticle.NumberedNote;
import dev.parley.web.view.ReadArticle.Piece;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;

class ArticleReaderProperties {

  private static final List<String> PARTS =
      List.of(
          "The sea is calm. ", "Is it? ", "Yes.", "\n\n", "\n• ", "\n", "1. One ", "<b>", "“a” ");

  @Property(tries = 300)
  void aPageHoldsAllWordsOfTheSentencesAndEachNoteOnce(@ForAll("articles") Article article) {
    Document document = Papers.library(article).documents().get(0);

    ReadArticle read = ArticleReader.read(document);

    List<Line> lines = read.paragraphs().stream().flatMap(p -> p.lines().stream()).toList();
    assertThat(lines.stream().map(Line::index))
        .isEqualTo(IntStream.range(0, document.sentences().size()).boxed().toList());
    assertThat(lines.stream().map(ArticleReaderProperties::words))
        .isEqualTo(document.sentences().stream().map(s -> s.text().replace('\n', ' ')).toList());
    List<Integer> shown =
        read.paragraphs().stream()
            .flatMap(p -> p.notes().stream())
            .map(NumberedNote::number)
            .toList();
    long touching = article.notes().stream().filter(n -> touches(n, document)).count();
    assertThat(shown).doesNotHaveDuplicates().hasSize((int) touching);
  }

  private static String words(Line line) {
    return line.pieces().stream().map(Piece::words).collect(Collectors.joining());
  }

  private static boolean touches(Note note, Document document) {
    return document.sentences().stream()
        .anyMatch((Sentence sentence) -> note.overlaps(sentence.start(), sentence.end()));
  }

  @Provide
  Arbitrary<Article> articles() {
    return Combinators.combine(
            Arbitraries.of(PARTS).list().ofMinSize(1).ofMaxSize(12),
            Arbitraries.integers().between(0, 60).list().ofMaxSize(8))
        .as((parts, cuts) -> article("x" + String.join("", parts), cuts));
  }

  private static Article article(String body, List<Integer> cuts) {
    List<Note> notes =
        IntStream.range(0, cuts.size() / 2)
            .mapToObj(i -> note(body, cuts.get(2 * i), cuts.get(2 * i + 1)))
            .flatMap(Optional::stream)
            .toList();
    return new Article(
        "a",
        "A",
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        notes,
        body);
  }

  private static Optional<Note> note(String body, int one, int other) {
    int start = Math.min(Math.min(one, other), body.length());
    int end = Math.min(Math.max(one, other), body.length());
    String quote = body.substring(start, end);
    return quote.isBlank() ? Optional.empty() : Optional.of(new Note(quote, "n", start, end));
  }

  @Example
  void floodsAreReadInTime() {
    for (String text : HostileTexts.flooding()) {
      Article article = HostileTexts.article(text, Optional.empty());
      Document document = Papers.library(article).documents().get(0);
      Assertions.assertTimeout(Duration.ofSeconds(10), () -> ArticleReader.read(document));
    }
  }
}
