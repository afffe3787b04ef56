package dev.parley.bot.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.Papers;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.Sentence;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of which sentence. */
class DrafterTest {

  private static final Drafter DRAFTER = new Drafter();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Union secretary Elena Brandt led the dockers' delegation. | Who led the dockers' delegation?",
        "The dockers' delegation was headed by Ruth Adeyemi. | Who headed the dockers' delegation?",
        "The mayor, Ida Holm, has opened the bridge to Pelham. | Who opened the bridge to Pelham?",
        "Norway signed a treaty with Finland that bans deep-sea mining. | What did Norway sign?",
        "The ferries to Lemnos were cancelled because of high waves. | Why were the ferries to Lemnos cancelled?",
        "The talks lasted about five hours. | How long did the talks last?",
        "The talks were held at the Customs House in Marlow. | Where were the talks held?",
        "Oslo police arrested two men in Bergen. | Who arrested two men in Bergen?",
        "More than 12,000 people were without water on Monday. | How many people were without water?",
        "At least three fishermen drowned off the coast of Norway. | How many fishermen drowned off the coast of Norway?",
        "Brightmill opened a factory in Pelham in May 2021. | When did Brightmill open a factory in Pelham?",
        "Elena Brandt said that the harbour would reopen. | What did Elena Brandt say about the harbour?",
        "\"We stay,\" said Elena Brandt. | What did Elena Brandt say?",
        "Brightmill announced that it would build a mill. | What did Brightmill announce?",
        "Ida Holm, the mayor of Pelham, cut the ribbon. | Who is Ida Holm?",
        "The bridge in Pelham reopened on 14 May 2024. | What happened on 14 May 2024?",
      })
  void aSentenceIsTurnedAround(String sentence, String question) {
    assertThat(drafts(sentence)).extracting(Draft::question).contains(question);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He led the delegation.",
        "They met there again.",
        "Elena Brandt did not lead the delegation.",
        "The delegation was never led by Elena Brandt.",
        "If Elena Brandt led the delegation, the talks would end.",
        "Did Elena Brandt lead the delegation?",
        "Storm warning: harbours closed",
        "Elena Brandt led them.",
        "Elena Brandt supported the view that the port is lost.",
        "Wolves howl.",
      })
  void nothingIsAskedThatTheSentenceDoesNotSayOrThatPointsElsewhere(String sentence) {
    assertThat(drafts(sentence)).isEmpty();
  }

  @Property(tries = 300)
  void anyQuestionOfAnyTextCanStandOnAButton(@ForAll("newsLike") String text) {
    assertThat(drafts(text))
        .allSatisfy(
            draft ->
                assertThat(draft.question())
                    .matches("\\p{Lu}[\\p{IsLatin}\\p{M}\\p{N} .,'’$€£%–&-]+\\?")
                    .hasSizeLessThan(81)
                    .doesNotContain("  "));
  }

  @Provide
  Arbitrary<String> newsLike() {
    Arbitrary<String> word =
        Arbitraries.of(
            "Elena Brandt",
            "the talks",
            "led",
            "was",
            "held",
            "in",
            "Marlow",
            ",",
            "said",
            "that",
            "“",
            "”",
            "\"",
            "two",
            "people",
            "because",
            "by",
            "'s",
            "’",
            "not",
            "<b>",
            "🚢",
            "&",
            "$",
            "5",
            "on 14 May 2024",
            "mayor",
            "who",
            "it",
            "(",
            ":",
            "—",
            "signed",
            "a deal",
            "and",
            "\u0000",
            "\n",
            "will",
            "lasted",
            "hours",
            "U.S.",
            "announced",
            "to",
            "-",
            "%");
    return word.list().ofMinSize(1).ofMaxSize(20).map(words -> String.join(" ", words) + ".");
  }

  private static List<Draft> drafts(String text) {
    return Papers.library(Article.of("news", "News", text)).documents().stream()
        .flatMap(document -> document.sentences().stream())
        .flatMap(DrafterTest::drafts)
        .toList();
  }

  private static Stream<Draft> drafts(Sentence sentence) {
    return DRAFTER.drafts(sentence).stream();
  }
}
