package dev.parley.knowledge.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  private static final LocalDate TODAY = LocalDate.of(2024, 5, 20);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Friday, 28 February 2025, 08:53 | 2025-02-28T08:53",
        "Ann LeeFriday, 28 February 2025 | 2025-02-28",
        "Feb. 28th, 2025 at 8:53 pm EST | 2025-02-28T20:53",
        "Sept 3, 2024 12:05 a.m. | 2024-09-03T00:05",
        "Published 2025-02-28 08:53 | 2025-02-28T08:53",
        "1 May 2024 | 2024-05-01"
      })
  void datesInWordsAreRead(String text, String date) {
    assertThat(DateText.findAll(text)).extracting(d -> d.at().toString()).containsExactly(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "February 28",
        "3/4/2025",
        "31 February 2025",
        "2025",
        "in May 20245",
        "a 2025-13-01"
      })
  void whatIsNoFullDateIsNone(String text) {
    assertThat(DateText.findAll(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/world/20240411-words, 2024-04-11",
    "https://a.example/2024/02/28/words, 2024-02-28",
    "https://a.example/2024/feb/28/words, 2024-02-28",
    "https://a.example/words-2024-02-28.html, 2024-02-28",
    "https://a.example/2024/2/8, 2024-02-08"
  })
  void theDayInAnAddressIsFound(URI address, LocalDate day) {
    assertThat(WebAddresses.day(address, TODAY)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/2024/02/words",
        "https://a.example/news/7500578/",
        "https://a.example/120240411-words",
        "https://a.example/20241341",
        "https://a.example/2024/05/21/tomorrow",
        "https://a.example/?date=2024-02-28",
        "https://20240228.example/words"
      })
  void whatIsNoDayOfAnAddressIsNone(URI address) {
    assertThat(WebAddresses.day(address, TODAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-02-28T08:53:00+02:00 | 2025-02-28T08:53",
        "2025-02-28T08:53:00.123Z | 2025-02-28T08:53",
        "2025-02-28T00:00:00Z | 2025-02-28",
        "2025-02-28 | 2025-02-28",
        "28 February 2025 | 2025-02-28"
      })
  void metadataDatesAreReadInThePublishersTime(String text, String date) {
    assertThat(PublishedAt.fromMetadata(text)).hasToString("Optional[" + date + "]");
  }

  @Test
  void aHintsDateMustBeWrittenInFull() {
    assertThat(PublishedAt.parse("2025-04-11T08:53")).hasToString("2025-04-11T08:53");
    assertThatThrownBy(() -> PublishedAt.parse("11.4.2025"))
        .isInstanceOf(ImportException.class)
        .hasMessage("\"11.4.2025\" is not a date: write it as 2025-04-11 or 2025-04-11T08:53");
    assertThatThrownBy(() -> PublishedAt.parse("2025-02-30"))
        .hasMessage("\"2025-02-30\" is no day of the calendar");
  }
}
