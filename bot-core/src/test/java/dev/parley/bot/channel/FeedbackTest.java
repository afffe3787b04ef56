package dev.parley.bot.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.journal.Entry;
import dev.parley.bot.journal.Entry.Rated;
import dev.parley.bot.journal.Journal;
import dev.parley.bot.journal.Rating;
import dev.parley.bot.observe.ChannelMeters;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedbackTest {

  @TempDir Path folder;

  private final MeterRegistry registry = new SimpleMeterRegistry();

  private Feedback feedback() {
    return new Feedback("telegram", new Journal(folder), new ChannelMeters(registry, "telegram"));
  }

  private List<String> kept() throws IOException {
    return new Journal(folder)
        .newestFirst().stream().map(Rated.class::cast).map(FeedbackTest::words).sorted().toList();
  }

  private static String words(Rated rated) {
    return rated.channel() + " " + rated.rating() + " " + rated.question();
  }

  private double counted(String rating) {
    return registry
        .get("parley.feedback")
        .tag("channel", "telegram")
        .tag("rating", rating)
        .counter()
        .count();
  }

  @Test
  void theLastRatingOfAPersonWinsAlsoOverARestart() throws IOException {
    Feedback feedback = feedback();
    feedback.put("1", "Ann", Rating.GOOD, "Who met?");
    feedback.put("1", "Bob", Rating.GOOD, "Who met?");
    feedback.put("2", "Ann", Rating.GOOD, "Where?");
    feedback.put("1", "Ann", Rating.BAD, "Who met?");
    feedback().put("2", "Ann", Rating.BAD, "Where?");

    assertThat(kept())
        .containsExactly("telegram BAD Where?", "telegram BAD Who met?", "telegram GOOD Who met?");
    assertThat(counted("good")).isEqualTo(3);
    assertThat(counted("bad")).isEqualTo(2);
  }

  @Test
  void whoPressesOnAndOnDoesNotFillTheJournal() throws IOException {
    Feedback feedback = feedback();
    for (int i = 0; i < 100; i++) {
      feedback.put("1", "Ann", Rating.GOOD, "Who met?");
    }
    assertThat(journalLines()).hasSize(1);
    assertThat(counted("good")).isEqualTo(1);
  }

  @Test
  void whoChangesHisMindOnAndOnDoesNotFillTheJournal() throws IOException {
    Feedback feedback = feedback();
    for (int i = 0; i < 100; i++) {
      feedback.put("1", "Ann", i % 2 == 0 ? Rating.GOOD : Rating.BAD, "Who met?");
    }
    feedback.put("1", "Bob", Rating.BAD, "Who met?");
    feedback.put("2", "Ann", Rating.BAD, "Where?");
    assertThat(journalLines()).hasSizeLessThan(10);
    assertThat(kept())
        .containsExactly("telegram BAD Where?", "telegram BAD Who met?", "telegram GOOD Who met?");
    assertThat(counted("good") + counted("bad")).isEqualTo(7);
  }

  private List<String> journalLines() throws IOException {
    return Files.readAllLines(folder.resolve("feedback.jsonl")).stream()
        .filter(line -> !line.isBlank())
        .toList();
  }

  @Test
  void ratingsOfOneAnswerAreKnownToBeThat() throws IOException {
    Feedback feedback = feedback();
    feedback.put("1", "Ann", Rating.GOOD, "Who met?");
    feedback.put("1", "Bob", Rating.GOOD, "Who met?");
    feedback.put("2", "Bob", Rating.GOOD, "Who met?");
    List<Entry> entries = new Journal(folder).newestFirst();
    assertThat(entries.stream().map(entry -> ((Rated) entry).answer()).distinct()).hasSize(2);
    assertThat(entries.stream().map(entry -> ((Rated) entry).person()).distinct()).hasSize(3);
  }
}
