package dev.parley.telegram.receive;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.parley.bot.channel.DaemonThreads;
import dev.parley.bot.channel.Health;
import dev.parley.bot.channel.Inlet;
import dev.parley.bot.channel.Liveness;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has Telegram post updates to us, and sees to it that it goes on doing so. An update is in the
 * sink before Telegram is told so; after a failure it may come a second time. Where this is closed,
 * Telegram keeps updates until there is one again. Thread-safe.
 */
public final class Webhook implements Receiver {

  /** Where updates go. */
  @FunctionalInterface
  public interface Sink {

    /**
     * Stores what came in; when this returns true, Telegram may forget it. It is called by several
     * threads at once and must not block; Telegram keeps what comes from one chat in order.
     *
     * @return false where there is too much in hand: Telegram will bring it again, as it does where
     *     this throws
     */
    boolean offer(Incoming incoming);
  }

  private static final Logger log = LoggerFactory.getLogger(Webhook.class);

  /** Each takes a thread of the web server for some milliseconds. */
  private static final int MOST_CONNECTIONS = 16;

  private static final int CONFLICT = 409;
  private static final Duration GRACE = Duration.ofMillis(900);

  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(DaemonThreads.named("telegram-webhook"));
  private final Hook hook;
  private final Duration look;
  private final BotClient client;
  private final UpdateInlet inlet;
  private final Liveness liveness;
  private final Pauses pauses;

  private Webhook(URI server, String token, Hook hook, Pace pace, Duration look, Sink sink) {
    this.hook = hook;
    this.look = look;
    this.client = new BotClient(server, token, hook.secrets(), this::isClosed);
    this.inlet = new UpdateInlet(hook, sink);
    this.liveness = new Liveness(InstantSource.system(), "connecting to " + client.host());
    this.pauses = new Pauses(pace, new Random());
  }

  /**
   * Starts to take updates; returns at once, also while the server cannot be reached.
   *
   * @param server the Bot API server, http or https, a host and perhaps a port
   * @param pace how long to wait where a call fails
   * @param look how often Telegram is asked whether it can deliver
   */
  public static Webhook start(
      URI server, String token, Hook hook, Pace pace, Duration look, Sink sink) {
    Webhook webhook = new Webhook(server, token, hook, pace, look, sink);
    webhook.executor.execute(webhook::run);
    return webhook;
  }

  @Override
  public Health health() {
    return liveness.health();
  }

  @Override
  public List<Inlet> inlets() {
    return List.of(inlet);
  }

  @Override
  public void close() {
    closed.countDown();
    inlet.close();
    client.close();
    executor.shutdown();
    try {
      if (!executor.awaitTermination(GRACE.toMillis(), MILLISECONDS)) {
        log.warn("Telegram: a call does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    liveness.ended();
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  /** Whatever fails, all is set anew: that mends every way in which it may have come undone. */
  private void run() {
    while (!isClosed()) {
      try {
        serve(client.me());
      } catch (BotApiException e) {
        rest(e.trouble());
      } catch (Throwable e) {
        rest(Trouble.of("watching the webhook broke down: " + e.getClass().getSimpleName()));
      }
    }
  }

  private void serve(BotUser bot) throws BotApiException {
    inlet.open(bot);
    client.setWebhook(hook, MOST_CONNECTIONS);
    pauses.reset();
    String words = "%s posts updates for @%s".formatted(client.host(), bot.name());
    liveness.succeeded(words);
    while (!isClosed()) {
      long before = inlet.taken();
      sleep(look);
      trouble(client.webhook(), before)
          .ifPresentOrElse(liveness::failed, () -> liveness.succeeded(words));
    }
  }

  /** Telegram's last failure is none of now where something has come in since. */
  private Optional<String> trouble(WebhookInfo info, long before) throws BotApiException {
    if (!info.url().equals(hook.url())) {
      throw new BotApiException(
          new Trouble(
              CONFLICT,
              Optional.empty(),
              "another program has changed the webhook of this bot; stop it, or give each its own"
                  + " bot"));
    }
    return inlet.notStored().or(() -> inlet.taken() > before ? Optional.empty() : info.trouble());
  }

  private void rest(Trouble trouble) {
    if (!isClosed()) {
      liveness.failed(trouble.words());
      sleep(pauses.next(trouble));
    }
  }

  /** An interrupt is not how this is ended, and kept up it would make every rest void. */
  private void sleep(Duration time) {
    try {
      closed.await(time.toMillis(), MILLISECONDS);
    } catch (InterruptedException e) {
      log.debug("Telegram: a rest was interrupted");
    }
  }
}
