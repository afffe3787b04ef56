package dev.parley.launcher.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.bot.Answer;
import dev.parley.bot.Highlight;
import dev.parley.bot.Highlights;
import dev.parley.bot.Notice;
import dev.parley.bot.Replies;
import dev.parley.bot.Reply;
import dev.parley.bot.Sources;
import dev.parley.bot.Statement;
import dev.parley.bot.Timeline;
import dev.parley.bot.render.RendererContract;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.Publication;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TerminalRendererTest extends RendererContract {

  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  @Override
  protected Shown show(Reply reply) {
    String text = plain(reply);
    return new Shown(
        text, LINK.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet()));
  }

  @Test
  void anAnswerComesFirstAndBelowItItsSourcesWithWhatIsNotSaidYet() {
    assertThat(plain(Replies.answer()))
        .isEqualTo(
            """
            The bridge reopened on 1 March 2024. [1]
            Disputed: Other papers say ten.
            Repairs took nine months. [1][2]

            [1] Evening Courier · 2 Mar https://courier.example/bridge#:~:text=x
                “The bridge reopened on Friday.”
            [2] unattributed report (no public address)
            """);
  }

  @Test
  void aRefusalHasTheNearestArticles() {
    assertThat(plain(Replies.refusal()))
        .isEqualTo(
            """
            I couldn't find that in the articles. The newest is from 2 March 2024.

            What they cover nearest to it:
              - Harbour bridge reopens (Evening Courier, published 2 March 2024)
                https://courier.example/bridge
              - What the bridge cost (unattributed report, date of publication not known)
                (no public address)
            """);
  }

  @Test
  void aRefusalOverNoArticlesIsOneLine() {
    assertThat(plain(Replies.bareRefusal())).isEqualTo("I couldn't find that in the articles.\n");
  }

  @Test
  void whatCouldBeAskedIsListedBelowARefusal() {
    TerminalRenderer renderer = new TerminalRenderer(Style.PLAIN, TerminalRenderer.UNLIMITED);
    assertThat(renderer.suggestions(List.of("Who cut the ribbon?", "Where is \u001B[31mit?")))
        .isEqualTo("\nYou could ask:\n  - Who cut the ribbon?\n  - Where is �[31mit?\n");
    assertThat(renderer.suggestions(List.of())).isEmpty();
  }

  @Test
  void aTimelineHasALineForEachEventAndTheSourcesBelow() {
    assertThat(plain(Replies.timeline()))
        .isEqualTo(
            """
            June 2023     Repairs began. [2]
            1 March 2024  The bridge reopened. [1]

            [1] Evening Courier · 2 Mar https://courier.example/bridge#:~:text=x
                “The bridge reopened on Friday.”
            [2] unattributed report (no public address)
                “Repairs took nine months.”
            """);
  }

  @Test
  void anEmptyTimelineIsOneLine() {
    assertThat(plain(new Timeline(List.of(), List.of(), "whales")))
        .isEqualTo("The articles report nothing dated for “whales”.\n");
    assertThat(plain(new Timeline(List.of(), List.of(), "")))
        .isEqualTo("The articles report nothing dated.\n");
  }

  @Test
  void sourcesSayHowTheirDatesAreKnown() {
    Article byAddress = dated("by-address", Publication.Basis.URL);
    Article inferred = dated("inferred", Publication.Basis.INFERRED);
    assertThat(
            plain(
                new Sources(
                    List.of(
                        Replies.source(Replies.HARBOUR),
                        Replies.source(Replies.LEAFLET),
                        Replies.source(byAddress),
                        Replies.source(inferred)))))
        .isEqualTo(
            """
            Harbour bridge reopens
              Evening Courier, published 2 March 2024, 2 sentences
              https://courier.example/bridge
              courier-2024-03-02
            What the bridge cost
              unattributed report, date of publication not known, 1 sentence
              (no public address)
              leaflet
            Title of by-address
              unattributed report, published 1 March 2024, date from its address, 2 sentences
              (no public address)
              by-address
            Title of inferred
              unattributed report, published 1 March 2024, date inferred, 2 sentences
              (no public address)
              inferred
            """);
  }

  private static Article dated(String id, Publication.Basis basis) {
    return Replies.article(
        id,
        "Title of " + id,
        Optional.empty(),
        Optional.of(Replies.published(Replies.FRIDAY, basis)),
        Optional.empty(),
        "One. Two.");
  }

  @Test
  void noArticlesAreSaidToBeNone() {
    assertThat(plain(new Sources(List.of()))).isEqualTo("There are no articles.\n");
  }

  @Test
  void aNoticeIsItsWords() {
    assertThat(plain(new Notice("Ask me something."))).isEqualTo("Ask me something.\n");
  }

  @Test
  void linesAreBrokenToTheWidthUnderTheirWords() {
    assertThat(Replies.timeline().renderWith(new TerminalRenderer(Style.PLAIN, 28)))
        .startsWith(
            """
            June 2023     Repairs began.
                          [2]
            1 March 2024  The bridge
                          reopened. [1]

            [1] Evening Courier · 2 Mar
                https://courier.example/bridge#:~:text=x
                “The bridge reopened on
                Friday.”
            """);
  }

  @Test
  void datesAreBoldOnATerminal() {
    assertThat(Replies.timeline().renderWith(new TerminalRenderer(Style.ANSI, 80)))
        .contains("\u001B[1mJune 2023     \u001B[0mRepairs began. [2]\n");
  }

  @Test
  void theWordsThatAnswerAreBoldOnATerminalOnEachLineThatTheyRunOver() {
    Answer answer =
        Replies.answer(
            new Statement(
                "Repairs  took about nine long months.",
                List.of(new Highlight(14, 36)),
                List.of(1)),
            Replies.answer().citations().subList(0, 1));

    assertThat(answer.renderWith(new TerminalRenderer(Style.ANSI, 24)))
        .startsWith(
            """
            Repairs took \u001B[1mabout nine\u001B[0m
            \u001B[1mlong months\u001B[0m. [1]

            """);
    assertThat(plain(answer)).startsWith("Repairs took about nine long months. [1]\n");
  }

  @Property
  void boldChangesNothingButTheLook(
      @ForAll @NotBlank String text,
      @ForAll @Size(max = 6) List<@IntRange(max = 60) Integer> ends) {
    Answer answer =
        Replies.answer(
            new Statement(text, Highlights.in(text, ends), List.of(1)),
            Replies.answer().citations().subList(0, 1));
    for (int width : new int[] {20, 33, TerminalRenderer.UNLIMITED}) {
      String bold = answer.renderWith(new TerminalRenderer(Style.ANSI, width));
      assertThat(bold.replaceAll("\u001B\\[[01]m", ""))
          .isEqualTo(answer.renderWith(new TerminalRenderer(Style.PLAIN, width)));
    }
  }

  @Test
  void anAnswerThatIsNotAllSaysHowToSeeTheRest() {
    assertThat(plain(Replies.firstOfMore("2024-03-01..2024-03-31")))
        .isEqualTo(
            """
            The bridge reopened on 1 March 2024. [1]
            There is more: /timeline 2024-03-01..2024-03-31 shows all of it.

            [1] Evening Courier · 2 Mar https://courier.example/bridge#:~:text=x
                “The bridge reopened on Friday.”
            """);
  }

  @Test
  void nothingInAnArticleReachesTheTerminalAsAControl() {
    Article hostile =
        Replies.article(
            "hostile",
            "\u001B]0;owned\u0007",
            Optional.of("\u202EPublisher"),
            Optional.empty(),
            Optional.of("https://example.org/\u202E"),
            "Body\u001B[2J.");
    String page =
        plain(
            new Answer(
                List.of(new Statement("Said\u001B[31m\nthis.", List.of(1))),
                List.of(Replies.citation(1, hostile, "Body\u001B[2J.", "note\u009B")),
                1,
                List.of()));
    assertThat(page)
        .isEqualTo(
            """
            Disputed: note�
            Said�[31m this. [1]

            [1] �Publisher https://example.org/%E2%80%AE#:~:text=x
                “Body�[2J.”
            """);
  }

  @Test
  void aWidthThatHoldsNothingIsRefused() {
    assertThatThrownBy(() -> new TerminalRenderer(Style.PLAIN, 19))
        .hasMessage("illegal width: 19, must be at least 20");
  }

  private static String plain(Reply reply) {
    return reply.renderWith(new TerminalRenderer(Style.PLAIN, TerminalRenderer.UNLIMITED));
  }
}
