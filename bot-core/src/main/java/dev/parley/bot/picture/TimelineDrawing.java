package dev.parley.bot.picture;

import dev.parley.bot.Timeline;
import dev.parley.bot.Timeline.Row;
import dev.parley.bot.picture.Shape.Anchor;
import dev.parley.bot.picture.Shape.Tone;
import dev.parley.bot.picture.Shape.Words;
import dev.parley.bot.text.DateText;
import dev.parley.knowledge.EventTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Draws timelines: a row of days to scale, the events of single days piled up over it, those of
 * longer times under it. Pure; however many events there are and however long their texts, a
 * drawing has bounded size.
 */
public final class TimelineDrawing {

  /** The least width that all parts fit into. */
  public static final double NARROWEST = 240;

  static final double MARGIN = 16;
  private static final double TITLE_SIZE = 18;
  private static final double SUBTITLE_SIZE = 12;

  /** How much higher than wide a picture may be: chats cut off what is higher. */
  private static final double MOST_HEIGHT = 1.6;

  private static final int MOST_DESCRIBED = 12;
  private static final int MOST_FITTINGS = 4;

  /** Where days and words have room beside each other. */
  private static final double ROOMY = 320;

  private static final double ROOM_FOR_WORDS = 90;

  private TimelineDrawing() {}

  /**
   * The row of days with the events, without their texts. Words are no wider than in usual
   * sans-serif fonts.
   *
   * @param timeline with at least one row
   * @param width in points, at least {@link #NARROWEST}
   */
  public static Drawing row(Timeline timeline, double width) {
    if (!(width >= NARROWEST)) {
      throw new IllegalArgumentException(
          "illegal width: " + width + ", must be at least " + NARROWEST);
    }
    List<Shape> shapes = new ArrayList<>();
    double height = row(shapes, Moment.of(timeline), TextWidths.ESTIMATED, width, 4);
    return new Drawing(width, height + 4, shapes);
  }

  /** All of it, with a title, the row and what happened, for a picture that stands alone. */
  static Drawing whole(Timeline timeline, PictureText texts, double width) {
    List<Moment> moments = Moment.of(timeline, texts::shown);
    double room = width - 2 * MARGIN;
    List<Shape> shapes = new ArrayList<>(heading(timeline, texts, room));
    double top = row(shapes, moments, texts, width, 62) + 8;
    Drawing events =
        new EventList(timeline, moments, texts, MARGIN, room).between(top, width * MOST_HEIGHT - 8);
    shapes.addAll(events.shapes());
    return new Drawing(width, events.height() + 8, shapes);
  }

  /** Such as "Timeline of 5 events, 14 May 2024 to 2 June 2024". */
  public static String title(Timeline timeline) {
    return "Timeline of " + subtitle(timeline);
  }

  /** In words, what the row shows; for those who can't see it. */
  public static String description(Timeline timeline) {
    List<Moment> moments = Moment.of(timeline);
    return moments.stream()
            .limit(MOST_DESCRIBED)
            .map(moment -> DateText.of(moment.time()) + ": " + count(moment.rows().size()))
            .collect(Collectors.joining("; "))
        + (moments.size() > MOST_DESCRIBED ? "; and later ones." : ".");
  }

  private static List<Shape> heading(Timeline timeline, PictureText texts, double room) {
    String line = headline(texts.shown(timeline.filter()), texts, room);
    return List.of(
        new Words(MARGIN, 32, line, TITLE_SIZE, true, Tone.INK, Anchor.START),
        new Words(MARGIN, 50, subtitle(timeline), SUBTITLE_SIZE, false, Tone.QUIET, Anchor.START));
  }

  private static String headline(String filter, TextWidths widths, double room) {
    if (filter.isBlank()) {
      return "Timeline";
    }
    double left = room - widths.of("Timeline: “”", TITLE_SIZE, true);
    Lines lines = new Lines(text -> widths.of(text, TITLE_SIZE, true), left);
    return "Timeline: “" + lines.of(filter, 1).get(0) + "”";
  }

  private static String subtitle(Timeline timeline) {
    String first = DateText.of(timeline.rows().get(0).time());
    String last =
        timeline.rows().stream()
            .map(Row::time)
            .max(Comparator.comparing(EventTime::last))
            .map(DateText::of)
            .orElseThrow();
    String events = count(timeline.rows().size());
    return first.equals(last) ? events + ", " + first : events + ", " + first + " to " + last;
  }

  private static String count(int events) {
    return events == 1 ? "1 event" : events + " events";
  }

  /** Leaves room for flags to the right of the last days: less room moves these to the left. */
  private static Scale scale(List<Moment> moments, TextWidths widths, double edge) {
    Scale scale = Scale.of(moments, MARGIN, edge);
    double right = edge;
    for (int i = 0; i < MOST_FITTINGS; i++) {
      double over = DotPlot.right(moments, scale, widths, edge < ROOMY ? 0 : ROOM_FOR_WORDS) - edge;
      if (over <= 0) {
        break;
      }
      right -= over + 0.5;
      scale = Scale.of(moments, MARGIN, right);
    }
    return scale;
  }

  /** Returns where it ends. */
  private static double row(
      List<Shape> shapes, List<Moment> moments, TextWidths widths, double width, double top) {
    double edge = width - MARGIN;
    Scale scale = scale(moments, widths, edge);
    DotPlot dots = DotPlot.of(moments, scale, widths, edge);
    double ground = top + dots.height();
    CalendarRow calendar = new CalendarRow(scale, widths, ground);
    Stretches stretches = new Stretches(moments, scale, widths, edge);
    shapes.addAll(calendar.shapes());
    shapes.addAll(dots.shapes(ground));
    double under = ground + CalendarRow.HEIGHT;
    shapes.addAll(stretches.shapes(under));
    double end = under + stretches.height() + 12;
    int missing = dots.missing() + stretches.missing();
    shapes.addAll(new Key(widths, MARGIN, end).shapes(calendar, stretches, missing));
    return end + 4;
  }
}
