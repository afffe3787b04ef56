package dev.parley.bot.channel;

import static dev.parley.bot.channel.Feedback.Rating.BAD;
import static dev.parley.bot.channel.Feedback.Rating.GOOD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.channel.Feedback.Entry;
import dev.parley.bot.channel.Feedback.Rating;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FeedbackTest extends OpenStore {

  private static Entry entry(String answer, String person, Rating rating) {
    return new Entry(
        "telegram",
        answer,
        person,
        rating,
        "Who \"met\"?\n\u2028 \ud83d\ude00",
        Instant.parse("2025-04-10T12:00:00.123Z"));
  }

  @Test
  void theLastRatingOfAPersonWins() {
    Feedback feedback = new Feedback(store.shelf("feedback", 10));

    assertThat(feedback.put(entry("1", "Ann", GOOD))).isEmpty();
    assertThat(feedback.put(entry("1", "Bob", GOOD))).isEmpty();
    assertThat(feedback.put(entry("1", "Ann", BAD))).contains(GOOD);

    assertThat(feedback.newest(10))
        .containsExactly(entry("1", "Ann", BAD), entry("1", "Bob", GOOD));
    assertThat(feedback.newest(1)).containsExactly(entry("1", "Ann", BAD));
  }

  @Test
  void ratingsAreThereAfterARestart() {
    new Feedback(store.shelf("feedback", 10)).put(entry("1", "Ann", GOOD));
    restart();

    assertThat(new Feedback(store.shelf("feedback", 10)).newest(10))
        .containsExactly(entry("1", "Ann", GOOD));
  }

  @Test
  void noMoreAreKeptThanTheShelfHolds() {
    Feedback feedback = new Feedback(store.shelf("feedback", 2));

    feedback.put(entry("1", "Ann", GOOD));
    feedback.put(entry("2", "Ann", GOOD));
    feedback.put(entry("3", "Ann", BAD));

    assertThat(feedback.newest(10))
        .containsExactly(entry("3", "Ann", BAD), entry("2", "Ann", GOOD));
  }

  @Test
  void whatCannotBeReadIsLeftOut() {
    Shelf shelf = store.shelf("feedback", 10);
    Feedback feedback = new Feedback(shelf);
    feedback.put(entry("1", "Ann", GOOD));
    shelf.put("a", "{");
    shelf.put("b", "null");
    shelf.put("c", "{\"rating\":\"GOOD\",\"at\":\"yesterday\"}");

    assertThat(feedback.newest(10)).containsExactly(entry("1", "Ann", GOOD));
  }
}
