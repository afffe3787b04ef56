package dev.parley.bot.channel;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people thought of answers: one rating per answer and person, the last one wins. As many are
 * kept as its shelf holds, and as safely. Thread-safe.
 */
public final class Feedback {

  /** What a person thought of an answer. */
  public enum Rating {
    GOOD,
    BAD
  }

  /**
   * One person's rating of one answer.
   *
   * @param channel the kind of chat it was given in, such as {@code telegram}
   * @param answer what tells the answer from others of the channel
   * @param person what tells the person from others of the channel
   * @param question what had been asked
   */
  public record Entry(
      String channel, String answer, String person, Rating rating, String question, Instant at) {

    public Entry {
      requireNonNull(channel);
      requireNonNull(answer);
      requireNonNull(person);
      requireNonNull(rating);
      requireNonNull(question);
      requireNonNull(at);
    }
  }

  /** An entry as it stands on the shelf, in JSON. */
  private record Stored(
      String channel, String answer, String person, Rating rating, String question, String at) {

    static Stored of(Entry entry) {
      return new Stored(
          entry.channel,
          entry.answer,
          entry.person,
          entry.rating,
          entry.question,
          entry.at.toString());
    }

    Entry entry() {
      return new Entry(channel, answer, person, rating, question, Instant.parse(at));
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(Feedback.class);
  private static final JsonMapper JSON = new JsonMapper();

  private final Shelf shelf;

  /** Feedback that is kept on this shelf, and nothing else is. */
  public Feedback(Shelf shelf) {
    this.shelf = requireNonNull(shelf);
  }

  /**
   * Keeps a rating in place of what this person thought of this answer before.
   *
   * @return what the person thought before
   */
  public Optional<Rating> put(Entry entry) {
    String key = write(List.of(entry.channel, entry.answer, entry.person));
    return shelf.put(key, write(Stored.of(entry))).flatMap(Feedback::read).map(Entry::rating);
  }

  /**
   * The last ratings, the newest one first.
   *
   * @param most how many at most, at least 0
   */
  public List<Entry> newest(int most) {
    return shelf.newest(most).stream().map(Feedback::read).flatMap(Optional::stream).toList();
  }

  private static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("feedback that JSON cannot hold", e);
    }
  }

  private static Optional<Entry> read(String json) {
    try {
      return Optional.of(JSON.readValue(json, Stored.class).entry());
    } catch (JsonProcessingException | RuntimeException e) {
      LOG.warn("Feedback that cannot be read is left out: {}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }
}
