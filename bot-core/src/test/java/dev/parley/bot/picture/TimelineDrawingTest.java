package dev.parley.bot.picture;

import static dev.parley.bot.picture.Timelines.day;
import static dev.parley.bot.picture.Timelines.month;
import static dev.parley.bot.picture.Timelines.range;
import static dev.parley.bot.picture.Timelines.reported;
import static dev.parley.bot.picture.Timelines.year;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parley.bot.Timeline;
import dev.parley.bot.Timeline.Row;
import dev.parley.bot.picture.Shape.Dot;
import dev.parley.bot.picture.Shape.Line;
import dev.parley.bot.picture.Shape.Pen;
import dev.parley.bot.picture.Shape.Words;
import dev.parley.knowledge.EventTime.Precision;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimelineDrawingTest {

  /** Every letter is as wide as every other. */
  private static final PictureText TYPEWRITER =
      new PictureText() {
        @Override
        public double of(String text, double size, boolean bold) {
          return text.length() * size * 0.6;
        }

        @Override
        public String shown(String text) {
          return text;
        }
      };

  @Test
  void daysStandToScale() {
    Drawing row = row(day("2024-05-01", "a"), day("2024-05-11", "b"), day("2024-05-31", "c"));

    List<Dot> dots = dots(row);
    double ten = dots.get(1).x() - dots.get(0).x();
    double twenty = dots.get(2).x() - dots.get(1).x();
    assertThat(twenty).isCloseTo(2 * ten, within(0.001));
    assertThat(words(row)).contains("1 May", "11 May", "31 May", "May 2024");
  }

  @Test
  void theDaysOfAShortTimeAreNumberedWithTheDaysAroundThem() {
    assertThat(words(row(day("2024-05-14", "a"))))
        .containsExactly(
            "11", "12", "13", "14", "15", "16", "17", "May 2024", "14 May", "● event", "weekend");
  }

  @Test
  void theEventsOfADayArePiledUp() {
    Drawing row = row(day("2024-05-14", "a"), day("2024-05-14", "b"), day("2024-05-15", "c"));

    List<Dot> dots = dots(row);
    assertThat(dots).extracting(Dot::row).containsExactly(0, 1, 2);
    assertThat(dots.get(1).x()).isEqualTo(dots.get(0).x());
    assertThat(dots.get(1).y()).isLessThan(dots.get(0).y());
    assertThat(dots.get(2).y()).isEqualTo(dots.get(0).y());
  }

  @Test
  void ofManyEventsOfADayTheNumberIsSaid() {
    assertThat(words(row(many(15, LocalDate.of(2024, 5, 14), 0)))).contains("14 May × 15");
  }

  @Test
  void flagsOfNeighbouringDaysNeverCoverEachOther() {
    Drawing row =
        TimelineDrawing.row(
            Timelines.of(
                day("2024-03-01", "a"), day("2024-05-08", "b"),
                day("2024-05-09", "c"), day("2024-05-10", "d")),
            360);

    List<Words> flags = allWords(row).stream().filter(Words::bold).toList();
    assertThat(flags).extracting(Words::text).contains("8 May", "9 May", "10 May");
    assertThat(flags.stream().map(Words::y).distinct()).hasSize(3);
  }

  @Test
  void aMonthIsADashedLineAndARangeAFirmOne() {
    Drawing row =
        row(
            month("2024-05", "a"),
            range("2024-05-10", "2024-05-20", "b"),
            day("2024-04-30", "c"),
            day("2024-06-02", "d"));

    List<Line> level = lines(row).stream().filter(line -> line.y1() == line.y2()).toList();
    Line dashed = level.stream().filter(line -> line.pen() == Pen.DASHED).findFirst().orElseThrow();
    Line firm = level.stream().filter(line -> line.pen() == Pen.FIRM).findFirst().orElseThrow();
    double perDay = (firm.x2() - firm.x1()) / 11;
    assertThat(dashed.x2() - dashed.x1()).isCloseTo(31 * perDay, within(0.001));
    assertThat(firm.x1() - dashed.x1()).isCloseTo(9 * perDay, within(0.001));
    assertThat(words(row)).contains("May 2024", "10 to 20 May 2024", "day unknown");
  }

  @Test
  void aYearAmongDaysGoesOnBeyondTheRow() {
    Drawing row = row(year(2024, "a"), day("2024-05-01", "b"), day("2024-05-09", "c"));

    assertThat(words(row)).contains("2024", "1 May", "9 May", "30", "10");
    assertThat(dots(row)).allMatch(dot -> dot.x() > 16 && dot.x() < 344);
  }

  @Test
  void aLongEmptyStretchIsCutOutAndNamed() {
    Drawing row = row(day("1945-05-08", "a"), day("2025-02-18", "b"), day("2025-04-10", "c"));

    assertThat(words(row)).contains("80 years", "8 May 1945", "18 Feb 2025", "10 Apr 2025");
    List<Dot> dots = dots(row);
    assertThat(dots.get(2).x() - dots.get(1).x()).isGreaterThan(100);
  }

  @Test
  void anEmptyStretchThatLeavesRoomForDaysIsDrawn() {
    assertThat(words(row(day("2024-02-18", "a"), day("2024-03-10", "b"))))
        .noneMatch(words -> words.contains("days"));
  }

  @Test
  void eachDayIsSaidInAFewWordsWhereThereIsRoom() {
    Drawing row =
        row(
            reported("2024-02-18", "The dockers met Elena Brandt in Marlow.", 1),
            reported("2024-04-10", "It rained.", 1));

    assertThat(words(row)).contains("18 Feb", " · Marlow: Elena Brandt", "10 Apr", "45 days");
  }

  @Test
  void weekendsAreShadedWithinAMonthOnly() {
    assertThat(words(row(day("2024-05-01", "a"), day("2024-05-20", "b")))).contains("weekend");
    assertThat(words(row(day("2024-04-01", "a"), day("2024-04-20", "b"), day("2024-05-09", "c"))))
        .doesNotContain("weekend");
  }

  @Test
  void agesAreDrawnAsYearsOrCenturies() {
    assertThat(words(row(year(2001, "a"), year(2004, "b"), year(2006, "c"))))
        .contains("2002", "2005");
    assertThat(words(row(year(800, "a"), year(1100, "b"), year(1400, "c"), year(1700, "d"))))
        .contains("1200s");
  }

  @Test
  void theFarthestDatesAreDrawn() {
    Row first = Timelines.row(LocalDate.MIN, LocalDate.MIN, Precision.DAY, "a");
    Row last = Timelines.row(LocalDate.MAX, LocalDate.MAX, Precision.DAY, "b");

    assertThat(row(first, last).shapes()).hasSizeLessThan(2_000);
  }

  @Test
  void theWholeDrawingHasWhatHappenedUnderItsDates() {
    Timeline timeline =
        Timelines.filtered(
            "bridge",
            day("2024-05-14", "The bridge was closed."),
            day("2024-05-14", "A ferry sailed."),
            month("2024-06", "Repairs began."));

    assertThat(words(whole(timeline)))
        .startsWith("Timeline: “bridge”", "3 events, 14 May 2024 to June 2024")
        .endsWith(
            "14 May 2024",
            "The bridge was closed.",
            "A ferry sailed.",
            "June 2024",
            "Repairs began.");
  }

  @Test
  void ofTooManyEventsThoseThatMostArticlesReportAreListed() {
    Row[] rows = many(60, LocalDate.of(2024, 5, 1), 1);
    rows[40] = reported("2024-06-10", "This was in every paper.", 9);
    Drawing whole = whole(Timelines.of(rows));

    assertThat(words(whole)).contains("10 June 2024", "This was in every paper.");
    assertThat(words(whole).get(words(whole).size() - 1)).matches("and 5\\d more events");
  }

  @Test
  void longTextsEndEarlyWhereThereIsNoRoom() {
    Row[] rows = many(8, LocalDate.of(2024, 5, 1), 3);
    rows[3] = day("2024-05-10", "word ".repeat(900).strip());

    assertThat(words(whole(Timelines.of(rows)))).anyMatch(text -> text.matches("(word )+word…"));
  }

  @Test
  void fiveHundredEventsAreDrawnInBoundedRoom() {
    Drawing whole = whole(Timelines.of(many(500, LocalDate.of(2020, 1, 1), 2)));

    assertThat(whole.height()).isLessThanOrEqualTo(1.6 * whole.width() + 1);
    assertThat(whole.shapes()).hasSizeLessThan(1_000);
  }

  @Test
  void eventsThatFindNoRoomAreCounted() {
    assertThat(words(row(many(500, LocalDate.of(2024, 5, 14), 0))))
        .anyMatch(text -> text.matches("● event \\(\\d+ more\\)"));
  }

  @Test
  void whoCannotSeeItIsToldWhatItShows() {
    Timeline timeline =
        Timelines.of(day("2024-05-14", "a"), day("2024-05-14", "b"), month("2024-06", "c"));

    assertThat(TimelineDrawing.title(timeline))
        .isEqualTo("Timeline of 3 events, 14 May 2024 to June 2024");
    assertThat(TimelineDrawing.description(timeline))
        .isEqualTo("14 May 2024: 2 events; June 2024: 1 event.");
  }

  @Test
  void aRowThatIsTooNarrowIsRefused() {
    Timeline timeline = Timelines.of(day("2024-05-14", "a"));

    assertThatThrownBy(() -> TimelineDrawing.row(timeline, 100))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("illegal width: 100.0, must be at least 240.0");
  }

  private static Row[] many(int count, LocalDate first, int daysApart) {
    return IntStream.range(0, count)
        .mapToObj(i -> day(first.plusDays((long) i * daysApart).toString(), "Event " + i + "."))
        .toArray(Row[]::new);
  }

  private static Drawing row(Row... rows) {
    return TimelineDrawing.row(Timelines.of(rows), 360);
  }

  private static Drawing whole(Timeline timeline) {
    return TimelineDrawing.whole(timeline, TYPEWRITER, 360);
  }

  private static List<String> words(Drawing drawing) {
    return allWords(drawing).stream().map(Words::text).toList();
  }

  private static List<Words> allWords(Drawing drawing) {
    return of(drawing, Words.class);
  }

  private static List<Dot> dots(Drawing drawing) {
    return of(drawing, Dot.class);
  }

  private static List<Line> lines(Drawing drawing) {
    return of(drawing, Line.class);
  }

  private static <T> List<T> of(Drawing drawing, Class<T> type) {
    return drawing.shapes().stream().filter(type::isInstance).map(type::cast).toList();
  }
}
