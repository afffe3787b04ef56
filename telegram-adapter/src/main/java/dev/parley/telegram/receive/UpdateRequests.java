package dev.parley.telegram.receive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;

/**
 * What each getUpdates of a session asks for. Used by its polling thread alone.
 *
 * <p>The first one after a failure is not to be held by the server, so that one knows at once
 * whether it works.
 */
final class UpdateRequests implements Function<Integer, GetUpdates> {

  private final AtomicInteger received = new AtomicInteger();
  private final Pace pace;
  private final Clock clock;
  private final BooleanSupplier alive;
  private final Consumer<Duration> sleep;
  private int last;
  private Instant lastUpdate;
  private Instant heldSince = Instant.MIN;

  UpdateRequests(Pace pace, Clock clock, BooleanSupplier alive, Consumer<Duration> sleep) {
    this.pace = pace;
    this.clock = clock;
    this.alive = alive;
    this.sleep = sleep;
    this.lastUpdate = clock.instant();
  }

  /** The id of the last update received, for the session to keep. */
  AtomicInteger received() {
    return received;
  }

  @Override
  public GetUpdates apply(Integer received) {
    if (received != last) {
      last = received;
      lastUpdate = clock.instant();
    } else {
      startAnewAfterSilence();
      slowDown();
    }
    boolean held = alive.getAsBoolean();
    heldSince = held ? clock.instant() : Instant.MIN;
    return new TolerantGetUpdates(last, held ? (int) pace.poll().toSeconds() : 0);
  }

  /** New ids may be lower than the last one, and the session drops what is not above it. */
  private void startAnewAfterSilence() {
    if (clock.instant().isAfter(lastUpdate.plus(pace.silence()))) {
      received.set(0);
      last = 0;
      lastUpdate = clock.instant();
    }
  }

  /** A server that answers "nothing" at once would be asked as fast as the machine can. */
  private void slowDown() {
    if (clock.instant().isBefore(heldSince.plus(pace.hurry()))) {
      sleep.accept(pace.hurry());
    }
  }
}
