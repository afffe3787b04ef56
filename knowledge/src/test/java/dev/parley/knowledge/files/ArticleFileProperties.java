package dev.parley.knowledge.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.knowledge.Article;
import dev.parley.knowledge.Note;
import dev.parley.knowledge.Publication;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ArticleFileProperties {

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void whatWasFormattedIsReadBackTheSame(@ForAll("articles") Article article) throws Exception {
    assertThat(ArticleFile.parse("a.md", ArticleFile.format(article))).isEqualTo(article);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void anyTextIsAnArticleOrAOneLineProblem(@ForAll("files") String text) {
    try {
      assertThat(ArticleFile.parse("a.md", text).body()).isNotBlank();
    } catch (ArticleFormatException e) {
      assertThat(e.getMessage().lines()).hasSize(1);
      assertThat(e.line()).isBetween(0, text.split("\\R", -1).length + 1);
    }
  }

  @Provide
  Arbitrary<String> files() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "---",
            "\n",
            "\r\n",
            "id: a",
            "title: T",
            "notes:",
            " - ",
            "quote: ",
            "note",
            ": ",
            "[",
            "]",
            "{",
            "}",
            "&a",
            "*a",
            "!",
            "|",
            ">",
            "\"",
            "'",
            "#",
            "\t",
            "\u2028",
            "?",
            "%",
            "@",
            "Words",
            "\u0000",
            "published: ",
            "2031-01-01",
            "T",
            "12:00",
            "...");
    Arbitrary<String> soup = pieces.list().ofMaxSize(30).map(list -> String.join("", list));
    return Arbitraries.oneOf(
        soup, soup.map(s -> "---\nid: a\ntitle: T\n" + s + "\n---\nWords."), Arbitraries.strings());
  }

  @Provide
  Arbitrary<Article> articles() {
    return Combinators.combine(
            Arbitraries.strings().withCharRange('a', 'z').numeric().ofMinLength(1).ofMaxLength(9),
            lines(),
            lines().optional(),
            lines().list().ofMaxSize(3),
            publications().optional(),
            days().optional(),
            Arbitraries.strings().alpha().ofMaxLength(8).optional(),
            bodies())
        .as(
            (id, title, publisher, authors, published, event, path, body) ->
                new Article(
                    id,
                    title,
                    publisher,
                    authors,
                    published,
                    event,
                    path.map(p -> URI.create("https://example.org/" + p + "?q=%20#" + p)),
                    notes(body, title),
                    body));
  }

  private static List<Note> notes(String body, String note) {
    int end = body.offsetByCodePoints(0, Math.min(7, body.codePointCount(0, body.length())));
    String quote = body.substring(0, end);
    return quote.isBlank() ? List.of() : List.of(new Note(quote, note, 0, end));
  }

  private static Arbitrary<Publication> publications() {
    Arbitrary<LocalTime> times =
        Arbitraries.integers().between(0, 86_399).map(LocalTime::ofSecondOfDay);
    return Combinators.combine(days(), times.optional(), Arbitraries.of(Publication.Basis.values()))
        .as(Publication::new);
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(1, 2_900_000).map(LocalDate::ofEpochDay);
  }

  /** Words that YAML could take for something else, among any printable text. */
  private static Arbitrary<String> lines() {
    Arbitrary<String> traps =
        Arbitraries.of(
            "null",
            "~",
            "true",
            "No",
            "123",
            "1e5",
            "0x1F",
            "2031-01-01",
            "- a",
            "a: b",
            "a #b",
            "'a",
            "\"a",
            "[a]",
            "{a}",
            "&a",
            "*a",
            "!a",
            "|",
            ">",
            "%a",
            "@a",
            "`a",
            "? a",
            ": ",
            "---",
            "...",
            "=",
            "<<",
            " a ",
            "a\\b",
            ".5",
            "1_000",
            "12:30");
    return Arbitraries.oneOf(traps, text())
        .filter(s -> !s.isBlank() && s.chars().noneMatch(Character::isISOControl));
  }

  private static Arbitrary<String> bodies() {
    return Arbitraries.oneOf(lines(), text())
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(list -> "Begin " + String.join("\n\n", list) + " end.");
  }

  /** Whatever a UTF-8 file can hold and YAML can name, with {@code \n} as the only line end. */
  private static Arbitrary<String> text() {
    return Arbitraries.oneOf(
            Arbitraries.chars().range(' ', '~').map(String::valueOf),
            Arbitraries.of("\n", "\t", " ", "\u0085", "\u00A0", "\u2028", "\u2029", "é", "\u0301"),
            Arbitraries.of("🙂", "“", "’", "…", "–", "م", "中", "\uFFFD"))
        .list()
        .ofMaxSize(40)
        .map(list -> String.join("", list));
  }
}
