package dev.parley.bot.picture;

import dev.parley.bot.picture.Shape.Anchor;
import dev.parley.bot.picture.Shape.Dot;
import dev.parley.bot.picture.Shape.Line;
import dev.parley.bot.picture.Shape.Pen;
import dev.parley.bot.picture.Shape.Tone;
import dev.parley.bot.picture.Shape.Words;
import dev.parley.bot.text.DateText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The events of single days: dots piled up over their day, under a flag with its date. Dots get
 * smaller, and flags fewer, where many must share the room.
 */
final class DotPlot {

  static final double LABEL_SIZE = 12;

  private static final double[] RADII = {5, 4, 3.2, 2.5, 1.8};
  private static final double HIGHEST = 100;
  private static final double FLAG = 16;
  private static final double SPACE = 6;

  /** Flags over each other, and over piles that stand dense. */
  private static final int MOST_LEVELS = 4;

  private static final int MOST_LEVELS_IF_DENSE = 2;

  /** So few days can each have a line of their own. */
  private static final int MOST_LEVELS_WITH_WORDS = 8;

  private static final String SEPARATOR = " · ";
  private static final double LEAST_WORDS = 40;
  private static final int DENSE = 12;
  private static final int MOST_CONSIDERED = 60;

  /** So many dots are seen at once; more are counted on the flag. */
  private static final int COUNTED = 5;

  /** A dot's middle, and how high it is, 0 for the lowest. */
  private record Place(double x, int level) {}

  /**
   * The dots of a day.
   *
   * @param places of its first rows; the others found no room
   */
  private record Pile(Moment day, double x, List<Place> places) {
    int top() {
      return places.isEmpty() ? 0 : places.get(places.size() - 1).level() + 1;
    }

    int events() {
      return day.rows().size();
    }
  }

  /**
   * The date of a day.
   *
   * @param rows those of the events that it stands for
   * @param words what happened, in a few words; empty where there is no room for any
   * @param level how high it flies, 0 for the lowest
   */
  private record Flag(
      String text, double x, double width, List<Integer> rows, String words, int level) {
    boolean covers(Flag other) {
      return other.x() < x + width + SPACE;
    }

    double right() {
      return x + 3 + width;
    }

    int events() {
      return rows.size();
    }

    Flag at(int newLevel) {
      return new Flag(text, x, width, rows, words, newLevel);
    }

    /** The same with as many of these words as there is room for, or none. */
    Flag saying(String caption, TextWidths widths, double edge) {
      double room = edge - right() - widths.of(SEPARATOR, LABEL_SIZE, false);
      if (caption.isEmpty() || room < LEAST_WORDS) {
        return this;
      }
      Lines lines = new Lines(part -> widths.of(part, LABEL_SIZE, false), room);
      String said = SEPARATOR + lines.of(caption, 1).get(0);
      return new Flag(text, x, width + widths.of(said, LABEL_SIZE, false), rows, said, level);
    }
  }

  private final List<Pile> piles;
  private final List<Flag> flags;
  private final double radius;
  private final TextWidths widths;

  private DotPlot(List<Pile> piles, List<Flag> flags, double radius, TextWidths widths) {
    this.piles = piles;
    this.flags = flags;
    this.radius = radius;
    this.widths = widths;
  }

  /**
   * Finds room for what happened on single days.
   *
   * @param edge how far to the right flags may reach
   */
  static DotPlot of(List<Moment> moments, Scale scale, TextWidths widths, double edge) {
    List<Moment> days = days(moments);
    List<Flag> wanted = wanted(days, scale, widths);
    List<Flag> plain = flown(wanted.stream().filter(flag -> flag.right() <= edge).toList());
    int i = 0;
    List<Pile> piles = piles(days, scale, RADII[0]);
    while (missing(piles) > 0 && i < RADII.length - 1) {
      piles = piles(days, scale, RADII[++i]);
    }
    return new DotPlot(piles, worded(days, plain, widths, edge), RADII[i], widths);
  }

  /**
   * How far to the right the flags of all days would reach.
   *
   * @param words the room that the words on one should have at least
   */
  static double right(List<Moment> moments, Scale scale, TextWidths widths, double words) {
    List<Moment> days = days(moments);
    List<Flag> flags = wanted(days, scale, widths);
    double right = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < flags.size(); i++) {
      String caption = days.get(i).caption();
      double wanted =
          caption.isEmpty() || days.size() > MOST_LEVELS_WITH_WORDS
              ? 0
              : widths.of(SEPARATOR + caption, LABEL_SIZE, false) + 1;
      right = Math.max(right, flags.get(i).right() + Math.min(words, wanted));
    }
    return right;
  }

  private static List<Moment> days(List<Moment> moments) {
    return moments.stream()
        .filter(Moment::isDay)
        .sorted(Comparator.comparingLong(Moment::first))
        .toList();
  }

  /** A flag for each day. */
  private static List<Flag> wanted(List<Moment> days, Scale scale, TextWidths widths) {
    boolean years = days.stream().map(day -> day.time().first().getYear()).distinct().count() > 1;
    return days.stream().map(day -> flag(day, years, scale, widths)).toList();
  }

  private static Flag flag(Moment day, boolean year, Scale scale, TextWidths widths) {
    String text = text(day, year);
    double width = widths.of(text, LABEL_SIZE, true);
    return new Flag(text, scale.middle(day.first()), width, day.rows(), "", 0);
  }

  /** The flags with a few words each, where that costs none of them its place. */
  private static List<Flag> worded(
      List<Moment> days, List<Flag> plain, TextWidths widths, double edge) {
    if (plain.size() < days.size() || days.size() > MOST_LEVELS_WITH_WORDS) {
      return plain;
    }
    List<Flag> worded = new ArrayList<>();
    for (Flag flag : plain) {
      String caption =
          days.stream()
              .filter(day -> day.rows().equals(flag.rows()))
              .map(Moment::caption)
              .findFirst()
              .orElse("");
      worded.add(flag.saying(caption, widths, edge));
    }
    return raised(worded);
  }

  private static List<Pile> piles(List<Moment> days, Scale scale, double radius) {
    double step = step(radius);
    double[] taken = new double[(int) (HIGHEST / step)];
    Arrays.fill(taken, Double.NEGATIVE_INFINITY);
    int abreast = (int) Math.max(1, scale.perDay() / step);
    return days.stream()
        .map(day -> pile(day, scale.middle(day.first()), taken, step, abreast))
        .toList();
  }

  /** A day that is wide enough has several dots side by side where there are many. */
  private static Pile pile(Moment day, double x, double[] taken, double step, int mostAbreast) {
    int abreast = Math.min(mostAbreast, 1 + day.rows().size() / (COUNTED + 1));
    List<Place> places = new ArrayList<>();
    for (int level = 0; level < taken.length; level++) {
      int count = Math.min(abreast, day.rows().size() - places.size());
      double first = x - step * (count - 1) / 2;
      if (count > 0 && taken[level] + step <= first) {
        taken[level] = first + step * (count - 1);
        for (int i = 0; i < count; i++) {
          places.add(new Place(first + i * step, level));
        }
      }
    }
    return new Pile(day, x, places);
  }

  /** The days with most events have flags, and as many others as there is room for. */
  private static List<Flag> flown(List<Flag> wanted) {
    int mostLevels = wanted.size() > DENSE ? MOST_LEVELS_IF_DENSE : MOST_LEVELS;
    List<Flag> flown = new ArrayList<>();
    wanted.stream()
        .sorted(Comparator.comparingInt(flag -> -flag.events()))
        .limit(MOST_CONSIDERED)
        .forEach(
            flag -> {
              flown.add(flag);
              if (raised(flown).stream().anyMatch(raised -> raised.level() >= mostLevels)) {
                flown.remove(flag);
              }
            });
    return raised(flown);
  }

  /** From right to left, each as low as it can fly without covering another or its mast. */
  private static List<Flag> raised(List<Flag> flags) {
    List<Flag> raised = new ArrayList<>();
    flags.stream()
        .sorted(Comparator.comparingDouble(flag -> -flag.x()))
        .forEach(flag -> raised.add(flag.at(level(flag, raised))));
    return raised;
  }

  private static int level(Flag flag, List<Flag> raised) {
    return raised.stream()
        .filter(flag::covers)
        .mapToInt(other -> other.level() + 1)
        .max()
        .orElse(0);
  }

  private static String text(Moment day, boolean years) {
    LocalDate date = day.time().first();
    String text = DateText.brief(date) + (years ? " " + date.getYear() : "");
    return day.rows().size() > COUNTED ? text + " × " + day.rows().size() : text;
  }

  /** How many events found no room. */
  int missing() {
    return missing(piles);
  }

  private static int missing(List<Pile> piles) {
    return piles.stream().mapToInt(pile -> pile.events() - pile.places().size()).sum();
  }

  double height() {
    return pileHeight() + flagHeight() + 4;
  }

  private double pileHeight() {
    return piles.stream().mapToInt(Pile::top).max().orElse(0) * step();
  }

  private double flagHeight() {
    return flags.stream().mapToInt(flag -> flag.level() + 1).max().orElse(0) * FLAG;
  }

  private double step() {
    return step(radius);
  }

  private static double step(double radius) {
    return 2 * radius + 1;
  }

  /** Standing on a row whose top edge is at {@code ground}. */
  List<Shape> shapes(double ground) {
    List<Shape> shapes = new ArrayList<>();
    for (Flag flag : flags) {
      double base = ground - pileHeight() - 8 - flag.level() * FLAG;
      shapes.add(new Line(flag.x(), ground, flag.x(), base - 8, Pen.THIN));
      shapes.add(
          new Words(flag.x() + 3, base, flag.text(), LABEL_SIZE, true, Tone.INK, Anchor.START));
      if (!flag.words().isEmpty()) {
        double behind = flag.right() - widths.of(flag.words(), LABEL_SIZE, false);
        shapes.add(
            new Words(behind, base, flag.words(), LABEL_SIZE, false, Tone.INK, Anchor.START));
      }
    }
    piles.forEach(pile -> shapes.addAll(dots(pile, ground)));
    return shapes;
  }

  private List<Shape> dots(Pile pile, double ground) {
    List<Shape> dots = new ArrayList<>();
    for (int i = 0; i < pile.places().size(); i++) {
      Place place = pile.places().get(i);
      double y = ground - 1 - radius - place.level() * step();
      dots.add(new Dot(place.x(), y, radius, pile.day().rows().get(i)));
    }
    return dots;
  }
}
