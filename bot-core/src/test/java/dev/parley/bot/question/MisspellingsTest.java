package dev.parley.bot.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.Correction;
import dev.parley.bot.Papers;
import dev.parley.bot.SharedModel;
import dev.parley.bot.question.Misspellings.Meant;
import dev.parley.knowledge.Library;
import java.util.List;
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
    "Who led the delegatio?, Who led the delegation?",
    "What did adeyeni say?, What did adeyemi say?",
    "What did Adeyemmi say?, What did Adeyemi say?",
    "What did Adeeymi say?, What did Adeyemi say?",
    "Delegaton led by whom?, Delegation led by whom?",
    "And then? Delegaton led by whom?, And then? Delegation led by whom?",
    "How many homs were without electrcity?, How many homs were without electricity?",
  })
  void aSlipOfTheFingersIsPutRight(String asked, String meant) {
    assertThat(PAPERS.read(asked).text()).isEqualTo(meant);
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
    assertThat(PAPERS.read(text)).isEqualTo(new Meant(text, List.of()));
  }

  private static final Misspellings CANALS =
      of(
          Papers.library(
              Papers.article(
                  "canals",
                  "Lock opens on the Tornik canal",
                  "Courier",
                  "2024-05-15",
                  "2024-05-14",
                  """
                  Minister Pavel Morvanov met the engineer Sonja Bergqvist and the farmer Lasse Kelton
                  on Tuesday. Renko and Marko Hulden of Vastrup told them that easing the rules for the
                  old dachas by the canal takes a committee. See https://vastrup.example/morvanov""")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        // A letter more or fewer at the end, or another one there.
        "What did Morvanova say?",
        "what did morvanova say?",
        "What did Morvano say?",
        "What did Morvanow say?",
        "Morvanova said what?",
        // A letter more or fewer within.
        "Who is Berqvist?",
        "Who is Vastrupp?",
        "Who is Kelston?",
        // Another letter, though not of a key beside it.
        "Who is Morvenov?",
        // Short.
        "Who is Rengo?",
        "Who is Huldin?",
        // A name, and a common word.
        "What about Dachals?",
        "What about Comittea?",
        // Other words than those of the article, which the model does not know either.
        "Who was erasing the rules?",
      })
  void anotherNameIsNotTakenForOneOfTheArticles(String text) {
    assertThat(CANALS.read(text)).isEqualTo(new Meant(text, List.of()));
  }

  @Test
  void whatWasPutRightIsToldOnce() {
    assertThat(CANALS.read("Morvabov? What did Morvabov tell the comittee?"))
        .isEqualTo(
            new Meant(
                "Morvanov? What did Morvanov tell the committee?",
                List.of(
                    new Correction("Morvabov", "Morvanov"),
                    new Correction("comittee", "committee"))));
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

    assertThat(names.read("Who is Karimoz?").text()).isEqualTo("Who is Karimoz?");
    assertThat(names.read("Who is Karimov?").text()).isEqualTo("Who is Karimov?");
  }

  @Property(tries = 200)
  void anyTextIsRead(@ForAll String text) {
    assertThat(PAPERS.read(text).text()).isNotNull();
  }
}
