package dev.parley.bot.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallTalkTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nice, thanks",
        "great answer, thank you!",
        "Thanks a lot!",
        "ok cool",
        "OK",
        "lol",
        "looool",
        "hahaha",
        "👍",
        "👍🏽🙏",
        ":+1:",
        ":thumbsup::skin-tone-3: thx",
        "+1",
        ":)",
        "got it :-)",
        "perfect thx",
        "That's very helpful, thanks so much",
        "good to know",
        "hi, thanks for the help",
        "yes",
        "no problem",
        "wow!!!",
        "thank you parley 😀",
        "bye",
        "Thanks for the great summary!",
        "thanks for your reply",
        "That was a helpful explanation",
        "good job",
        "nice work, thanks again",
        "yes please",
        "no, thanks",
      })
  void wordsThatOnlyPleaseAreRemarks(String text) {
    assertThat(SmallTalk.of(text)).contains(SmallTalk.REMARK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "👎",
        "👎🏽",
        "ok 👎",
        "😡😡",
        ":thumbsdown:",
        ":-1:",
        "-1",
        ":(",
        "🤔",
        "no",
        "Nope!"
      })
  void signsOfDispleasureAreNoThanks(String text) {
    assertThat(SmallTalk.of(text)).contains(SmallTalk.DISLIKE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ok, summary please",
        "Great, now the explanation",
        "Great, summary",
        "great summary please",
        "sorry, please answer again",
        "ok again",
        "ok help",
        "help",
        "no answer",
        "Hi, the summary please?",
        "hello, help please?",
        "Hi team, info please?",
        "Hi team, info please",
        "thanks, the explanation",
        "❓",
        "❔❔",
        "ok ❓",
        "thanks ⁉",
        ":question:",
      })
  void aRequestIsNone(String text) {
    assertThat(SmallTalk.of(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hi",
        "Hello again!",
        "Hello there!",
        "hey parley 👋",
        "Good morning everyone",
        "Hello?"
      })
  void whoComesGreets(String text) {
    assertThat(SmallTalk.of(text)).contains(SmallTalk.GREETING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "thanks — and who led the Russians?",
        "ok, why?",
        "hi, what happened in May",
        "great, and the second round",
        "cool. when",
        "really?",
        "and the last one?",
        "and then",
        "that",
        "so what",
        "is it true?",
        "no deal",
        "thank you note of the president",
        "good morning britain",
        "the sure start programme",
        "thanks giving",
        "12:30:45",
        "👍?",
        "+1 vote",
        "?",
        "...",
        "",
        "да",
      })
  void whatMayAskSomethingIsNone(String text) {
    assertThat(SmallTalk.of(text)).isEmpty();
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.of(
            "thanks", "good", "morning", "that", "is", "it", "the", "hi", "all", "lol")
        .list()
        .ofMaxSize(20);
  }

  @Property
  void aTextWithOneOtherWordIsNone(@ForAll("words") List<String> words) {
    assertThat(SmallTalk.of(String.join(" ", words) + " russians")).isEmpty();
    assertThat(SmallTalk.of("russians " + String.join(" ", words))).isEmpty();
  }

  static List<String> longTexts() {
    return List.of(
        "thanks ".repeat(50_000), ":".repeat(80), "good to ".repeat(10), "ha".repeat(39) + "!x");
  }

  @ParameterizedTest
  @MethodSource("longTexts")
  @Timeout(2)
  void aLongTextIsNoneAndSoonRead(String text) {
    assertThat(SmallTalk.of(text)).isEmpty();
  }
}
