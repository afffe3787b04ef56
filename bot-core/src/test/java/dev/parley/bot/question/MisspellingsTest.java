package dev.parley.bot.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.Papers;
import dev.parley.bot.SharedModel;
import dev.parley.knowledge.Library;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MisspellingsTest {

  private static final Misspellings PAPERS = of(Papers.all());

  private static Misspellings of(Library library) {
    return new Misspellings(SharedModel.get(), library);
  }

  @ParameterizedTest
  @CsvSource({
    "Who led the delegaton?, Who led the delegation?",
    "Who led the deelgation?, Who led the delegation?",
    "Who led the delegattion?, Who led the delegation?",
    "Who led the delegetion?, Who led the delegation?",
    "What did Adeyeni say?, What did Adeyemi say?",
    "brightmil's merger, brightmill's merger",
    "How many homs were without electrcity?, How many homs were without electricity?",
  })
  void aSlipOfTheFingersIsPutRight(String asked, String meant) {
    assertThat(PAPERS.corrected(asked)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who led the delegation?",
        // Words of their own, however near to others.
        "How many goals did the striker score?",
        "Who struck the docket?",
        // Two slips, or another first letter.
        "Who led the deleaton?",
        "Who led the relegaton?",
        "Zwickmühle $1 \\ ?",
        "",
      })
  void whatMayBeMeantIsLeftAlone(String text) {
    assertThat(PAPERS.corrected(text)).isEqualTo(text);
  }

  @Test
  void whatMayBeEitherOfTwoWordsIsLeftAlone() {
    Misspellings names =
        of(
            Papers.library(
                Papers.article(
                    "names",
                    "Talks",
                    "Courier",
                    "2024-05-15",
                    "2024-05-14",
                    "Karimov met Karimow.")));

    assertThat(names.corrected("Who is Karimoz?")).isEqualTo("Who is Karimoz?");
    assertThat(names.corrected("Who is Karimov?")).isEqualTo("Who is Karimov?");
  }

  @Property(tries = 200)
  void anyTextIsRead(@ForAll String text) {
    assertThat(PAPERS.corrected(text)).isNotNull();
  }
}
