package dev.parley.slack.render;

import static dev.parley.slack.render.Messages.context;
import static dev.parley.slack.render.Messages.section;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.LayoutBlock;
import dev.parley.bot.Answer;
import dev.parley.bot.Citation;
import dev.parley.bot.Highlight;
import dev.parley.bot.Notice;
import dev.parley.bot.Replies;
import dev.parley.bot.Reply;
import dev.parley.bot.Sources;
import dev.parley.bot.Statement;
import dev.parley.bot.Timeline;
import dev.parley.bot.Timeline.Row;
import dev.parley.bot.layout.View;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.EventTime.Basis;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlackRendererTest {

  private static final String ADDRESS = "https://courier.example/bridge#:~:text=x";
  private static final String MARK = "<" + ADDRESS + "|[1]>";
  private static final String TITLE = "<" + ADDRESS + "|Harbour bridge reopens>";

  private static final String CHIP = "<" + ADDRESS + "|[1] Evening Courier · 2 Mar>";

  private static final LayoutBlock REOPENED =
      section("The bridge reopened on 1 March 2024. " + MARK);
  private static final LayoutBlock REPAIRED =
      section("Disputed: Other papers say ten.\nRepairs took nine months. " + MARK + "[2]");

  @Test
  void anAnswerIsStatementsWithMarksThatAreLinksAndThenTheSources() {
    assertThat(only(Replies.answer()))
        .isEqualTo(
            new Part(
                List.of(
                    REOPENED,
                    REPAIRED,
                    context(CHIP + "  [2] unattributed report (no public address)")),
                """
                The bridge reopened on 1 March 2024. [1]

                Disputed: Other papers say ten.
                Repairs took nine months. [1][2]

                [1] Evening Courier · 2 Mar (<https://courier.example/bridge#:~:text=x>)  [2] unattributed report (no public address)"""));
  }

  @Test
  void withQuotesEverySourceStandsBelowItsQuoteWhereThatHasNotBeenSaid() {
    assertThat(messages(Replies.answer()).withQuotes())
        .contains(
            new Part(
                List.of(
                    REOPENED,
                    REPAIRED,
                    section("&gt; [1] “The bridge reopened on Friday.”"),
                    context("Evening Courier, 2 March 2024: " + TITLE),
                    context(
                        "[2] unattributed report, date of publication not known: What the bridge cost (no public address)")),
                """
                The bridge reopened on 1 March 2024. [1]

                Disputed: Other papers say ten.
                Repairs took nine months. [1][2]

                [1] “The bridge reopened on Friday.”
                Evening Courier, 2 March 2024: Harbour bridge reopens (<https://courier.example/bridge#:~:text=x>)

                [2] unattributed report, date of publication not known: What the bridge cost (no public address)"""));
  }

  @Test
  void aRefusalOffersTheNearestArticles() {
    View.Messages<Part> refusal = messages(Replies.refusal());
    assertThat(refusal.parts())
        .containsExactly(
            new Part(
                List.of(
                    section(
                        "I couldn't find that in the articles. The newest is from 2 March 2024."),
                    section("What they cover nearest to it:"),
                    context(
                        """
                        • Evening Courier, 2 March 2024: <https://courier.example/bridge|Harbour bridge reopens>
                        • unattributed report, date of publication not known: What the bridge cost (no public address)""")),
                """
                I couldn't find that in the articles. The newest is from 2 March 2024.

                What they cover nearest to it:
                • Evening Courier, 2 March 2024: Harbour bridge reopens (<https://courier.example/bridge>)
                • unattributed report, date of publication not known: What the bridge cost (no public address)"""));
    assertThat(refusal.withQuotes()).isEmpty();
  }

  @Test
  void theWordsThatAnswerAreBoldAlsoWithinWords() {
    Statement statement =
        new Statement(
            "It took *nine* months.",
            List.of(new Highlight(8, 14), new Highlight(16, 21)),
            List.of(1));
    assertThat(only(Replies.answer(statement, Replies.answer().citations())).blocks().get(0))
        .isEqualTo(section("It took *\u034F∗nine\u034F∗* m\u200B*onths*\u200B. " + MARK));
  }

  @Test
  void aRefusalOverNoArticlesIsOneLine() {
    assertThat(only(Replies.bareRefusal()))
        .isEqualTo(
            new Part(
                List.of(section("I couldn't find that in the articles.")),
                "I couldn't find that in the articles."));
  }

  @Test
  void aTimelineHasBoldDatesAndItsSourcesBelow() {
    assertThat(pages(Replies.timeline()))
        .containsExactly(
            new Part(
                List.of(
                    section(
                        "*June 2023* Repairs began. [2]\n*1 March 2024* The bridge reopened. "
                            + MARK),
                    context(
                        CHIP
                            + """
                              [2] unattributed report (no public address)
                            &gt; [2] “Repairs took nine months.”""")),
                """
                June 2023 Repairs began. [2]
                1 March 2024 The bridge reopened. [1]

                [1] Evening Courier · 2 Mar (<https://courier.example/bridge#:~:text=x>)  [2] unattributed report (no public address)
                [2] “Repairs took nine months.”"""));
  }

  @Test
  void aLongTimelineBreaksBetweenRowsAndEachPageNamesTheSourcesOfItsRows() {
    List<Part> pages = pages(Replies.longTimeline(60));
    assertThat(pages).hasSizeGreaterThan(1);
    int row = 0;
    for (Part page : pages) {
      List<String> lines =
          Messages.accepted(page).text().lines().filter(line -> !line.isEmpty()).toList();
      int rows = lines.size() - 1;
      List<String> chips = List.of(lines.get(rows).split("  ", -1));
      for (int i = 0; i < rows; i++, row++) {
        String number = "[" + (row + 1) + "]";
        assertThat(lines.get(i)).isEqualTo("1 March 2024 " + Replies.happening(row) + " " + number);
        assertThat(chips.get(i)).isEqualTo(number + " Evening Courier · 2 Mar");
      }
    }
    assertThat(row).isEqualTo(60);
  }

  @Test
  void anEmptyTimelineRepeatsAFilterSafelyAndInShort() {
    assertThat(pages(new Timeline(List.of(), List.of(), "<whales> @home")))
        .extracting(Messages::texts)
        .containsExactly(
            List.of("The articles report nothing dated for “&lt;whales\u034F&gt; @\u034Fhome”."));
    assertThat(pages(new Timeline(List.of(), List.of(), "")))
        .extracting(Part::text)
        .containsExactly("The articles report nothing dated.");
    assertThat(pages(new Timeline(List.of(), List.of(), "x".repeat(30_000))).get(0).text())
        .hasSizeLessThan(200);
  }

  @Test
  void sourcesAreBoldLinksWithWhatIsKnownOfThem() {
    assertThat(pages(Replies.sources()))
        .containsExactly(
            new Part(
                List.of(
                    section(
                        """
                        *<https://courier.example/bridge|Harbour bridge reopens>*
                        Evening Courier, published 2 March 2024, 2 sentences"""),
                    section(
                        """
                        *What the bridge cost* (no public address)
                        unattributed report, date of publication not known, 1 sentence""")),
                """
                Harbour bridge reopens (<https://courier.example/bridge>)
                Evening Courier, published 2 March 2024, 2 sentences

                What the bridge cost (no public address)
                unattributed report, date of publication not known, 1 sentence"""));
  }

  @Test
  void manySourcesFillSeveralPagesAndNoneIsLost() {
    List<Part> pages =
        pages(new Sources(Collections.nCopies(500, Replies.source(Replies.HARBOUR))));
    assertThat(pages).hasSizeBetween(10, 20);
    assertThat(Messages.words(pages))
        .isEqualTo(
            String.join(
                "\n\n",
                Collections.nCopies(
                    500,
                    "Harbour bridge reopens\nEvening Courier, published 2 March 2024, 2 sentences")));
  }

  @Test
  void noArticlesAreSaidToBeNone() {
    assertThat(pages(new Sources(List.of())))
        .containsExactly(
            new Part(List.of(section("There are no articles.")), "There are no articles."));
  }

  @Test
  void aNoticeIsItsLines() {
    assertThat(only(new Notice("One.\n\n> Two <b>.")))
        .isEqualTo(
            new Part(
                List.of(section("One.\n\n\u034F&gt; Two &lt;b\u034F&gt;.")),
                "One.\n\n\u034F&gt; Two &lt;b\u034F&gt;."));
  }

  @Test
  void aNoticeOfWhichNothingCanBeSeenIsStillAMessage() {
    assertThat(only(new Notice("\u200B"))).isEqualTo(new Part(List.of(section("…")), "…"));
  }

  @Test
  void nothingFromArticlesIsMarkupOrPings() {
    Article article =
        Replies.article(
            "hostile",
            "</a><!channel> _*[T](x)|`& @channel 👩‍👩‍👧",
            Optional.of("<@U1> مرحبا\u202E"),
            Optional.empty(),
            Optional.of("https://example.org/?a=1&b='2'"),
            "> Write to ida@holm.example or @ida at 10:30:45, :+1: #now “x” \u001B[2J and https://a.example/b");
    Answer answer =
        new Answer(
            List.of(new Statement("*Said*\n&amp; ~done~\uD83D <#C1>", List.of(1))),
            List.of(Replies.citation(1, article, article.body(), "\"note\" <!here>")),
            1,
            List.of());
    assertThat(messages(answer).withQuotes().orElseThrow().blocks())
        .containsExactly(
            section(
                "Disputed: \"note\" &lt;!here\u034F&gt;\n\u034F*Said\u034F* &amp;amp; \u034F~done\u034F~� &lt;#\u034FC1\u034F&gt; <https://example.org/?a=1&amp;b='2'#:~:text=x|[1]>"),
            section(
                """
                &gt; [1] “> Write to ida@holm.example or @\u034Fida at 10:\u034F30:45, :\u034F+1: #\u034Fnow ‘x’ �[2J and https://a.example/b”"""
                    .replace("“>", "“\u034F&gt;")),
            context(
                "&lt;@\u034FU1\u034F&gt; مرحبا, date of publication not known: <https://example.org/?a=1&amp;b='2'#:~:text=x|&lt;/a\u034F&gt;&lt;!channel\u034F&gt; \u034F_\u034F*[T](x)｜\u034F`&amp; @\u034Fchannel 👩‍👩‍👧>"));
  }

  @Test
  void quotesThatAreTooLongAreShortenedAlikeAndNothingElseIs() {
    Answer answer =
        Replies.answer("It was said.", Replies.citations(10, "word ".repeat(1_000).strip()));
    String quotes = Messages.accepted(messages(answer).withQuotes().orElseThrow()).text();
    assertThat(quotes)
        .startsWith("It was said. [1][2][3][4][5][6][7][8][9][10]\n\n[1] “word ")
        .hasSizeGreaterThan(3_800)
        .endsWith("2 March 2024: Title 9");
    assertThat(quotes.lines().filter(line -> line.endsWith("word…”")).map(String::length))
        .hasSize(10)
        .allSatisfy(length -> assertThat(length).isBetween(300, 400));
  }

  @Test
  void quotesThatFindNoRoomLeaveTheirSources() {
    Answer answer =
        Replies.answer("It was said.", Replies.citations(40, "word ".repeat(1_000).strip()));
    List<String> lines =
        Messages.accepted(messages(answer).withQuotes().orElseThrow()).text().lines().toList();
    assertThat(lines).anyMatch(line -> line.startsWith("[1] “word "));
    for (int i = 1; i <= 40; i++) {
      assertThat(String.join("\n", lines))
          .containsPattern("(?m)(^|  )\\[" + i + "] (“word|Evening Courier)");
    }
  }

  @Test
  void aLongAnswerIsSplitBetweenStatementsAndItsSourcesComeLast() {
    List<Citation> citations = Replies.citations(2, "The bridge reopened on Friday.");
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      statements.add(new Statement(Replies.happening(i), List.of(1 + i % 2)));
    }
    View.Messages<Part> answer = messages(new Answer(statements, citations, 1, List.of()));
    assertThat(answer.parts()).hasSizeBetween(3, 5);
    assertThat(Messages.words(answer.parts()))
        .isEqualTo(
            IntStream.range(0, 100)
                    .mapToObj(i -> Replies.happening(i) + " [" + (1 + i % 2) + "]\n\n")
                    .collect(Collectors.joining())
                + """
                [1] Evening Courier · 2 Mar  [2] Evening Courier · 2 Mar""");
    assertThat(Messages.texts(answer.parts().get(answer.parts().size() - 1)))
        .singleElement()
        .asString()
        .contains("|[1] Evening Courier · 2 Mar>");
    assertThat(Messages.accepted(answer.withQuotes().orElseThrow()).text())
        .startsWith("[1] “The bridge reopened on Friday.”");
  }

  @Test
  void aTimelineWithMarksThatNoCitationHasIsShownWithoutLinks() {
    Row row = Replies.row(EventTime.day(Replies.FRIDAY, Basis.STATED), "It reopened.", 7);
    assertThat(pages(new Timeline(List.of(row), List.of(), "")))
        .extracting(Messages::texts)
        .containsExactly(List.of("*1 March 2024* It reopened. [7]"));
  }

  private static View.Messages<Part> messages(Reply reply) {
    return (View.Messages<Part>) Messages.render(reply);
  }

  private static Part only(Reply reply) {
    assertThat(messages(reply).parts()).hasSize(1);
    return messages(reply).parts().get(0);
  }

  private static List<Part> pages(Reply reply) {
    return ((View.Pages<Part>) Messages.render(reply)).parts();
  }
}
