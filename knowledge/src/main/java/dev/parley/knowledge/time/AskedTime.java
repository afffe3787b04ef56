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
}
