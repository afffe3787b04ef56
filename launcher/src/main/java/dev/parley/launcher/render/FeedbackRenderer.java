package dev.parley.launcher.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.bot.journal.Entry;
import dev.parley.bot.journal.Entry.Rated;
import dev.parley.bot.journal.Entry.Unanswered;
import dev.parley.bot.journal.Entry.Unsure;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Writes what people thought of answers and what was not surely answered.
 *
 * @param style how the heading is made to stand out
 * @param width columns of a line, as for {@link TerminalRenderer}
 * @param zone that times are told in, but not in JSON
 */
public record FeedbackRenderer(Style style, int width, ZoneId zone) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final String WHEN = "WHEN            ";
  private static final String UNANSWERED = "unanswered";

  /**
   * A line for each, with a heading.
   *
   * @param more how many there are besides
   */
  public String table(List<Entry> entries, int more) {
    Page page = new Page(style, width);
    if (entries.isEmpty()) {
      return page.paragraph("", "There is none.").toString();
    }
    int channel = entries.stream().mapToInt(e -> e.channel().length()).max().orElse(0);
    int column = Math.max(channel, "CHANNEL".length());
    page.boldLabel(label(WHEN, "CHANNEL", "WHAT", column), "QUESTION");
    for (Entry entry : entries) {
      page.paragraph(
          label(TIME.format(entry.at().atZone(zone)), entry.channel(), what(entry), column),
          entry.question());
    }
    if (more > 0) {
      page.gap().faint("", "%d more: --limit %d shows all".formatted(more, entries.size() + more));
    }
    return page.toString();
  }

  private static String label(String when, String channel, String what, int column) {
    return when + "  " + padded(channel, column) + "  " + padded(what, UNANSWERED.length()) + "  ";
  }

  private static String padded(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - text.length()));
  }

  private static String what(Entry entry) {
    return entry instanceof Rated rated
        ? rated.rating().name().toLowerCase(Locale.ROOT)
        : kind(entry);
  }

  private static String kind(Entry entry) {
    return entry instanceof Rated ? "rating" : entry instanceof Unsure ? "unsure" : UNANSWERED;
  }

  /** An object with all of them, times in UTC. */
  public ObjectNode json(List<Entry> entries) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    ArrayNode array = object.putArray("entries");
    entries.forEach(entry -> add(array.addObject(), entry));
    return object;
  }

  private static void add(ObjectNode node, Entry entry) {
    node.put("at", entry.at().toString());
    node.put("channel", entry.channel());
    node.put("kind", kind(entry));
    node.put("question", entry.question());
    if (entry instanceof Rated rated) {
      node.put("rating", what(rated));
      node.put("answer", rated.answer());
    } else if (entry instanceof Unanswered unanswered) {
      node.put("confidence", unanswered.confidence());
    } else if (entry instanceof Unsure unsure) {
      node.put("confidence", unsure.confidence());
    }
  }
}
