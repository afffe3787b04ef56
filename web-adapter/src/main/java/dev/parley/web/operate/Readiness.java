package dev.parley.web.operate;

import static java.util.Objects.requireNonNull;

import dev.parley.bot.channel.Health;
import dev.parley.bot.retrieval.IndexHealth;
import dev.parley.knowledge.Library;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whether Parley can do what it is there for: it has articles, their index keeps up with them, they
 * are not too old, and every chat that is set up is connected. Thread-safe.
 */
public final class Readiness {

  private final Supplier<Library> library;
  private final Supplier<IndexHealth> index;
  private final Supplier<Map<String, Health>> chats;
  private final Optional<Duration> staleAfter;
  private final InstantSource clock;

  /**
   * Looks at these whenever it is asked.
   *
   * @param staleAfter how old the newest article may be; it is counted from the end of its day, in
   *     UTC
   */
  public Readiness(
      Supplier<Library> library,
      Supplier<IndexHealth> index,
      Supplier<Map<String, Health>> chats,
      Optional<Duration> staleAfter,
      InstantSource clock) {
    this.library = requireNonNull(library);
    this.index = requireNonNull(index);
    this.chats = requireNonNull(chats);
    this.staleAfter = requireNonNull(staleAfter);
    this.clock = requireNonNull(clock);
  }

  List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    checks.add(articles());
    chats.get().forEach((name, health) -> checks.add(chat(name, health)));
    return checks;
  }

  private Check articles() {
    Library now = library.get();
    int number = now.documents().size();
    boolean fresh =
        staleAfter.isEmpty()
            || now.upTo().filter(day -> isFresh(day, staleAfter.get())).isPresent();
    String newest = now.upTo().map(day -> ", up to " + day).orElse(", none with a date");
    String stale = fresh ? "" : ", older than PARLEY_STALE_AFTER allows";
    Optional<String> behind = behind(index.get());
    return new Check(
        "articles",
        number > 0 && fresh && behind.isEmpty(),
        number + newest + stale + behind.orElse(""));
  }

  private static Optional<String> behind(IndexHealth index) {
    return index
        .trouble()
        .map(
            reason ->
                ", as they were at "
                    + index.updated().truncatedTo(ChronoUnit.SECONDS)
                    + ": they have changed, and their index cannot be updated ("
                    + reason
                    + ")");
  }

  private boolean isFresh(LocalDate day, Duration most) {
    Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return Duration.between(end, clock.instant()).compareTo(most) <= 0;
  }

  private static Check chat(String name, Health health) {
    return new Check(
        name,
        health.alive(),
        health.detail() + " (since " + health.since().truncatedTo(ChronoUnit.SECONDS) + ")");
  }
}
