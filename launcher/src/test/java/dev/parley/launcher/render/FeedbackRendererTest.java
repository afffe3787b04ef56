package dev.parley.launcher.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.journal.Entry;
import dev.parley.bot.journal.Entry.Rated;
import dev.parley.bot.journal.Entry.Unanswered;
import dev.parley.bot.journal.Entry.Unsure;
import dev.parley.bot.journal.Rating;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedbackRendererTest {

  private static final List<Entry> ENTRIES =
      List.of(
          new Unanswered(
              Instant.parse("2025-04-11T09:12:03Z"),
              "telegram",
              "When was it \u001b[2J paid?",
              0.5),
          new Rated(
              Instant.parse("2025-04-10T22:30:00Z"), "web", "Who led it?", Rating.GOOD, "a1", "b1"),
          new Rated(
              Instant.parse("2025-04-10T08:00:00Z"),
              "slack",
              "Who led the delegation?",
              Rating.BAD,
              "a2",
              "b2"));

  private static FeedbackRenderer renderer(Style style, int width) {
    return new FeedbackRenderer(style, width, ZoneOffset.ofHours(3));
  }

  @Test
  void everyEntryIsALine() {
    assertThat(renderer(Style.PLAIN, TerminalRenderer.UNLIMITED).table(ENTRIES, 0))
        .isEqualTo(
            """
            WHEN              CHANNEL   WHAT        QUESTION
            2025-04-11 12:12  telegram  unanswered  When was it \uFFFD[2J paid?
            2025-04-11 01:30  web       good        Who led it?
            2025-04-10 11:00  slack     bad         Who led the delegation?
            """);
  }

  @Test
  void whatWasNotSurelyAnsweredIsTold() {
    Unsure unsure = new Unsure(Instant.parse("2025-04-11T09:12:03Z"), "web", "Visas?", 0.4);

    assertThat(renderer(Style.PLAIN, TerminalRenderer.UNLIMITED).table(List.of(unsure), 0))
        .contains("2025-04-11 12:12  web      unsure      Visas?\n");
    assertThat(renderer(Style.PLAIN, 55).json(List.of(unsure)).toString())
        .contains("\"kind\":\"unsure\",\"question\":\"Visas?\",\"confidence\":0.4}");
  }

  @Test
  void aLongQuestionGoesOnBelowItsBeginningAndTheRestIsTold() {
    assertThat(renderer(Style.ANSI, 55).table(ENTRIES.subList(2, 3), 2))
        .isEqualTo(
            """
            \u001B[1mWHEN              CHANNEL  WHAT        \u001B[0mQUESTION
            2025-04-10 11:00  slack    bad         Who led the
                                                   delegation?

            \u001B[2m2 more: --limit 3 shows all\u001B[0m
            """);
  }

  @Test
  void programsAreGivenTheSameInUtc() {
    assertThat(renderer(Style.PLAIN, 55).json(ENTRIES.subList(0, 2)).toString())
        .isEqualTo(
            "{\"entries\":[{\"at\":\"2025-04-11T09:12:03Z\",\"channel\":\"telegram\","
                + "\"kind\":\"unanswered\",\"question\":\"When was it \\u001B[2J paid?\","
                + "\"confidence\":0.5},{\"at\":\"2025-04-10T22:30:00Z\",\"channel\":\"web\","
                + "\"kind\":\"rating\",\"question\":\"Who led it?\",\"rating\":\"good\","
                + "\"answer\":\"a1\"}]}");
  }
}
