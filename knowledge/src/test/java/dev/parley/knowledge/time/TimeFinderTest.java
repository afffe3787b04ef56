package dev.parley.knowledge.time;

import static dev.parley.knowledge.EventTime.Basis.RESOLVED;
import static dev.parley.knowledge.EventTime.Basis.STATED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.EventTime.Precision;
import dev.parley.knowledge.TimeMention;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeFinderTest {

  /** A Wednesday. */
  private static final LocalDate TODAY = LocalDate.of(2024, 3, 13);

  private final TimeFinder finder = new TimeFinder();

  private List<TimeMention> find(String text) {
    return finder.find(text, Optional.of(TODAY));
  }

  private EventTime only(String text) {
    assertThat(find(text)).as(text).hasSize(1);
    return find(text).get(0).time();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It rained on February 27.",
        "It rained on 27 February 2024",
        "It rained on February 27 , 2024",
        "It rained on Feb. 27, 2024, in the north",
        "On Tuesday, February 27, it rained",
        "It rained on Tue 27 Feb",
        "It rained on the 27th of February",
        "It rained on February 27th",
        "since 2024-02-27T08:53",
        "It rained on 27/02/2024.",
        "It rained on 2/27/2024.",
        "It rained on 27.02.2024.",
        "what happened feb 27",
        "what happened on 27 february 2024?"
      })
  void commonFormsOfADateAreRead(String text) {
    assertThat(only(text)).isEqualTo(EventTime.day(LocalDate.of(2024, 2, 27), STATED));
  }

  @ParameterizedTest
  @CsvSource({
    "on December 30, 2023-12-30",
    "on 2 January, 2024-01-02",
    "on October 1, 2023-10-01",
    "on 29 February, 2024-02-29",
    "'on Monday, February 27', 2023-02-27",
  })
  void aDateWithoutAYearIsNearestToTheReferenceDayAndFitsItsWeekday(String text, LocalDate day) {
    assertThat(only(text)).isEqualTo(EventTime.day(day, STATED));
  }

  @ParameterizedTest
  @CsvSource({
    "on Wednesday, 2024-03-13",
    "said Thursday, 2024-03-07",
    "last Wednesday, 2024-03-06",
    "next Wednesday, 2024-03-20",
    "this Friday, 2024-03-15",
    "Friday's vote, 2024-03-08",
    "will vote on Friday, 2024-03-15",
    "He will stay: he said on Friday, 2024-03-08",
    "on Monday of last week, 2024-03-04",
    "today, 2024-03-13",
    "yesterday, 2024-03-12",
    "yesterday evening, 2024-03-12",
    "on Monday morning, 2024-03-11",
    "tomorrow, 2024-03-14",
    "the day before yesterday, 2024-03-11",
    "three days ago, 2024-03-10",
    "two weeks later than, ",
  })
  void daysAreCountedFromTheReferenceDay(String text, LocalDate day) {
    assertThat(find(text).stream().map(TimeMention::time))
        .isEqualTo(Optional.ofNullable(day).map(d -> EventTime.day(d, RESOLVED)).stream().toList());
  }

  @ParameterizedTest
  @CsvSource({
    "last week, RANGE, 2024-03-04, 2024-03-10",
    "next week, RANGE, 2024-03-18, 2024-03-24",
    "earlier this week, RANGE, 2024-03-11, 2024-03-13",
    "earlier in the week, RANGE, 2024-03-11, 2024-03-13",
    "later this week, RANGE, 2024-03-13, 2024-03-17",
    "over the weekend, RANGE, 2024-03-09, 2024-03-10",
    "two weeks ago, RANGE, 2024-02-26, 2024-03-03",
    "earlier this month, MONTH, 2024-03-01, 2024-03-31",
    "late last month, MONTH, 2024-02-01, 2024-02-29",
    "a month ago, MONTH, 2024-02-01, 2024-02-29",
    "last December, MONTH, 2023-12-01, 2023-12-31",
    "last March, MONTH, 2023-03-01, 2023-03-31",
    "next May, MONTH, 2024-05-01, 2024-05-31",
    "this year, YEAR, 2024-01-01, 2024-12-31",
    "last year's, YEAR, 2023-01-01, 2023-12-31",
    "two years ago, YEAR, 2022-01-01, 2022-12-31",
  })
  void weeksMonthsAndYearsAreCountedFromTheReferenceDay(
      String text, Precision precision, LocalDate first, LocalDate last) {
    assertThat(only("It rained " + text + " there"))
        .isEqualTo(new EventTime(first, last, precision, RESOLVED));
  }

  @ParameterizedTest
  @CsvSource({
    "in February, MONTH, 2024-02-01, 2024-02-29",
    "in mid-March, MONTH, 2024-03-01, 2024-03-31",
    "in february, MONTH, 2024-02-01, 2024-02-29",
    "in Feb, MONTH, 2024-02-01, 2024-02-29",
    "in may, MONTH, 2024-05-01, 2024-05-31",
    "in late May, MONTH, 2024-05-01, 2024-05-31",
    "the April talks, MONTH, 2024-04-01, 2024-04-30",
    "March 1733, MONTH, 1733-03-01, 1733-03-31",
    "February 2025, MONTH, 2025-02-01, 2025-02-28",
    "2025-02, MONTH, 2025-02-01, 2025-02-28",
    "in 2025, YEAR, 2025-01-01, 2025-12-31",
    "the 2020 election, YEAR, 2020-01-01, 2020-12-31",
    "in the 1990s, RANGE, 1990-01-01, 1999-12-31",
    "in 2011-12, RANGE, 2011-01-01, 2012-12-31",
    "on February 26-28, RANGE, 2024-02-26, 2024-02-28",
    "26 to 28 February, RANGE, 2024-02-26, 2024-02-28",
    "'from December 28 to January 2, 2012', RANGE, 2011-12-28, 2012-01-02",
    "from February 28 to March 2, RANGE, 2024-02-28, 2024-03-02",
  })
  void longerTimesAreReadToo(String text, Precision precision, LocalDate first, LocalDate last) {
    assertThat(only("What happened " + text + "?"))
        .isEqualTo(new EventTime(first, last, precision, STATED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tensions that lasted for the past three years",
        "severed for the past several decades",
        "over the last week",
        "It may rain. They march 10 km. He may 3 times try.",
        "May we go? May it rain",
        "The Sun reported that he sat down",
        "Saturday Night Live ended; this may surprise",
        "Theresa May spoke. May said no.",
        "April Jones and June Smith met August Wilson",
        "the second non-consecutive term, a second later",
        "in Mar-a-Lago",
        "Black Friday and every Monday, on Sundays",
        "2024 people, 2,024 of 2000 votes, $2020, 20.2024, 1950%",
        "the 45-year-old said 27 were hurt",
        "USA Today",
        "03/04/2024",
        "30 February 2024 and 2024-02-30",
        "When? In what year? How many days?",
        "the following day"
      })
  void wordsThatOnlyLookLikeATimeNameNone(String text) {
    assertThat(find(text)).as(text).isEmpty();
  }

  @Test
  void earlierCountsFromTheDayNamedBefore() {
    assertThat(find("It opened on March 3, 2020, and closed two weeks later."))
        .extracting(mention -> mention.time().first())
        .containsExactly(LocalDate.of(2020, 3, 3), LocalDate.of(2020, 3, 17));
  }

  @Test
  void twoDatesShareTheYearOfTheSecond() {
    assertThat(find("between July and August 1938"))
        .extracting(mention -> mention.time().first())
        .containsExactly(LocalDate.of(1938, 7, 1), LocalDate.of(1938, 8, 1));
  }

  @Test
  void withoutAReferenceDayOnlyWholeDatesAreFound() {
    assertThat(finder.find("On Friday, in May, on 3 May and on 4 May 2020", Optional.empty()))
        .extracting(TimeMention::time)
        .containsExactly(EventTime.day(LocalDate.of(2020, 5, 4), STATED));
  }

  @Test
  void aMentionCoversJustItsWords() {
    String text =
        "They met on Thursday, February 27, in Oslo and earlier this month in Rome, and on Friday night.";
    assertThat(find(text))
        .extracting(mention -> text.substring(mention.start(), mention.end()))
        .containsExactly("Thursday, February 27", "earlier this month", "Friday night");
  }

  @Property
  void everyDateIsReadInItsWrittenForms(
      @ForAll @DateRange(min = "1900-01-01", max = "2099-12-31") LocalDate day) {
    String month = day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    for (String written :
        List.of(
            day.toString(),
            month + " " + day.getDayOfMonth() + ", " + day.getYear(),
            day.getDayOfMonth() + " " + month + " " + day.getYear())) {
      assertThat(only("They met on " + written + " there")).isEqualTo(EventTime.day(day, STATED));
    }
  }

  @Property
  void mentionsOfAnyTextAreInOrderAndInside(@ForAll String noise, @ForAll boolean before) {
    String text = before ? noise + " on May 3" : "May 3 " + noise;
    int end = 0;
    for (TimeMention mention : find(text)) {
      assertThat(mention.start()).isGreaterThanOrEqualTo(end);
      end = mention.end();
    }
    assertThat(end).isLessThanOrEqualTo(text.length());
  }

  @Test
  void aLongTextIsReadInTimeThatGrowsWithItsLength() {
    String text = "On May 3  ,  2020  -  may    the 3rd last this earlier 1 2 3 ".repeat(5_000);
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> find(text));
  }
}
