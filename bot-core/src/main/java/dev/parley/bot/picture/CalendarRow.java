package dev.parley.bot.picture;

import dev.parley.bot.picture.Scale.Piece;
import dev.parley.bot.picture.Shape.Anchor;
import dev.parley.bot.picture.Shape.Box;
import dev.parley.bot.picture.Shape.Frame;
import dev.parley.bot.picture.Shape.Line;
import dev.parley.bot.picture.Shape.Pen;
import dev.parley.bot.picture.Shape.Ticks;
import dev.parley.bot.picture.Shape.Tone;
import dev.parley.bot.picture.Shape.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The row of days itself: a cell for each day, month or longer unit, and what they are called. */
final class CalendarRow {

  static final double CELLS = 16;

  /** The height of all of it. */
  static final double HEIGHT = CELLS + 20;

  private static final double NAME_SIZE = 11;
  private static final double NUMBER_SIZE = 9.5;
  private static final double ROOM_FOR_NUMBER = 15;
  private static final double SPACE = 6;
  private static final long MOST_DAYS_WITH_WEEKENDS = 31;

  /** A unit as far as its piece of the row shows it. */
  private record Cell(LocalDate start, double left, double right) {
    double width() {
      return right - left;
    }
  }

  private final Scale scale;
  private final TextWidths widths;
  private final double top;
  private final CalendarUnit unit;
  private final CalendarUnit named;

  CalendarRow(Scale scale, TextWidths widths, double top) {
    this.scale = scale;
    this.widths = widths;
    this.top = top;
    this.unit = CalendarUnit.fitting(scale.perDay());
    this.named = unit.named(scale.perDay());
  }

  /** Whether weekends are shaded: over more than a month they are but stripes. */
  boolean hasWeekends() {
    return unit == CalendarUnit.DAY && days() <= MOST_DAYS_WITH_WEEKENDS;
  }

  private long days() {
    return scale.pieces().stream().mapToLong(Piece::days).sum();
  }

  List<Shape> shapes() {
    List<Shape> shapes = new ArrayList<>();
    int last = scale.pieces().size() - 1;
    for (int i = 0; i <= last; i++) {
      shapes.addAll(piece(scale.pieces().get(i), i == last ? 0 : Scale.BREAK));
    }
    for (int i = 1; i < scale.pieces().size(); i++) {
      shapes.addAll(between(scale.pieces().get(i - 1), scale.pieces().get(i)));
    }
    return shapes;
  }

  private List<Shape> piece(Piece piece, double overhang) {
    List<Cell> cells = cells(piece, unit);
    List<Cell> groups = cells(piece, named);
    List<Shape> shapes = new ArrayList<>();
    if (hasWeekends()) {
      cells.stream().filter(CalendarRow::isWeekend).map(this::shade).forEach(shapes::add);
    }
    shapes.add(new Ticks(starts(cells), top, top + CELLS, Tone.RULE));
    shapes.add(new Ticks(starts(groups), top, top + CELLS + 5, Tone.INK));
    shapes.add(new Frame(piece.x(), top, scale.end(piece) - piece.x(), CELLS));
    if (unit == CalendarUnit.DAY && scale.perDay() >= ROOM_FOR_NUMBER) {
      cells.stream().map(this::number).forEach(shapes::add);
    }
    shapes.addAll(names(groups, overhang));
    return shapes;
  }

  private List<Cell> cells(Piece piece, CalendarUnit of) {
    List<Cell> cells = new ArrayList<>();
    LocalDate last = LocalDate.ofEpochDay(piece.last());
    LocalDate start = of.start(LocalDate.ofEpochDay(piece.first()));
    for (; !start.isAfter(last); start = of.next(start)) {
      double left = Math.max(piece.x(), x(piece, start));
      cells.add(new Cell(start, left, Math.min(scale.end(piece), x(piece, of.next(start)))));
    }
    return cells;
  }

  private double x(Piece piece, LocalDate day) {
    return piece.x() + (day.toEpochDay() - piece.first()) * scale.perDay();
  }

  /** Not of the first cell, which the frame starts with. */
  private static List<Double> starts(List<Cell> cells) {
    return cells.stream().skip(1).map(Cell::left).toList();
  }

  private static boolean isWeekend(Cell cell) {
    DayOfWeek day = cell.start().getDayOfWeek();
    return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
  }

  private Shape shade(Cell cell) {
    return new Box(cell.left(), top, cell.width(), CELLS, Tone.SHADE);
  }

  private Shape number(Cell cell) {
    String number = String.valueOf(cell.start().getDayOfMonth());
    double middle = (cell.left() + cell.right()) / 2;
    return new Words(
        middle, top + CELLS - 4.5, number, NUMBER_SIZE, false, Tone.INK, Anchor.MIDDLE);
  }

  /** Each at the start of its cell, in the longest form that fits; none over the one before. */
  private List<Shape> names(List<Cell> cells, double overhang) {
    List<Shape> names = new ArrayList<>();
    double free = Double.NEGATIVE_INFINITY;
    double end = cells.get(cells.size() - 1).right() + overhang;
    for (Cell cell : cells) {
      double from = cell.left() + 2;
      double room = isNamedAcross() || cell.right() + overhang == end ? end - from : cell.width();
      String name = from < free ? "" : fitting(named.names(cell.start()), room);
      if (!name.isEmpty()) {
        names.add(name(from, name));
        free = from + width(name) + SPACE;
      }
    }
    return names;
  }

  /** Years and longer units are named as often as there is room; the others are all wide enough. */
  private boolean isNamedAcross() {
    return named == unit && unit != CalendarUnit.MONTH;
  }

  private String fitting(List<String> names, double room) {
    return names.stream().filter(name -> width(name) + 2 <= room).findFirst().orElse("");
  }

  private double width(String name) {
    return widths.of(name, NAME_SIZE, false);
  }

  private Shape name(double x, String name) {
    return new Words(x, top + CELLS + 14, name, NAME_SIZE, false, Tone.INK, Anchor.START);
  }

  /** How much time is left out, between slanted strokes. */
  private List<Shape> between(Piece before, Piece after) {
    double middle = (scale.end(before) + after.x()) / 2;
    String gap = gap(after.first() - before.last() - 1);
    return List.of(
        slant(scale.end(before) + 4),
        slant(after.x() - 4),
        new Words(middle, top + CELLS - 4.5, gap, NUMBER_SIZE, false, Tone.QUIET, Anchor.MIDDLE));
  }

  private Shape slant(double x) {
    return new Line(x - 2, top + CELLS + 2, x + 2, top - 2, Pen.FIRM);
  }

  private static String gap(long days) {
    if (days >= 730) {
      return Math.round(days / 365.25) + " years";
    }
    return days >= 90 ? Math.round(days / 30.44) + " months" : days + " days";
  }
}
