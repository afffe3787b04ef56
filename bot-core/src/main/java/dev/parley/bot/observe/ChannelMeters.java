package dev.parley.bot.observe;

import dev.parley.bot.Reply;
import dev.parley.bot.journal.Rating;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What is counted of a channel; all of it is there, at 0, from the start. Nothing of it tells what
 * was said, or by whom. Thread-safe.
 */
public final class ChannelMeters {

  private final MeterRegistry registry;
  private final Tags channel;
  private final Counter questions;
  private final Counter doubles;
  private final Counter retries;
  private final Counter limited;
  private final Counter limitedByPlatform;
  private final Map<ReplyKind, Counter> replies = new EnumMap<>(ReplyKind.class);
  private final Map<Rating, Counter> ratings = new EnumMap<>(Rating.class);

  /**
   * Meters in a registry.
   *
   * @param channel the kind of channel, such as {@code telegram}
   */
  public ChannelMeters(MeterRegistry registry, String channel) {
    this.registry = registry;
    this.channel = Tags.of("channel", channel);
    this.questions = counter("parley.questions", "Questions that were asked");
    this.doubles = counter("parley.doubles", "What came in again and was dropped");
    this.retries = counter("parley.retries", "Calls to the platform that were made again");
    this.limited = limited("us");
    this.limitedByPlatform = limited("platform");
    for (ReplyKind kind : ReplyKind.values()) {
      replies.put(kind, counter("parley.replies", "Replies that were made", "kind", kind.label()));
    }
    for (Rating rating : Rating.values()) {
      String label = rating.name().toLowerCase(Locale.ROOT);
      ratings.put(rating, counter("parley.feedback", "Ratings of answers", "rating", label));
    }
  }

  private Counter limited(String by) {
    return counter("parley.limited", "What was turned away for coming too fast", "by", by);
  }

  private Counter counter(String name, String description, String... tags) {
    return Counter.builder(name)
        .description(description)
        .tags(channel.and(tags))
        .register(registry);
  }

  /** A question has been asked. */
  public void asked() {
    questions.increment();
  }

  /** A reply has been made for somebody. */
  public void replied(Reply reply) {
    replies.get(ReplyKind.of(reply)).increment();
  }

  /** Something has come in again and is dropped. */
  public void droppedDouble() {
    doubles.increment();
  }

  /** A call to the platform is made again. */
  public void retried() {
    retries.increment();
  }

  /** Something has come too fast and is turned away. */
  public void limited() {
    limited.increment();
  }

  /** A call of ours has come too fast for the platform. */
  public void limitedByPlatform() {
    limitedByPlatform.increment();
  }

  /** An answer has been rated. */
  public void rated(Rating rating) {
    ratings.get(rating).increment();
  }

  /** From now on a queue's length is shown, for as long as there is such a queue. */
  public <T> void queue(T queue, ToDoubleFunction<T> length) {
    Gauge.builder("parley.queue", queue, length)
        .description("What has come in and is not finished")
        .tags(channel)
        .register(registry);
  }
}
