package dev.parley.bot.channel;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells an operator, once, that calls do not get through, and that they do again. Thread-safe. */
public final class Trouble {

  private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

  /** Calls that fail one after the other; fewer are nothing to tell. */
  private static final int MANY = 5;

  private final AtomicInteger failures = new AtomicInteger();
  private final String server;

  /**
   * None yet.
   *
   * @param server who takes the calls, for people
   */
  public Trouble(String server) {
    this.server = requireNonNull(server);
  }

  /** Notes how a call has ended: {@link NotTaken}, or with an answer. */
  public void note(Object answer, Throwable failure) {
    NotTaken.in(failure).ifPresent(notTaken -> failed(notTaken.getMessage()));
    if (failure == null) {
      passed();
    }
  }

  private void failed(String reason) {
    if (failures.incrementAndGet() == MANY) {
      LOG.warn("{} takes no messages ({}); they are kept and tried again", server, reason);
    }
  }

  private void passed() {
    if (failures.get() > 0 && failures.getAndSet(0) >= MANY) {
      LOG.info("{} takes messages again", server);
    }
  }
}
