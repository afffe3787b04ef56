package dev.parley.bot.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.Certainty;
import dev.parley.bot.Notice;
import dev.parley.bot.Papers;
import dev.parley.bot.Replies;
import dev.parley.bot.journal.Rating;
import dev.parley.bot.retrieval.IndexHealth;
import dev.parley.knowledge.Library;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class MetersTest {

  private final MeterRegistry registry = new SimpleMeterRegistry();

  private List<String> all() {
    return registry.getMeters().stream()
        .map(
            meter ->
                meter.getId().getName()
                    + meter.getId().getTags().stream()
                        .map(tag -> " " + tag.getKey() + "=" + tag.getValue())
                        .reduce("", String::concat)
                    + " "
                    + value(meter))
        .sorted()
        .toList();
  }

  private static long value(Meter meter) {
    return StreamSupport.stream(meter.measure().spliterator(), false)
        .mapToLong(measurement -> Math.round(measurement.getValue()))
        .sum();
  }

  @Test
  void everyKindOfReplyIsCounted() {
    ChannelMeters meters = new ChannelMeters(registry, "slack");
    meters.asked();
    meters.asked();
    meters.rated(Rating.GOOD);
    List.of(
            Replies.answer(),
            Replies.answer().withCertainty(Certainty.UNSURE),
            Replies.refusal(),
            Replies.refusal(),
            Replies.timeline(),
            Replies.sources(),
            new Notice("Ask me something."))
        .forEach(meters::replied);
    assertThat(all())
        .containsExactly(
            "parley.doubles channel=slack 0",
            "parley.feedback channel=slack rating=bad 0",
            "parley.feedback channel=slack rating=good 1",
            "parley.limited by=platform channel=slack 0",
            "parley.limited by=us channel=slack 0",
            "parley.questions channel=slack 2",
            "parley.replies channel=slack kind=answer 1",
            "parley.replies channel=slack kind=notice 1",
            "parley.replies channel=slack kind=refusal 2",
            "parley.replies channel=slack kind=sources 1",
            "parley.replies channel=slack kind=timeline 1",
            "parley.replies channel=slack kind=unsure 1",
            "parley.retries channel=slack 0");
  }

  @Test
  void theSizeAndTheAgeOfTheArticlesAreShownAsTheyAre() {
    AtomicReference<Library> library = new AtomicReference<>(new Library(List.of(), List.of()));
    Instant noon = Instant.parse("2024-11-10T12:00:00Z");
    AtomicReference<IndexHealth> index =
        new AtomicReference<>(new IndexHealth(noon.minusSeconds(90), 4_096, Optional.empty()));
    LibraryMeters.show(library::get, index::get, () -> noon, registry);
    assertThat(all()).startsWith("parley.articles 0").contains("parley.passages 0");
    assertThat(registry.get("parley.newest.article.age").gauge().value()).isNaN();

    assertThat(all()).contains("parley.index.age 90", "parley.index.size 4096");

    index.set(new IndexHealth(noon, 8_192, Optional.empty()));
    assertThat(all()).contains("parley.index.age 0", "parley.index.size 8192");
    library.set(Papers.all());
    assertThat(all())
        .contains(
            "parley.articles 5",
            "parley.passages "
                + library.get().documents().stream().mapToInt(d -> d.passages().size()).sum(),
            "parley.newest.article.age " + Duration.ofHours(60).toSeconds());
  }
}
