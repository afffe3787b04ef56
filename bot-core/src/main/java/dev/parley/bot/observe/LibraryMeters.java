package dev.parley.bot.observe;

import dev.parley.knowledge.Library;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** What is measured of the articles. */
public final class LibraryMeters {

  private LibraryMeters() {}

  /**
   * From now on the size and the age of a library are shown.
   *
   * @param library as it is when it is asked for
   */
  public static void show(Supplier<Library> library, InstantSource clock, MeterRegistry registry) {
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
  }

  private static int passages(Library library) {
    return library.documents().stream().mapToInt(document -> document.passages().size()).sum();
  }

  private static double age(Library library, InstantSource clock) {
    return library
        .upTo()
        .map(
            day ->
                Duration.between(
                    day.atStartOfDay(ZoneOffset.UTC), clock.instant().atOffset(ZoneOffset.UTC)))
        .map(age -> (double) age.toSeconds())
        .orElse(Double.NaN);
  }
}
