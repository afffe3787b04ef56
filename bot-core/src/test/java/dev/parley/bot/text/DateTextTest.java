package dev.parley.bot.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.knowledge.EventTime;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTextTest {

  @ParameterizedTest
  @CsvSource({
    "2024-05-14,2024-05-14,DAY,14 May 2024",
    "2024-06-01,2024-06-30,MONTH,June 2024",
    "2024-01-01,2024-12-31,YEAR,2024",
    "2024-06-17,2024-06-23,RANGE,17 to 23 June 2024",
    "2024-06-28,2024-07-02,RANGE,28 June to 2 July 2024",
    "2023-06-28,2024-06-30,RANGE,28 June 2023 to 30 June 2024",
    "2024-06-28,2024-06-28,RANGE,28 June 2024",
  })
  void timesAreWrittenAsPeopleReadThem(
      LocalDate first, LocalDate last, EventTime.Precision precision, String text) {
    assertThat(DateText.of(new EventTime(first, last, precision, EventTime.Basis.STATED)))
        .isEqualTo(text);
  }

  @Test
  void whereThereIsLittleRoomAMonthHasThreeLetters() {
    assertThat(DateText.brief(LocalDate.of(2024, 9, 3))).isEqualTo("3 Sep");
  }
}
