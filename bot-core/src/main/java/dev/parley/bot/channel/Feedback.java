package dev.parley.bot.channel;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.bot.journal.Journal;
import dev.parley.bot.journal.Rating;
import dev.parley.bot.observe.ChannelMeters;
import java.util.List;

/** Takes what people of a channel think of answers. Thread-safe. */
public final class Feedback {

  private static final int MOST_REMEMBERED = 10_000;

  /** More changes of one rating are no change of mind. */
  private static final int MOST_CHANGES = 4;

  /** The last rating, and how often it was another one before. */
  private record Given(Rating rating, int changes) {}

  private final Cache<List<String>, Given> given =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
  private final String channel;
  private final Journal journal;
  private final ChannelMeters meters;

  /**
   * Joins what is needed.
   *
   * @param channel the kind of channel, such as {@code telegram}
   */
  public Feedback(String channel, Journal journal, ChannelMeters meters) {
    this.channel = requireNonNull(channel);
    this.journal = requireNonNull(journal);
    this.meters = requireNonNull(meters);
  }

  /**
   * Keeps a rating in place of what this person thought of this answer before. The same one again
   * is not kept, nor are those of somebody who changes it again and again: they would push out what
   * others have to say.
   *
   * @param answer what tells the answer from others of the channel
   * @param person what tells the person from others of the channel
   * @param question what had been asked
   */
  public void put(String answer, String person, Rating rating, String question) {
    if (isNew(List.of(answer, person), rating)) {
      journal.rated(channel, answer, person, question, rating);
      meters.rated(rating);
    }
  }

  private synchronized boolean isNew(List<String> place, Rating rating) {
    Given before = given.getIfPresent(place);
    if (before != null && (before.rating() == rating || before.changes() == MOST_CHANGES)) {
      return false;
    }
    given.put(place, new Given(rating, before == null ? 0 : before.changes() + 1));
    return true;
  }
}
