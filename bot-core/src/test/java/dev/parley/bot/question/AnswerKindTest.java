package dev.parley.bot.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.text.Word;
import dev.parley.bot.text.Words;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerKindTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Who led the delegation?|PERSON",
        "By whom was it signed?|PERSON",
        "Whose ship sank?|PERSON",
        "And who paid?|PERSON",
        "Where did they meet?|PLACE",
        "In which city did they meet?|PLACE",
        "What country is she from?|PLACE",
        "When did they meet?|TIME",
        "On what date did the strike begin?|TIME",
        "In which year was it built?|TIME",
        "How long did the talks last?|DURATION",
        "How many hours did they talk?|DURATION",
        "How many ships are waiting?|NUMBER",
        "How much does it cost?|NUMBER",
        "How high were the waves?|NUMBER",
        "What is the price of the company?|NUMBER",
        "How old is the bridge?|AGE",
        "Why are they striking?|REASON",
        "What caused the fire?|REASON",
        "how come it sank|REASON",
        "Did they agree?|YES_NO",
        "Is the port open?|YES_NO",
        "Wasn't she there?|YES_NO",
        "What did they agree?|DESCRIPTION",
        "How did they get there?|DESCRIPTION",
        "Tell me about the storm|DESCRIPTION",
        "''|DESCRIPTION",
      })
  void aQuestionAsksForAKind(String question, AnswerKind kind) {
    assertThat(AnswerKind.of(question)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PERSON|Who led it?|It was led by Elena Brandt.|true",
        "PERSON|Who led it?|It was led by nobody in particular.|false",
        "PERSON|Who is Elena Brandt?|Then Elena Brandt spoke.|false",
        "PERSON|Who spoke?|They spoke on Tuesday in May.|false",
        "PLACE|Where was it?|They met at the Customs House.|true",
        "PLACE|Where was it?|They met early, said Brandt.|false",
        "TIME|When was it?|They met on Tuesday.|true",
        "TIME|When was it?|They met in 1998.|true",
        "TIME|When was it?|They met in the port.|false",
        "DURATION|How long was it?|It took five hours.|true",
        "DURATION|How long was it?|It was a six-hour meeting.|true",
        "DURATION|How long was it?|It took for ever.|false",
        "NUMBER|How many came?|Forty ships came.|true",
        "NUMBER|How many came?|Some 12,000 came.|true",
        "NUMBER|How many came?|Many came.|false",
        "AGE|How old is it?|The 45-year-old was injured.|true",
        "AGE|How old is it?|It was sold.|false",
        "REASON|Why?|They stayed because of the waves.|true",
        "REASON|Why?|They stayed.|false",
        "YES_NO|Is it?|Anything.|true",
        "DESCRIPTION|What is it?|Anything.|true",
      })
  void aSentenceShowsWhetherItHasThatKind(
      AnswerKind kind, String question, String sentence, boolean shown) {
    Set<String> asked = Words.of(question).stream().map(Word::stem).collect(Collectors.toSet());

    assertThat(kind.isShownBy(sentence, Words.of(sentence), asked)).isEqualTo(shown);
  }

  @Property
  void anyTextHasAKindAndCanBeLookedAt(@ForAll String question, @ForAll String sentence) {
    AnswerKind kind = AnswerKind.of(question);

    for (AnswerKind each : AnswerKind.values()) {
      each.isShownBy(sentence, Words.of(sentence), Set.of());
    }
    assertThat(kind).isNotNull();
  }
}
