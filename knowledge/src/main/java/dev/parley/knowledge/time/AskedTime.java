package dev.parley.knowledge.time;

import static java.util.Objects.requireNonNull;

import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.TimeMention;
import java.util.List;

/**
 * The time that a question asks about.
 *
 * @param time all of it, from the first day to the last
 * @param mentions the words that name it, in order, with offsets into the question
 */
public record AskedTime(EventTime time, List<TimeMention> mentions) {

  public AskedTime {
    requireNonNull(time);
    mentions = List.copyOf(mentions);
    if (mentions.isEmpty()) {
      throw new IllegalArgumentException("illegal asked time: no words name it");
    }
  }

  /** The text that it was read from, with spaces in place of the words that name it. */
  public String without(String text) {
    StringBuilder rest = new StringBuilder(text);
    mentions.forEach(m -> rest.replace(m.start(), m.end(), " ".repeat(m.end() - m.start())));
    return rest.toString();
  }
}
