package dev.parley.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Parley says where the articles hold no answer, and to texts that are no questions. */
class RefusalsTest {

  private static final ChatBot BOT = Papers.bot(Papers.index(Papers.all()));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What is the capital of Mongolia?",
        "Who won the chess championship?",
        "How do I bake sourdough bread?",
        "How many goals did the striker score?",
        "?!? 17 %%",
        "title:* AND (body:[* TO *] OR",
        "[CLS] [SEP] [MASK] [PAD] [UNK]",
      })
  void offTopicTextsAndSignsGetNoAnswerAndNoArticles(String text) {
    NoAnswer refusal = new Talk(BOT).refusal(text);

    assertThat(refusal.nearest()).isEmpty();
    assertThat(refusal.upTo()).contains(LocalDate.of(2024, 11, 8));
    assertThat(refusal.confidence()).isBetween(0.0, 1.0);
  }

  @Test
  void articlesThatHaveTheWordsOfAQuestionButNoAnswerAreNamed() {
    NoAnswer refusal = new Talk(BOT).refusal("Who designed the roof of the primary school?");

    assertThat(refusal.nearest())
        .singleElement()
        .satisfies(
            source -> {
              assertThat(source.article().id()).isEqualTo(Papers.STORM.id());
              assertThat(source.link()).isPresent();
            });
  }

  @Test
  void whoeverNoArticleNamesIsNotFound() {
    new Talk(BOT).refusal("Who is Adeyemo?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What did Brandta say?",
        "what did brandta say",
        "What did Brant say?",
        "What did Solbergh become?",
        "Who is Adeyemo?",
      })
  void aNameThatIsNearToOneOfTheArticlesIsAnotherAndNeverSurelyAnswered(String text) {
    assertThat(new Talk(BOT).say(text))
        .satisfiesAnyOf(
            reply ->
                assertThat(reply)
                    .isInstanceOfSatisfying(
                        NoAnswer.class, refusal -> assertThat(refusal.corrections()).isEmpty()),
            reply ->
                assertThat(reply)
                    .isInstanceOfSatisfying(
                        Answer.class,
                        answer -> {
                          assertThat(answer.certainty()).isEqualTo(Certainty.UNSURE);
                          assertThat(answer.corrections()).isEmpty();
                        }));
  }

  @Test
  void withoutArticlesEveryQuestionIsRefused() {
    assertThat(new Talk(Papers.bot()).say("Who led the dockers' delegation?"))
        .isEqualTo(new NoAnswer(List.of(), Optional.empty(), 0, List.of()));
  }

  static List<String> unfit() {
    return List.of(
        "",
        " \t\r\n ",
        "\u0000\u0007\u001B",
        "\u200B\u202E\uFEFF",
        "\uD83D",
        "\uDE00\uD83D",
        "\uD83E\uDD80\uD83E\uDD80",
        "???",
        "who ".repeat(5_000),
        "x".repeat(20_000),
        "\uD83E\uDD80".repeat(10_000));
  }

  @ParameterizedTest
  @MethodSource("unfit")
  void aTextThatIsNoQuestionGetsANotice(String text) {
    assertThat(new Talk(BOT).say(text))
        .isInstanceOfSatisfying(
            Notice.class, notice -> assertThat(notice.text()).hasSizeLessThan(200));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u202EWho led the dockers' delegation in the second round?\u202C",
        "Who led\u0000 the dockers'\r\ndelegation\tin the second round?",
        "\uD83E\uDD80 Who led the dockers' delegation in the second round? \uD83E\uDD80",
        "Who led the dockers\u2019 delegation in the second round?",
        "WHO LED THE DOCKERS' DELEGATION IN THE SECOND ROUND?",
      })
  void whatDoesNotBelongToAQuestionDoesNotSpoilIt(String text) {
    assertThat(Talk.text(new Talk(BOT).answer(text))).contains("Ruth Adeyemi");
  }

  @Test
  void anUnfitTextLeavesTheConversationAsItWas() {
    Talk talk = new Talk(BOT);
    talk.answer("Who led the dockers' delegation in the first round?");
    talk.say("");
    talk.say("y".repeat(20_000));

    assertThat(Talk.text(talk.answer("And in the second?"))).contains("Ruth Adeyemi");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nice, thanks", "great answer, thank you!", "ok cool", "lol", "👍", "got it"})
  void smallTalkAfterAnAnswerIsNoQuestionAndLeavesTheConversationAsItWas(String text) {
    Talk talk = new Talk(BOT);
    talk.answer("Who led the dockers' delegation in the first round?");

    assertThat(talk.say(text))
        .isEqualTo(new Notice("Any time! Ask me more about the articles whenever you like."));
    assertThat(Talk.text(talk.answer("And in the second?"))).contains("Ruth Adeyemi");
  }

  @Test
  void aQuestionAfterThanksIsAnswered() {
    assertThat(
            Talk.text(
                new Talk(BOT)
                    .answer("thanks — and who led the dockers' delegation in the second round?")))
        .contains("Ruth Adeyemi");
  }

  @Provide
  Arbitrary<List<String>> talks() {
    Arbitrary<String> wild = Arbitraries.strings().all().ofMaxLength(60);
    Arbitrary<String> leaning =
        Arbitraries.of(
            "And",
            "what about",
            "the",
            "second",
            "one",
            "she",
            "her",
            "Why?",
            "When",
            "it",
            "in",
            "May",
            "14",
            "\uD83D",
            "\uDE00",
            "\u202E",
            "$1",
            "\\",
            "(",
            "[",
            "é",
            "İ",
            "ß",
            "?");
    Arbitrary<String> follow = leaning.list().ofMaxSize(8).map(words -> String.join(" ", words));
    return Arbitraries.oneOf(wild, follow).list().ofMinSize(1).ofMaxSize(3);
  }

  @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
  void noTextMakesItFail(@ForAll("talks") List<String> texts) {
    Talk talk = new Talk(BOT);
    talk.say("Who led the dockers' delegation in the first round?");
    for (String text : texts) {
      assertThat(talk.say(text)).isInstanceOfAny(Answer.class, NoAnswer.class, Notice.class);
    }
  }
}
