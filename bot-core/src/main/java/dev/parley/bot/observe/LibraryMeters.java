package dev.parley.bot.observe;

import dev.parley.bot.retrieval.IndexHealth;
import dev.parley.knowledge.Library;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** What is measured of the articles and their index. */
public final class LibraryMeters {

  private LibraryMeters() {}

  /**
   * From now on the size and the age of a library are shown.
   *
   * @param library as it is when it is asked for
   * @param index how its index is then
   */
  public static void show(
      Supplier<Library> library,
      Supplier<IndexHealth> index,
      InstantSource clock,
      MeterRegistry registry) {
    Gauge.builder("parley.articles", () -> library.get().documents().size())
        .description("Articles that answers may come from")
        .register(registry);
    Gauge.builder("parley.passages", () -> passages(library.get()))
        .description("Passages that they are split into")
        .register(registry);
    Gauge.builder("parley.newest.article.age", () -> age(library.get(), clock))
        .description("Since the day of the newest article began, in UTC; not a number without one")
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder("parley.index.size", () -> index.get().bytes())
        .description("Room that the index took up when it was last updated")
        .baseUnit("bytes")
        .register(registry);
    Gauge.builder("parley.index.age", () -> seconds(index.get().updated(), clock))
        .description("Since the index was last brought up to the articles")
        .baseUnit("seconds")
        .register(registry);
  }

  private static int passages(Library library) {
    return library.documents().stream().mapToInt(document -> document.passages().size()).sum();
  }

  private static double age(Library library, InstantSource clock) {
    return library
        .upTo()
        .map(day -> seconds(day.atStartOfDay(ZoneOffset.UTC).toInstant(), clock))
        .orElse(Double.NaN);
  }

  private static double seconds(Instant since, InstantSource clock) {
    return Duration.between(since, clock.instant()).toSeconds();
  }
}
