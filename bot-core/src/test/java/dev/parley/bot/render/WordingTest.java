package dev.parley.bot.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.Notice;
import dev.parley.bot.Replies;
import dev.parley.bot.Reply;
import dev.parley.bot.Source;
import dev.parley.bot.Sources;
import java.util.List;
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
  void theIntroductionHidesNotThatNothingIsKnown() {
    assertIntroduces(sources(), " (there are none yet)");
    assertIntroduces(new Notice("No."), " (there are none yet)");
  }
}
