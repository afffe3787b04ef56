package dev.parley.bot.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.Timeline.Row;
import dev.parley.bot.picture.Shape.Box;
import dev.parley.bot.picture.Shape.Dot;
import dev.parley.bot.picture.Shape.Frame;
import dev.parley.bot.picture.Shape.Line;
import dev.parley.bot.picture.Shape.Ticks;
import dev.parley.bot.picture.Shape.Words;
import dev.parley.knowledge.EventTime.Precision;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class TimelineDrawingPropertyTest {

  /** Days of one year, of some, or of all times, alone and in stretches. */
  @Provide
  Arbitrary<List<Row>> rows() {
    Arbitrary<Integer> days =
        Arbitraries.oneOf(
            Arbitraries.integers().between(19_800, 19_830),
            Arbitraries.integers().between(19_000, 20_000),
            Arbitraries.integers().between(-700_000, 100_000));
    Arbitrary<Integer> length =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.just(0)),
            Tuple.of(1, Arbitraries.integers().between(1, 40)),
            Tuple.of(1, Arbitraries.integers().between(100, 30_000)));
    return Combinators.combine(days, length, Arbitraries.of(Precision.class))
        .as(TimelineDrawingPropertyTest::row)
        .list()
        .ofMinSize(1)
        .ofMaxSize(60);
  }

  private static Row row(int day, int length, Precision precision) {
    LocalDate first = LocalDate.ofEpochDay(day);
    return Timelines.row(
        first, first.plusDays(length), length == 0 ? Precision.DAY : precision, "It happened.");
  }

  @Property(tries = 300)
  void everythingStandsWithinTheDrawing(@ForAll("rows") List<Row> rows) {
    Drawing drawing = TimelineDrawing.row(Timelines.of(rows.toArray(Row[]::new)), 360);

    for (Shape shape : drawing.shapes()) {
      assertThat(xs(shape)).as("%s", shape).allMatch(x -> x >= 0 && x <= drawing.width());
      assertThat(ys(shape)).as("%s", shape).allMatch(y -> y >= 0 && y <= drawing.height());
    }
  }

  @Property(tries = 100)
  void noEventIsDrawnTwiceAndNoDotCoversAnotherOfAnotherDay(@ForAll("rows") List<Row> rows) {
    Drawing drawing = TimelineDrawing.row(Timelines.of(rows.toArray(Row[]::new)), 360);
    List<Dot> dots =
        drawing.shapes().stream().filter(Dot.class::isInstance).map(Dot.class::cast).toList();

    assertThat(dots).extracting(Dot::row).doesNotHaveDuplicates();
    for (Dot one : dots) {
      assertThat(dots)
          .filteredOn(other -> other.row() != one.row() && covers(one, other))
          .isEmpty();
    }
  }

  private static boolean covers(Dot one, Dot other) {
    return Math.hypot(one.x() - other.x(), one.y() - other.y())
        < one.radius() + other.radius() - 0.001;
  }

  private static List<Double> xs(Shape shape) {
    if (shape instanceof Box box) {
      return List.of(box.x(), box.x() + box.width());
    } else if (shape instanceof Frame frame) {
      return List.of(frame.x(), frame.x() + frame.width());
    } else if (shape instanceof Ticks ticks) {
      return ticks.xs();
    } else if (shape instanceof Line line) {
      return List.of(line.x1(), line.x2());
    } else if (shape instanceof Dot dot) {
      return List.of(dot.x() - dot.radius(), dot.x() + dot.radius());
    }
    Words words = (Words) shape;
    double width = TextWidths.ESTIMATED.of(words.text(), words.size(), words.bold());
    double start = words.anchor() == Shape.Anchor.START ? words.x() : words.x() - width / 2;
    return List.of(start, start + width);
  }

  private static List<Double> ys(Shape shape) {
    if (shape instanceof Box box) {
      return List.of(box.y(), box.y() + box.height());
    } else if (shape instanceof Frame frame) {
      return List.of(frame.y(), frame.y() + frame.height());
    } else if (shape instanceof Ticks ticks) {
      return List.of(ticks.top(), ticks.bottom());
    } else if (shape instanceof Line line) {
      return List.of(line.y1(), line.y2());
    } else if (shape instanceof Dot dot) {
      return List.of(dot.y() - dot.radius(), dot.y() + dot.radius());
    }
    Words words = (Words) shape;
    return List.of(words.y() - words.size() * 0.7, words.y());
  }
}
