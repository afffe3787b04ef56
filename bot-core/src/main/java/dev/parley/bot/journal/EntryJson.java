package dev.parley.bot.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.parley.bot.journal.Entry.Rated;
import dev.parley.bot.journal.Entry.Unanswered;
import dev.parley.bot.journal.Entry.Unsure;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** An entry as a line of JSON. Fields that a later version may have added are passed over. */
final class EntryJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private EntryJson() {}

  /**
   * All fields of all kinds.
   *
   * @param kind tells the kinds apart
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Line(
      String kind,
      String at,
      String channel,
      String question,
      Double confidence,
      String rating,
      String answer,
      String person) {

    static Line of(Entry entry) {
      if (entry instanceof Rated rated) {
        return new Line(
            "rating",
            rated.at().toString(),
            rated.channel(),
            rated.question(),
            null,
            rated.rating().name().toLowerCase(Locale.ROOT),
            rated.answer(),
            rated.person());
      }
      return entry instanceof Unsure unsure
          ? of("unsure", entry, unsure.confidence())
          : of("unanswered", entry, ((Unanswered) entry).confidence());
    }

    private static Line of(String kind, Entry entry, double confidence) {
      return new Line(
          kind,
          entry.at().toString(),
          entry.channel(),
          entry.question(),
          confidence,
          null,
          null,
          null);
    }

    Entry entry() {
      Instant time = Instant.parse(at);
      return switch (kind) {
        case "rating" ->
            new Rated(
                time,
                channel,
                question,
                Rating.valueOf(rating.toUpperCase(Locale.ROOT)),
                answer,
                person);
        case "unsure" -> new Unsure(time, channel, question, confidence);
        case "unanswered" -> new Unanswered(time, channel, question, confidence);
        default -> throw new IllegalArgumentException("unknown kind");
      };
    }
  }

  static String write(Entry entry) {
    try {
      return MAPPER.writeValueAsString(Line.of(entry));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written as JSON", e);
    }
  }

  /** The entry of a line; empty where the line is none, such as half of one. */
  static Optional<Entry> read(String line) {
    try {
      return Optional.ofNullable(MAPPER.readValue(line, Line.class)).map(Line::entry);
    } catch (JsonProcessingException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
