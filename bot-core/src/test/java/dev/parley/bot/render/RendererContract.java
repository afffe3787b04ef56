package dev.parley.bot.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.Answer;
import dev.parley.bot.Certainty;
import dev.parley.bot.Citation;
import dev.parley.bot.Correction;
import dev.parley.bot.NoAnswer;
import dev.parley.bot.Notice;
import dev.parley.bot.Replies;
import dev.parley.bot.Reply;
import dev.parley.bot.Source;
import dev.parley.bot.Statement;
import dev.parley.bot.Timeline;
import dev.parley.bot.text.DateText;
import dev.parley.knowledge.Article;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every channel shows of a reply, whatever it looks like there. */
public abstract class RendererContract {

  /**
   * What a reader of a reply can come to see: all of its messages and pages, with quotes shown.
   *
   * @param text the words, without markup
   * @param links the addresses that can be opened, in ASCII
   */
  public record Shown(String text, Set<String> links) {}

  /** The reply as the channel shows it. */
  protected abstract Shown show(Reply reply);

  @Test
  void everyStatementIsShown() {
    for (Statement statement : Replies.answer().statements()) {
      assertSays(show(Replies.answer()), statement.text());
    }
  }

  @Test
  void everyCitationIsShownWithItsSource() {
    for (Citation citation : Replies.answer().citations()) {
      assertCites(show(Replies.answer()), citation);
    }
  }

  @Test
  void editorsNotesAreShown() {
    assertThat(plain(show(Replies.answer()).text()))
        .containsPattern("Disputed: Other papers say ten\\. Repairs took nine months\\.");
  }

  @Test
  void anAnswerThatMayBeNoneSaysSoFirst() {
    Answer answer = Replies.answer();
    assertThat(plain(show(answer.withCertainty(Certainty.UNSURE)).text()))
        .startsWith(Wording.UNSURE + " " + answer.statements().get(0).text());
    assertThat(show(answer).text()).doesNotContain(Wording.UNSURE);
  }

  @Test
  void quotationMarksWithinAQuoteAreSingleOnes() {
    String body = "“We are ready,” she said, and \"so are they\".";
    Article article =
        Replies.article(
            "quoted",
            "T",
            Replies.HARBOUR.publisher(),
            Replies.HARBOUR.published(),
            Optional.of("https://courier.example/q"),
            body);
    Answer answer =
        Replies.answer("They are ready.", List.of(Replies.citation(1, article, body, "")));
    assertSays(show(answer), "“‘We are ready,’ she said, and ‘so are they’.”");
  }

  @Test
  void anAnswerThatIsNotAllSaysThatTheTimelineIs() {
    Shown shown = show(Replies.firstOfMore("2024-03-01..2024-03-31"));
    assertThat(plain(shown.text()))
        .containsPattern(
            "There is more: (/timeline 2024-03-01\\.\\.2024-03-31|the timeline) shows all of it\\.");
    assertThat(plain(show(Replies.answer()).text())).doesNotContain("There is more");
  }

  @Test
  void aRefusalSaysWhatTheArticlesDoCover() {
    NoAnswer refusal = Replies.refusal();
    assertSays(show(refusal), Wording.refusal(refusal));
    assertSays(show(refusal), Wording.NEAREST);
    for (Source source : refusal.nearest()) {
      assertNames(show(refusal), source.article());
      assertLinks(show(refusal), source.link());
    }
  }

  @Test
  void aRefusalListsNoCitations() {
    assertThat(show(Replies.refusal()).text()).doesNotContainPattern("\\[\\d+]");
    assertThat(show(Replies.bareRefusal()).text().strip())
        .isEqualTo(Wording.refusal(Replies.bareRefusal()));
  }

  @Test
  void whatWasTakenForMisspeltIsShown() {
    List<Correction> corrections =
        List.of(new Correction("Hollm", "Holm"), new Correction("brigde", "bridge"));
    String words = "I read “Hollm” as “Holm”, “brigde” as “bridge”.";
    assertSays(show(Replies.answer().withCorrections(corrections)), words);
    assertSays(show(Replies.refusal().withCorrections(corrections)), words);
    assertThat(show(Replies.answer()).text()).doesNotContain("I read");
    assertThat(show(Replies.refusal()).text()).doesNotContain("I read");
  }

  @Test
  void everyRowOfATimelineIsShownWithItsTimeAndSources() {
    Timeline timeline = Replies.timeline();
    for (Timeline.Row row : timeline.rows()) {
      assertSays(show(timeline), DateText.of(row.time()));
      assertSays(show(timeline), Wording.marked(row.statement()));
    }
    for (Citation citation : timeline.citations()) {
      assertSays(show(timeline), citation.article().publisherOrUnattributed());
      assertLinks(show(timeline), citation.link());
    }
  }

  @Test
  void anEmptyTimelineSaysWhatItWasAskedFor() {
    assertSays(show(new Timeline(List.of(), List.of(), "whales")), Wording.nothingDated("whales"));
  }

  @Test
  void everySourceIsShown() {
    for (Source source : Replies.sources().sources()) {
      assertSays(show(Replies.sources()), source.article().title());
      assertSays(show(Replies.sources()), source.article().publisherOrUnattributed());
      assertSays(show(Replies.sources()), Wording.about(source));
      assertLinks(show(Replies.sources()), source.link());
    }
  }

  @Test
  void hostileWordsAreShownAsTheyStand() {
    for (String text : HostileTexts.brief()) {
      Article article =
          HostileTexts.article(text, Optional.of(URI.create("https://example.org/?a=1&b=2")));
      Answer answer =
          new Answer(
              List.of(new Statement(text, List.of(1))),
              List.of(HostileTexts.citation(1, article)),
              1,
              List.of());
      Shown shown = show(answer);
      assertSays(shown, text + " [1]");
      assertCites(shown, answer.citations().get(0));
      assertSays(show(new Notice(text)), text);
    }
  }

  @Test
  void everyHostileReplyIsShownAndHarmless() {
    for (String text : HostileTexts.all()) {
      for (Reply reply : HostileTexts.replies(text)) {
        String shown = show(reply).text();
        assertThat(shown).isNotBlank();
        assertThat(shown.codePoints().anyMatch(c -> c != '\n' && SafeText.isHarmful(c))).isFalse();
      }
    }
  }

  private static void assertCites(Shown shown, Citation citation) {
    assertThat(plain(shown.text()))
        .containsAnyOf(plain(citation.quote()), "“" + plain(Wording.inner(citation.quote())) + "”");
    assertSays(shown, citation.article().publisherOrUnattributed());
    assertSays(shown, "[" + citation.number() + "]");
    assertLinks(shown, citation.link());
    citation.note().ifPresent(note -> assertSays(shown, Wording.DISPUTED + note));
  }

  private static void assertNames(Shown shown, Article article) {
    assertSays(shown, article.title());
    assertSays(shown, article.publisherOrUnattributed());
    assertSays(shown, Wording.day(article));
  }

  private static void assertLinks(Shown shown, Optional<URI> link) {
    if (link.isPresent()) {
      assertThat(shown.links()).contains(link.get().toASCIIString());
    } else {
      assertSays(shown, Wording.NO_ADDRESS);
    }
  }

  private static void assertSays(Shown shown, String words) {
    assertThat(plain(shown.text())).contains(plain(words));
  }

  /** Without what channels do to harmful characters, guards against mentions, and line breaks. */
  private static String plain(String words) {
    return SafeText.chatLine(SafeText.chatLine(words).replaceAll("[\u034F\u2060\uFFFD]", ""));
  }
}
