package dev.parley.bot.picture;

import dev.parley.bot.text.DateText;
import java.time.LocalDate;
import java.util.List;

/** What a cell of the row stands for. */
enum CalendarUnit {
  DAY(1, 2.1),
  MONTH(30.4, 5),
  YEAR(365.2, 4),
  DECADE(3_652, 4),
  CENTURY(36_525, 0);

  private static final double ROOM_FOR_MONTH = 26;

  private final double days;
  private final double narrowest;

  CalendarUnit(double days, double narrowest) {
    this.days = days;
    this.narrowest = narrowest;
  }

  /** The finest whose cells can be told apart. */
  static CalendarUnit fitting(double perDay) {
    for (CalendarUnit unit : values()) {
      if (perDay * unit.days >= unit.narrowest) {
        return unit;
      }
    }
    return CENTURY;
  }

  /** What is written under cells when a day is so wide. */
  CalendarUnit named(double perDay) {
    return switch (this) {
      case DAY -> MONTH;
      case MONTH -> perDay * days < ROOM_FOR_MONTH ? YEAR : MONTH;
      default -> this;
    };
  }

  LocalDate start(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case MONTH -> day.withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
      case DECADE -> LocalDate.of(Math.floorDiv(day.getYear(), 10) * 10, 1, 1);
      case CENTURY -> LocalDate.of(Math.floorDiv(day.getYear(), 100) * 100, 1, 1);
    };
  }

  LocalDate next(LocalDate start) {
    return switch (this) {
      case DAY -> start.plusDays(1);
      case MONTH -> start.plusMonths(1);
      case YEAR -> start.plusYears(1);
      case DECADE -> start.plusYears(10);
      case CENTURY -> start.plusYears(100);
    };
  }

  /** Its name, the longest form first. */
  List<String> names(LocalDate start) {
    return switch (this) {
      case DAY -> List.of(String.valueOf(start.getDayOfMonth()));
      case MONTH -> {
        String month = DateText.name(start.getMonth());
        String brief = month.substring(0, 3);
        yield List.of(month + " " + start.getYear(), brief + " " + start.getYear(), brief);
      }
      case YEAR -> List.of(String.valueOf(start.getYear()));
      case DECADE, CENTURY -> List.of(start.getYear() + "s");
    };
  }
}
