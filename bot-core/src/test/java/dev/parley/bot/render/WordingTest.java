package dev.parley.bot.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.Citation;
import dev.parley.bot.Correction;
import dev.parley.bot.Notice;
import dev.parley.bot.Replies;
import dev.parley.bot.Reply;
import dev.parley.bot.Source;
import dev.parley.bot.Sources;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.Publication;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordingTest {

  private static void assertIntroduces(Reply known, String amount) {
    assertThat(Wording.introduction(known))
        .isEqualTo(
            "I answer questions from news articles"
                + amount
                + ". Each answer shows the sentences that back it.");
  }

  private static Reply sources(Source... sources) {
    return new Sources(List.of(sources));
  }

  @Test
  void theIntroductionSaysHowMuchIsKnown() {
    assertIntroduces(Replies.sources(), ": 2 articles, up to 2 March 2024");
    assertIntroduces(sources(Replies.source(Replies.HARBOUR)), ": 1 article, up to 2 March 2024");
    assertIntroduces(sources(Replies.source(Replies.LEAFLET)), ": 1 article");
  }

  @Test
  void howAQuestionWasReadIsTold() {
    Correction slip = new Correction("delegaton", "delegation");
    Correction leaning = new Correction("And the second?", "Who led the second delegation?");

    assertThat(Wording.corrections(List.of(slip))).isEqualTo("I read “delegaton” as “delegation”.");
    assertThat(Wording.corrections(List.of(leaning)))
        .isEqualTo("About: Who led the second delegation?");
    assertThat(Wording.corrections(List.of(slip, leaning)))
        .isEqualTo("I read “delegaton” as “delegation”. About: Who led the second delegation?");
  }

  @Test
  void quotationMarksWithinAQuoteAreSingleOnes() {
    assertThat(Wording.inner("“No,” she said. \"So be it.\""))
        .isEqualTo("‘No,’ she said. ‘So be it.’");
    assertThat(Wording.inner("It’s the ‘old’ one.")).isEqualTo("It’s the ‘old’ one.");
  }

  @Test
  void theDayOfASourceIsShortAndItsYearIsToldWhereSourcesAreOfSeveral() {
    Article later =
        Replies.article(
            "later",
            "T",
            Optional.empty(),
            Optional.of(Replies.published(LocalDate.of(2025, 2, 28), Publication.Basis.URL)),
            Optional.empty(),
            "Later.");
    Citation one = Replies.citation(1, Replies.HARBOUR, "The bridge reopened on Friday.", "");
    Citation other = Replies.citation(2, later, "Later.", "");
    Citation undated = Replies.citation(3, Replies.LEAFLET, "Repairs took nine months.", "");

    assertThat(Wording.areOfSeveralYears(List.of(one, undated))).isFalse();
    assertThat(Wording.chipDay(Replies.HARBOUR, false)).isEqualTo(" · 2 Mar");
    assertThat(Wording.areOfSeveralYears(List.of(one, undated, other))).isTrue();
    assertThat(Wording.chipDay(later, true)).isEqualTo(" · 28 Feb 2025");
    assertThat(Wording.chipDay(Replies.LEAFLET, true)).isEmpty();
  }

  @Test
  void theIntroductionSaysWhatTheArticlesAreAboutByTheirNames() {
    Article one =
        about("Port shut", 1, "On Monday the port of Marlow, said Elena Brandt, was shut.");
    Article two =
        about(
            "Port open",
            2,
            "The men of Marlow, all of them, thank Elena Brandt. On Tuesday in Oslo.");
    assertIntroduces(
        sources(Replies.source(one), Replies.source(two)),
        ": 2 articles, up to 2 May 2024. They tell of Elena Brandt and Marlow. The newest is “Port"
            + " open”");
  }

  private static Article about(String title, int day, String body) {
    return Replies.article(
        "port-" + day,
        title,
        Optional.empty(),
        Optional.of(Replies.published(LocalDate.of(2024, 5, day), Publication.Basis.STATED)),
        Optional.empty(),
        body);
  }

  @Test
  void theIntroductionHidesNotThatNothingIsKnown() {
    assertIntroduces(sources(), " (there are none yet)");
    assertIntroduces(new Notice("No."), " (there are none yet)");
  }
}
