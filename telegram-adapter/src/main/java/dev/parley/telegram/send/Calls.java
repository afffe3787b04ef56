package dev.parley.telegram.send;

import dev.failsafe.RetryPolicy;
import dev.parley.bot.channel.Attempts;
import dev.parley.bot.channel.NotTaken;
import dev.parley.telegram.send.Answer.Refused;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes calls until they are taken or given up. Thread-safe; no thread waits. */
final class Calls {

  private static final Logger LOG = LoggerFactory.getLogger(Calls.class);

  private static final int LONGEST_REASON = 80;

  private final Attempts attempts;

  Calls(Attempts attempts) {
    this.attempts = attempts;
  }

  /**
   * Makes an attempt, and further ones while they fail with {@link NotTaken}. A call given up is as
   * good as refused.
   */
  CompletableFuture<Answer> tried(
      String name, RetryPolicy<Answer> policy, Supplier<CompletableFuture<Answer>> attempt) {
    return attempts
        .make(policy, attempt, notTaken -> givenUp(name, notTaken))
        .whenComplete((answer, failure) -> tell(name, answer));
  }

  private static Answer givenUp(String name, NotTaken notTaken) {
    LOG.warn("{} was given up: {}", name, notTaken.getMessage());
    return Refused.of(0, "given up");
  }

  private static void tell(String name, Answer answer) {
    if (answer instanceof Refused refused) {
      LOG.info("{} was refused: {} {}", name, refused.code(), reason(refused));
    }
  }

  /** The server's words; what it quotes there may be anybody's. */
  private static String reason(Refused refused) {
    String words = refused.description().replaceAll("(?s)[\"“\n].*", "…");
    return words.length() > LONGEST_REASON ? words.substring(0, LONGEST_REASON) + "…" : words;
  }
}
