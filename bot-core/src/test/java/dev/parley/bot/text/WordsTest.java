package dev.parley.bot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The U.S. envoy left.|The,U.S.,envoy,left",
        "12,000 homes; 2.5 km at 10:30|12,000;homes;2.5;km;at;10:30",
        "the dockers' union's plan|the;dockers;union's;plan",
        "a six-hour meeting|a;six;hour;meeting",
        "Türkiye’s 3rd round|Türkiye’s;3rd;round",
        "(Brandt), \"no\"!|Brandt;no",
        "10.|10",
      })
  void aTextIsSplitIntoWords(String text, String words) {
    String separator = words.contains(";") ? ";" : ",";

    assertThat(Words.of(text)).extracting(Word::text).containsExactly(words.split(separator));
  }

  @ParameterizedTest
  @CsvSource({
    "negotiations,negotiation",
    "Brandt's,Brandt",
    "Brandt’s,brandt",
    "U.S.,US",
    "Türkiye,Turkiye",
    "STRIKES,strike",
    "agreed,agree",
  })
  void formsOfAWordHaveOneStem(String a, String b) {
    assertThat(Words.of(a).get(0).stem()).isEqualTo(Words.of(b).get(0).stem());
  }

  @ParameterizedTest
  @CsvSource({"harbour,harbor", "12000,1200", "Marlow,Pelham"})
  void otherWordsHaveOthers(String a, String b) {
    assertThat(Words.of(a).get(0).stem()).isNotEqualTo(Words.of(b).get(0).stem());
  }

  @Test
  void grammarIsNoContent() {
    assertThat(Words.contentOf("Who was it that did not say what WHO and the US want from us?"))
        .extracting(Word::text)
        .containsExactly("WHO", "US", "want");
  }

  @Property
  void wordsStandInTheTextInOrder(@ForAll String text) {
    List<Word> words = Words.of(text);

    int end = 0;
    for (Word word : words) {
      assertThat(word.start()).isGreaterThanOrEqualTo(end);
      end = word.end();
      assertThat(text.substring(word.start(), word.end())).isEqualTo(word.text()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "However, the talks failed.|The talks failed.",
        "But the talks failed.|The talks failed.",
        "In addition, ships wait.|Ships wait.",
        "MARLOW (Coastnews) — Dockers met.|Dockers met.",
        "Marlow - Dockers met.|Dockers met.",
        "Dockers met.|Dockers met.",
        "Andrea spoke.|Andrea spoke.",
        "Meanwhile|Meanwhile",
        "Butter is dear.|Butter is dear.",
        "Two  lines\tof it.|Two lines of it.",
        "\"We stay.|We stay.",
        "\"We stay,\" she said.|\"We stay,\" she said.",
        "''|''",
      })
  void aSentenceStandsAlone(String sentence, String alone) {
    assertThat(Wording.alone(sentence)).isEqualTo(alone);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.", "1:", "U.", "a'", "Aa"})
  void aWordMayBeOfAnyLength(String part) {
    assertThat(Words.of(part.repeat(50_000))).isNotEmpty();
  }

  @Property
  void whatIsLeftOfASentenceAreItsLastWords(@ForAll String sentence) {
    assertThat(stems(sentence)).endsWith(stems(Wording.alone(sentence)).toArray(String[]::new));
  }

  private static List<String> stems(String text) {
    return Words.of(text).stream().map(Word::stem).toList();
  }
}
