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

  private final Cache<List<String>, Rating> last =
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
   * Keeps a rating in place of what this person thought of this answer before. The same one again,
   * as of somebody who presses on and on, is not kept.
   *
   * @param answer what tells the answer from others of the channel
   * @param person what tells the person from others of the channel
   * @param question what had been asked
   */
  public void put(String answer, String person, Rating rating, String question) {
    if (last.asMap().put(List.of(answer, person), rating) != rating) {
      journal.rated(channel, answer, person, question, rating);
      meters.rated(rating);
    }
  }
}
