package dev.parley.telegram.send;

import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells an operator, once, that calls do not get through, and that they do again. Thread-safe. */
final class Trouble {

  private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

  /** Calls that fail one after the other; fewer are nothing to tell. */
  private static final int MANY = 5;

  private final AtomicInteger failures = new AtomicInteger();

  void failed(String reason) {
    if (failures.incrementAndGet() == MANY) {
      LOG.warn("Telegram takes no messages ({}); they are kept and tried again", reason);
    }
  }

  void passed() {
    if (failures.get() > 0 && failures.getAndSet(0) >= MANY) {
      LOG.info("Telegram takes messages again");
    }
  }
}
