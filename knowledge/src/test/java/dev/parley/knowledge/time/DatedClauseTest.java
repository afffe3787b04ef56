package dev.parley.knowledge.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.knowledge.Sentence;
import dev.parley.knowledge.time.DatedClause.Role;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatedClauseTest {

  private static List<DatedClause> clauses(String text) {
    Sentence sentence = Reading.read("a", "2024-05-18", "", "Title", text).sentences().get(0);
    return DatedClause.of(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AFTER  | She left after a vote that was held on 3 May.       | a vote that was held on 3 May",
        "FOLLOWED | The vote came after a meeting in Oslo on 3 May.     | a meeting in Oslo on 3 May",
        "FOLLOWED | It follows talks in Oslo, Norway, on May 3, he said.| talks in Oslo, Norway, on May 3",
        "FOLLOWED | Building on talks that took place in April, they met.| talks that took place in April",
        "BEFORE | Ahead of elections on May 20, prices rose.          | elections on May 20",
        "BEFORE | The march was followed by a concert on Friday.      | a concert on Friday",
      })
  void aSubordinateDateBelongsToItsOwnWords(Role role, String text, String words) {
    assertThat(clauses(text))
        .singleElement()
        .satisfies(
            clause -> {
              assertThat(clause.role()).isEqualTo(role);
              assertThat(text.substring(clause.start(), clause.end())).isEqualTo(words);
              assertThat(clause.datesSentence()).isFalse();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MAIN     | After the flood, the mayor resigned on Friday.",
        "MAIN     | On Friday, after a long debate, the mayor resigned.",
        "RELATIVE | Police sought a man who robbed a bank on Friday.",
        "RELATIVE | “We met on Friday,” she said.",
        "ASIDE    | The mayor, who won in 2020, resigned.",
      })
  void otherDatesBelongToTheWholeSentence(Role role, String text) {
    assertThat(clauses(text))
        .singleElement()
        .satisfies(
            clause -> {
              assertThat(clause.role()).isEqualTo(role);
              assertThat(text.substring(clause.start(), clause.end())).isEqualTo(text);
            });
  }

  @Test
  void aSentenceOfManyThousandDatesIsReadQuickly() {
    String text = "after 3 May 2020 and who met, ".repeat(5_000);
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> clauses(text));
  }
}
