package dev.parley.bot.render;

import dev.parley.bot.Answer;
import dev.parley.bot.Citation;
import dev.parley.bot.NoAnswer;
import dev.parley.bot.Notice;
import dev.parley.bot.Reply;
import dev.parley.bot.Source;
import dev.parley.bot.Sources;
import dev.parley.bot.Statement;
import dev.parley.bot.Timeline;
import dev.parley.bot.Timeline.Row;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.Note;
import dev.parley.knowledge.Publication;
import java.net.URI;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Texts that break, ping or flood a channel which takes them as they are, and replies of them. */
public final class HostileTexts {

  /** A day to date everything hostile. */
  public static final LocalDate DAY = LocalDate.of(2024, 3, 1);

  private static final int LONG = 30_000;

  private HostileTexts() {}

  /** Of at most a few hundred characters; something of each can be seen. */
  public static List<String> brief() {
    return List.of(
        "<b>bold</b> <script>alert(1)</script> <a href=\"https://evil.example\">x</a>",
        "</blockquote></a></b><b>",
        "R&D &amp; &lt;b&gt; &#x3C; &nope; &",
        "\" onclick=\"x\" ' `",
        "_*[x](https://evil.example)~`>#+-=|{}.! \\ ```code```",
        "<!channel> <!here> <@U12345678> <#C12345678> <https://evil.example|safe> &lt;!channel&gt;",
        "@everyone @channel @some_body, mail to ida.holm@courier.example, /reset /start@bot #tag $ABC",
        "javascript:alert(1) tg://user?id=1 mailto:a@b.example",
        "👩‍👩‍👧‍👦 👍🏽 🇳🇴 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ☀️ é ñ̃",
        "مرحبا بالعالم (1) שלום עולם [2]",
        "before \u202Eturned\u202C \u2066isolated\u2069 \u200Fmarked\u200E after",
        "\u001B[31mred\u0007\u0000\u009B2J\uFEFF",
        "half \uD83D and \uDE00 of a pair",
        "one\r\ntwo\n\n\n\tthree\u2028four\u2029five\u0085six\u00A0seven",
        "[1] [2] [99] “” ‘’ …",
        "%s %d ${x} {{x}} $1 \\1",
        "Z" + "\u0334\u0335\u0336\u0337".repeat(40) + "algo");
  }

  /** Of some 30,000 characters. */
  public static List<String> flooding() {
    return Stream.of(
            "word ",
            "x",
            "&",
            "<",
            "\"",
            "@name ",
            "👩‍👩‍👧 ",
            "😀",
            "e\u0301",
            "\n",
            "\u200B",
            "a@",
            "<b>",
            "سلام ",
            "[1]",
            "/",
            "*",
            ">",
            ":+1: ",
            "https://example.org/ ")
        .map(piece -> "x" + piece.repeat(LONG / piece.length()))
        .toList();
  }

  public static List<String> all() {
    return Stream.concat(brief().stream(), flooding().stream()).toList();
  }

  /** An article of which all words are the text. */
  public static Article article(String text, Optional<URI> url) {
    return new Article(
        "hostile" + (url.isPresent() ? "-linked" : ""),
        text,
        Optional.of(text),
        List.of(text),
        Optional.of(new Publication(DAY, Optional.empty(), Publication.Basis.INFERRED)),
        Optional.of(DAY),
        url,
        List.of(new Note(text, text, 0, text.length())),
        text);
  }

  /** A reply of each kind, all of whose words are the text. */
  public static List<Reply> replies(String text) {
    Article linked = article(text, Optional.of(URI.create("https://example.org/?a=1&b=%22%3E")));
    Article without = article(text, Optional.empty());
    List<Citation> citations = List.of(citation(1, linked), citation(2, without));
    Statement statement = new Statement(text, List.of(1, 2));
    List<Source> sources =
        List.of(new Source(linked, 1, linked.url()), new Source(without, 2, Optional.empty()));
    return List.of(
        new Answer(List.of(statement, statement), citations, 1, List.of()),
        new NoAnswer(sources, Optional.of(DAY), 0, List.of()),
        new Timeline(
            Collections.nCopies(5, new Row(EventTime.day(DAY, EventTime.Basis.STATED), statement)),
            citations,
            text),
        new Timeline(List.of(), List.of(), text),
        new Sources(sources),
        new Notice(text));
  }

  /** Cites all of an article. */
  public static Citation citation(int number, Article article) {
    return Citation.of(number, article, 0, 0, article.body().length(), article.url());
  }
}
