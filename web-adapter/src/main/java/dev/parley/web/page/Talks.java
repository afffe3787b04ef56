package dev.parley.web.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.bot.journal.Rating;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was said in conversations, to show it: about as much as the bot remembers of them. The
 * longest unused conversations go first. Thread-safe.
 */
final class Talks {

  private static final int MOST_EXCHANGES = 8;
  private static final int MOST_TALKS = 2_000;
  private static final Duration AGE = Duration.ofMinutes(60);

  private final Cache<String, List<Said>> talks =
      Caffeine.newBuilder().maximumSize(MOST_TALKS).expireAfterWrite(AGE).build();

  /** The last exchanges, the oldest first. */
  List<Said> of(String id) {
    return Optional.ofNullable(talks.getIfPresent(id)).orElse(List.of());
  }

  void add(String id, Said exchange) {
    talks.asMap().merge(id, List.of(exchange.after(List.of())), Talks::joined);
  }

  private static List<Said> joined(List<Said> earlier, List<Said> added) {
    int kept = Math.min(earlier.size(), MOST_EXCHANGES - 1);
    return Stream.concat(
            earlier.subList(earlier.size() - kept, earlier.size()).stream(),
            added.stream().map(exchange -> exchange.after(earlier)))
        .toList();
  }

  /** Keeps what who asked thinks of an exchange. */
  void rate(String id, int number, Rating rating) {
    talks
        .asMap()
        .computeIfPresent(
            id,
            (same, said) ->
                said.stream()
                    .map(one -> one.number() == number ? one.rated(rating) : one)
                    .toList());
  }

  void forget(String id) {
    talks.invalidate(id);
  }
}
