package dev.parley.telegram.render;

import static org.assertj.core.api.Assertions.assertThat;

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

class TelegramRendererTest {

  private static final String SOURCES =
      """
      <a href="https://courier.example/bridge#:~:text=x">[1] Evening Courier · 2 Mar</a>  [2] unattributed report (no public address)""";

  @Test
  void anAnswerIsStatementsWithMarksThatAreLinksAndThenTheSources() {
    assertThat(only(Replies.answer()).markup())
        .isEqualTo(
            """
            The bridge reopened on 1 March 2024. <a href="https://courier.example/bridge#:~:text=x">[1]</a>

            Disputed: Other papers say ten.
            Repairs took nine months. <a href="https://courier.example/bridge#:~:text=x">[1]</a>[2]

            """
                + SOURCES);
  }

  @Test
  void theWordsThatAnswerAreBold() {
    Statement statement =
        new Statement("It took <nine> months.", List.of(new Highlight(8, 21)), List.of(1));
    assertThat(only(Replies.answer(statement, Replies.answer().citations())).markup())
        .startsWith("It took <b>&lt;nine&gt; months</b>. <a href=");
  }

  @Test
  void withoutMarkupAddressesAreSpelledOutOnceForEachSource() {
    assertThat(only(Replies.answer()).plain())
        .isEqualTo(
            """
            The bridge reopened on 1 March 2024. [1]

            Disputed: Other papers say ten.
            Repairs took nine months. [1][2]

            [1] Evening Courier · 2 Mar (https://courier.example/bridge#:~:text=x)  [2] unattributed report (no public address)""");
  }

  @Test
  void withQuotesEverySourceStandsBelowItsQuoteWhereThatHasNotBeenSaid() {
    assertThat(messages(Replies.answer()).withQuotes().orElseThrow().markup())
        .isEqualTo(
            """
            The bridge reopened on 1 March 2024. <a href="https://courier.example/bridge#:~:text=x">[1]</a>

            Disputed: Other papers say ten.
            Repairs took nine months. <a href="https://courier.example/bridge#:~:text=x">[1]</a>[2]

            <blockquote expandable>[1] “The bridge reopened on Friday.”</blockquote>
            Evening Courier, 2 March 2024: <a href="https://courier.example/bridge#:~:text=x">Harbour bridge reopens</a>

            [2] unattributed report, date of publication not known: What the bridge cost (no public address)""");
  }

  @Test
  void anArticleCitedTwiceIsOneSource() {
    Answer answer =
        new Answer(
            List.of(new Statement("It reopened.", List.of(1, 2))),
            List.of(
                Replies.citation(1, Replies.HARBOUR, "The bridge reopened on Friday.", ""),
                Replies.citation(2, Replies.HARBOUR, "Mayor Ida Holm cut the ribbon.", "")),
            1,
            List.of());
    assertThat(Messages.accepted(only(answer)).text())
        .isEqualTo(
            """
            It reopened. [1][2]

            [1][2] Evening Courier · 2 Mar""");
  }

  @Test
  void aRefusalOffersTheNearestArticles() {
    View.Messages<Html> refusal = messages(Replies.refusal());
    assertThat(refusal.parts())
        .extracting(Html::markup)
        .containsExactly(
            """
            I couldn't find that in the articles. The newest is from 2 March 2024.

            What they cover nearest to it:
            • Evening Courier, 2 March 2024: <a href="https://courier.example/bridge">Harbour bridge reopens</a>
            • unattributed report, date of publication not known: What the bridge cost (no public address)""");
    assertThat(refusal.withQuotes()).isEmpty();
  }

  @Test
  void aRefusalOverNoArticlesIsOneLine() {
    assertThat(only(Replies.bareRefusal()).markup())
        .isEqualTo("I couldn't find that in the articles.");
  }

  @Test
  void aTimelineHasBoldDatesAndItsSourcesBelow() {
    assertThat(pages(Replies.timeline()))
        .extracting(Html::markup)
        .containsExactly(
            """
            <b>June 2023</b> Repairs began. [2]
            <b>1 March 2024</b> The bridge reopened. <a href="https://courier.example/bridge#:~:text=x">[1]</a>

            """
                + SOURCES
                + "\n<blockquote expandable>[2] “Repairs took nine months.”</blockquote>");
  }

  @Test
  void aLongTimelineBreaksBetweenRowsAndEachPageNamesTheSourcesOfItsRows() {
    List<TelegramHtml> pages =
        pages(Replies.longTimeline(60)).stream().map(Messages::accepted).toList();
    assertThat(pages).hasSizeGreaterThan(1);
    int row = 0;
    for (TelegramHtml page : pages) {
      List<String> halves = List.of(page.text().split("\n\n", -1));
      List<String> rows = halves.get(0).lines().toList();
      for (int i = 0; i < rows.size(); i++, row++) {
        String number = "[" + (row + 1) + "]";
        assertThat(rows.get(i)).isEqualTo("1 March 2024 " + Replies.happening(row) + " " + number);
        assertThat(List.of(halves.get(1).split("  ", -1)).get(i))
            .isEqualTo(number + " Evening Courier · 2 Mar");
      }
    }
    assertThat(row).isEqualTo(60);
  }

  @Test
  void anEmptyTimelineRepeatsAFilterSafelyAndInShort() {
    assertThat(pages(new Timeline(List.of(), List.of(), "<whales> @home")))
        .extracting(Html::markup)
        .containsExactly("The articles report nothing dated for “&lt;whales&gt; @\u2060home”.");
    assertThat(pages(new Timeline(List.of(), List.of(), "")))
        .extracting(Html::markup)
        .containsExactly("The articles report nothing dated.");
    assertThat(pages(new Timeline(List.of(), List.of(), "x".repeat(30_000))).get(0).markup())
        .hasSizeLessThan(200);
  }

  @Test
  void sourcesAreBoldLinksWithWhatIsKnownOfThem() {
    assertThat(pages(Replies.sources()))
        .extracting(Html::markup)
        .containsExactly(
            """
            <b><a href="https://courier.example/bridge">Harbour bridge reopens</a></b>
            Evening Courier, published 2 March 2024, 2 sentences

            <b>What the bridge cost</b> (no public address)
            unattributed report, date of publication not known, 1 sentence""");
  }

  @Test
  void manySourcesFillSeveralPagesAndNoneIsLost() {
    List<TelegramHtml> pages =
        pages(new Sources(Collections.nCopies(500, Replies.source(Replies.HARBOUR)))).stream()
            .map(Messages::accepted)
            .toList();
    assertThat(pages).hasSizeBetween(10, 20);
    assertThat(pages.stream().map(TelegramHtml::text).collect(Collectors.joining("\n\n")))
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
        .extracting(Html::markup)
        .containsExactly("There are no articles.");
  }

  @Test
  void aNoticeIsItsLines() {
    assertThat(only(new Notice("One.\n\nTwo <b>.")).markup()).isEqualTo("One.\n\nTwo &lt;b&gt;.");
  }

  @Test
  void aNoticeOfWhichNothingCanBeSeenIsStillAMessage() {
    assertThat(only(new Notice("\u200B")).markup()).isEqualTo("…");
  }

  @Test
  void wordsThatCannotBeSeenAreSaidToBeMissing() {
    Article article =
        Replies.article(
            "unseen",
            "\u200B",
            Optional.of("\u202E"),
            Optional.empty(),
            Optional.of("https://example.org/"),
            "Body.");
    assertThat(pages(new Sources(List.of(Replies.source(article)))))
        .extracting(Html::markup)
        .containsExactly(
            """
            <b><a href="https://example.org/">(no title)</a></b>
            (no publisher), date of publication not known, 2 sentences""");
  }

  @Test
  void nothingFromArticlesIsMarkupOrActs() {
    Article article =
        Replies.article(
            "hostile",
            "</a><b>_*[T](x) & @channel 👩‍👩‍👧",
            Optional.of("<i>مرحبا\u202E"),
            Optional.empty(),
            Optional.of("https://example.org/?a=1&b='2'"),
            "Write to ida@holm.example or @ida, /reset #now $ABC “x” \u001B[2J and/or https://a.example/b");
    Answer answer =
        new Answer(
            List.of(new Statement("<b>Said\n&amp; done\uD83D</b>", List.of(1))),
            List.of(Replies.citation(1, article, article.body(), "\"note\" <")),
            1,
            List.of());
    assertThat(messages(answer).withQuotes().orElseThrow().markup())
        .isEqualTo(
            """
            Disputed: &quot;note&quot; &lt;
            &lt;b&gt;Said &amp;amp; done�&lt;/b&gt; <a href="https://example.org/?a=1&amp;b='2'#:~:text=x">[1]</a>

            <blockquote expandable>[1] “Write to ida@holm.example or @\u2060ida, /\u2060reset #\u2060now $\u2060ABC ‘x’ �[2J and/or https://a.example/b”</blockquote>
            &lt;i&gt;مرحبا, date of publication not known: <a href="https://example.org/?a=1&amp;b='2'#:~:text=x">&lt;/a&gt;&lt;b&gt;_*[T](x) &amp; @\u2060channel 👩‍👩‍👧</a>""");
  }

  @Test
  void quotesThatAreTooLongAreShortenedAlikeAndNothingElseIs() {
    String body = "word ".repeat(1_000).strip();
    Answer answer = Replies.answer("It was said.", Replies.citations(10, body));
    TelegramHtml quotes = Messages.accepted(messages(answer).withQuotes().orElseThrow());
    assertThat(quotes.text())
        .startsWith("It was said. [1][2][3][4][5][6][7][8][9][10]\n\n[1] “word ");
    assertThat(quotes.text()).hasSizeGreaterThan(3_900).endsWith("2 March 2024: Title 9");
    assertThat(quotes.text().lines().filter(line -> line.endsWith("word…”")).map(String::length))
        .hasSize(10)
        .allSatisfy(length -> assertThat(length).isBetween(300, 400));
  }

  @Test
  void quotesThatFindNoRoomLeaveTheirSources() {
    Answer answer =
        Replies.answer("It was said.", Replies.citations(40, "word ".repeat(1_000).strip()));
    TelegramHtml quotes = Messages.accepted(messages(answer).withQuotes().orElseThrow());
    assertThat(quotes.text())
        .contains("[1] “word ")
        .endsWith("[39] Evening Courier · 2 Mar  [40] Evening Courier · 2 Mar");
    for (int i = 1; i <= 40; i++) {
      assertThat(quotes.text()).containsPattern("(?m)(^|  )\\[" + i + "] (“word|Evening Courier)");
    }
  }

  @Test
  void aLongAnswerIsSplitBetweenStatementsAndItsSourcesComeLast() {
    List<Citation> citations = Replies.citations(2, "The bridge reopened on Friday.");
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      statements.add(new Statement(Replies.happening(i), List.of(1 + i % 2)));
    }
    View.Messages<Html> answer = messages(new Answer(statements, citations, 1, List.of()));
    List<String> texts =
        answer.parts().stream().map(part -> Messages.accepted(part).text()).toList();
    assertThat(String.join("\n\n", texts))
        .isEqualTo(
            IntStream.range(0, 100)
                    .mapToObj(i -> Replies.happening(i) + " [" + (1 + i % 2) + "]\n\n")
                    .collect(Collectors.joining())
                + """
                [1] Evening Courier · 2 Mar  [2] Evening Courier · 2 Mar""");
    assertThat(texts.get(texts.size() - 1)).startsWith("[1] Evening");
    assertThat(Messages.accepted(answer.withQuotes().orElseThrow()).text())
        .startsWith("[1] “The bridge reopened on Friday.”");
  }

  @Test
  void aTimelineWithMarksThatNoCitationHasIsShownWithoutLinks() {
    Row row = Replies.row(EventTime.day(Replies.FRIDAY, Basis.STATED), "It reopened.", 7);
    assertThat(pages(new Timeline(List.of(row), List.of(), "")))
        .extracting(Html::markup)
        .containsExactly("<b>1 March 2024</b> It reopened. [7]");
  }

  private static View.Messages<Html> messages(Reply reply) {
    return (View.Messages<Html>) Messages.render(reply);
  }

  private static Html only(Reply reply) {
    assertThat(messages(reply).parts()).hasSize(1);
    return messages(reply).parts().get(0);
  }

  private static List<Html> pages(Reply reply) {
    return ((View.Pages<Html>) Messages.render(reply)).parts();
  }
}
