package dev.parley.slack.send;

import dev.parley.slack.send.Answer.Refused;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells an operator, once, that calls do not get through, and that they do again. Thread-safe. */
final class Trouble {

  private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);

  /** Calls that fail one after the other; fewer are nothing to tell. */
  private static final int MANY = 5;

  private final AtomicInteger failures = new AtomicInteger();

  /** Notes how a call has ended. */
  void note(Answer answer, Throwable failure) {
    if (NotTaken.in(failure) != null) {
      failed(NotTaken.in(failure).getMessage());
    } else if (answer instanceof Refused refused && refused.passes()) {
      failed(refused.error());
    } else if (failure == null) {
      passed();
    }
  }

  private void failed(String reason) {
    if (failures.incrementAndGet() == MANY) {
      LOG.warn("Slack takes no messages ({}); they are kept and tried again", reason);
    }
  }

  private void passed() {
    if (failures.get() > 0 && failures.getAndSet(0) >= MANY) {
      LOG.info("Slack takes messages again");
    }
  }
}
