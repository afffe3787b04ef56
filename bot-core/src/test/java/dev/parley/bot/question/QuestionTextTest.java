package dev.parley.bot.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTextTest {

  /** Every kind of character, and often those that are trouble. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().all(),
        Arbitraries.strings()
            .withChars(
                "aB Z?'\u0000\t\r\n\u001B\u007F\u0085\u00A0\u200B\u200E\u202E\u2028\u2029\u3000")
            .withChars("\uD83E\uDD80\uFEFF\u0130\u00DF\u01C5\u0149\u0301")
            .ofMaxLength(40));
  }

  @Property
  void aCleanTextShowsAllThatItHolds(@ForAll("texts") String text) {
    assertThat(QuestionText.clean(text).codePoints())
        .noneMatch(
            c ->
                switch (Character.getType(c)) {
                  case Character.CONTROL,
                      Character.FORMAT,
                      Character.SURROGATE,
                      Character.LINE_SEPARATOR,
                      Character.PARAGRAPH_SEPARATOR ->
                      true;
                  default -> false;
                });
  }

  @Property
  void cleaningAgainChangesNothing(@ForAll("texts") String text) {
    String clean = QuestionText.clean(text);

    assertThat(QuestionText.clean(clean)).isEqualTo(clean);
  }

  @Property
  void aTextIsFitJustWhenItsCleanOneIs(@ForAll("texts") String text) {
    assertThat(QuestionText.problem(text))
        .isEqualTo(QuestionText.problem(QuestionText.clean(text)));
  }

  @ParameterizedTest
  @CsvSource({
    "'  Who   led\t\n it? ',Who led it?",
    "Who\u0000led it?,Who led it?",
    "WHO LED THE DELEGATION?,who led the delegation?",
    "WHO IS THE US?,who is the us?",
    "USA? NATO?,USA? NATO?",
    "What did the US say?,What did the US say?",
  })
  void shoutingAndWhatCannotBeSeenGoes(String text, String clean) {
    assertThat(QuestionText.clean(text)).isEqualTo(clean);
  }

  @Test
  void aQuestionMayBeAsLongAsTheLimitAndNoLonger() {
    String longest = "a".repeat(QuestionText.MAX_CHARS);

    assertThat(QuestionText.problem(longest)).isEmpty();
    assertThat(QuestionText.problem("  " + longest + "\u200B\n")).isEmpty();
    assertThat(QuestionText.problem(longest + "a"))
        .hasValueSatisfying(
            notice -> assertThat(notice.text()).contains("too long", "1,000", "1,001"));
  }

  @Test
  void theNoticeReadsTheSameInEveryCountry() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(QuestionText.problem("a".repeat(20_000)).orElseThrow().text())
          .contains("1,000", "20,000");
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(QuestionText.clean("WHICH CITIES WERE HIT?")).isEqualTo("which cities were hit?");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  @Timeout(5)
  void aHugeTextIsRefusedAtOnce() {
    assertThat(QuestionText.problem("ß".repeat(200_000)).orElseThrow().text()).contains("too long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Why?", "7", "誰?", "שלום", "é"})
  void aLetterOrADigitIsEnough(String text) {
    assertThat(QuestionText.problem(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u0000", "?!", "\u202E\u202C", "...\u0301"})
  void withoutAnyThereIsNothingToAnswer(String text) {
    assertThat(QuestionText.problem(text))
        .hasValueSatisfying(notice -> assertThat(notice.text()).contains("Ask me something"));
  }

  @ParameterizedTest
  @CsvSource({
    "hello,Hello!",
    "'nice, thanks',Any time!",
    "\uD83D\uDC4D,Any time!",
    "\uD83D\uDC4E,Sorry about that.",
    "\u2753,I see no words in that.",
    "\uD83E\uDD80,Any time!",
  })
  void smallTalkIsAnsweredInKind(String text, String beginning) {
    assertThat(QuestionText.problem(text))
        .hasValueSatisfying(notice -> assertThat(notice.text()).startsWith(beginning));
  }
}
