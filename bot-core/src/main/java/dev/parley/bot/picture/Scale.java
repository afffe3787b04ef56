package dev.parley.bot.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where days stand in a row: each is as wide as every other. A stretch without events that would
 * leave little room for the rest is cut out; the row then has several pieces.
 *
 * @param pieces at least one, in order
 * @param perDay the width of a day
 */
record Scale(List<Piece> pieces, double perDay) {

  /** The width of what stands between two pieces. */
  static final double BREAK = 68;

  /** Longer times are drawn as far as they reach into the others'. */
  private static final int FINE_DAYS = 31;

  private static final int FEWEST_DAYS = 7;
  private static final int MOST_BREAKS = 2;

  /** In a row of so many days there is room for words. */
  private static final long UNBROKEN_DAYS = 31;

  /**
   * Days in a row, counted from 1 January 1970.
   *
   * @param x where the first one starts
   */
  record Piece(long first, long last, double x) {
    long days() {
      return last - first + 1;
    }
  }

  Scale {
    pieces = List.copyOf(pieces);
  }

  /** Fits the moments, at least one, between left and right. */
  static Scale of(List<Moment> moments, double left, double right) {
    List<Piece> runs = cut(runs(moments));
    long days = runs.stream().mapToLong(Piece::days).sum();
    long margin = Math.max(Math.max(1, days / 40), (FEWEST_DAYS - days + 1) / 2);
    double perDay =
        (right - left - BREAK * (runs.size() - 1)) / (days + 2.0 * margin * runs.size());
    List<Piece> pieces = new ArrayList<>();
    double x = left;
    for (Piece run : runs) {
      Piece piece = new Piece(run.first() - margin, run.last() + margin, x);
      pieces.add(piece);
      x += piece.days() * perDay + BREAK;
    }
    return new Scale(pieces, perDay);
  }

  /** Where a day starts: beyond the ends for days outside, within the break for days cut out. */
  double x(long day) {
    for (int i = pieces.size() - 1; i > 0; i--) {
      if (day >= pieces.get(i).first()) {
        return at(pieces.get(i), day);
      } else if (day > pieces.get(i - 1).last()) {
        return pieces.get(i).x() - BREAK / 2;
      }
    }
    return at(pieces.get(0), day);
  }

  double middle(long day) {
    return x(day) + perDay / 2;
  }

  double left() {
    return pieces.get(0).x();
  }

  double right() {
    return end(pieces.get(pieces.size() - 1));
  }

  double end(Piece piece) {
    return piece.x() + piece.days() * perDay;
  }

  private double at(Piece piece, long day) {
    return piece.x() + (day - piece.first()) * perDay;
  }

  /** The days with events, those of long times only where there are no others. */
  private static List<Piece> runs(List<Moment> moments) {
    List<Moment> fine = moments.stream().filter(moment -> moment.days() <= FINE_DAYS).toList();
    List<Piece> runs = new ArrayList<>();
    (fine.isEmpty() ? moments : fine)
        .stream()
            .sorted(Comparator.comparingLong(Moment::first))
            .forEach(moment -> add(runs, moment));
    return runs;
  }

  private static void add(List<Piece> runs, Moment moment) {
    Piece before = runs.isEmpty() ? null : runs.get(runs.size() - 1);
    if (before == null || moment.first() > before.last() + 1) {
      runs.add(new Piece(moment.first(), moment.last(), 0));
    } else {
      runs.set(
          runs.size() - 1,
          new Piece(before.first(), Math.max(before.last(), moment.last()), before.x()));
    }
  }

  /** Joins all runs but those whose gap takes more than half of the room. */
  private static List<Piece> cut(List<Piece> runs) {
    long total = runs.get(runs.size() - 1).last() - runs.get(0).first() + 1;
    List<Integer> cuts = new ArrayList<>();
    for (int i : byGap(runs)) {
      long gap = gap(runs, i);
      if (total <= UNBROKEN_DAYS || gap * 2 <= total || cuts.size() == MOST_BREAKS) {
        break;
      }
      cuts.add(i);
      total -= gap;
    }
    return joined(runs, cuts);
  }

  /** The indexes of the runs that come after a gap, those after the longest gap first. */
  private static List<Integer> byGap(List<Piece> runs) {
    List<Integer> indexes = new ArrayList<>();
    for (int i = 1; i < runs.size(); i++) {
      indexes.add(i);
    }
    indexes.sort(Comparator.comparingLong(i -> -gap(runs, i)));
    return indexes;
  }

  private static long gap(List<Piece> runs, int i) {
    return runs.get(i).first() - runs.get(i - 1).last() - 1;
  }

  private static List<Piece> joined(List<Piece> runs, List<Integer> cuts) {
    List<Piece> joined = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      if (i == 0 || cuts.contains(i)) {
        joined.add(runs.get(i));
      } else {
        Piece before = joined.remove(joined.size() - 1);
        joined.add(new Piece(before.first(), runs.get(i).last(), 0));
      }
    }
    return joined;
  }
}
