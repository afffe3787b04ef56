package dev.parley.telegram.receive;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.bot.channel.DaemonThreads;
import dev.parley.bot.channel.Health;
import dev.parley.bot.channel.Inlet;
import dev.parley.bot.channel.Liveness;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.random.RandomGenerator;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.longpolling.BotSession;
import org.telegram.telegrambots.longpolling.interfaces.BackOff;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * Takes in what Telegram holds for the bot, for as long as it is open and whatever happens. Each
 * update is in the sink before Telegram is told to forget it; after a failure it may come a second
 * time. Thread-safe.
 */
public final class Polling implements Receiver {

  /** Where updates go. */
  @FunctionalInterface
  public interface Sink {

    /**
     * Stores what came in, in the order it came; when this returns, Telegram may forget it. No more
     * is fetched before that, so it may block while there is too much in hand. What it throws is
     * taken as "not stored now": the same list is handed over again, after a while, for as long as
     * it takes.
     */
    void take(List<Incoming> incoming);
  }

  private static final Logger log = LoggerFactory.getLogger(Polling.class);

  /** Leaves out the name of a method, which belongs into answers to a webhook only. */
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .addMixIn(DeleteWebhook.class, WithoutName.class)
          .addMixIn(GetUpdates.class, WithoutName.class);

  private static final Duration GRACE = Duration.ofMillis(900);

  @JsonIgnoreProperties("method")
  private interface WithoutName {}

  private final CountDownLatch closed = new CountDownLatch(1);
  private final RandomGenerator random = new Random();
  private final BotApi api;
  private final String token;
  private final Pace pace;
  private final Clock clock;
  private final Sink sink;
  private final CallGuard guard;
  private final Liveness liveness;
  private final Pauses pauses;
  private final OkHttpClient client;
  private final ScheduledExecutorService executor;

  private Polling(URI server, String token, Pace pace, Clock clock, Sink sink) {
    this.api = new BotApi(server, token);
    this.token = token;
    this.pace = pace;
    this.clock = clock;
    this.sink = sink;
    this.guard = new CallGuard(api.host(), token, Set.of(), this::isClosed);
    this.liveness =
        new Liveness(
            clock,
            "connecting to " + api.host(),
            pace.freshness(),
            "no getUpdates at %s has succeeded since".formatted(api.host()));
    this.pauses = new Pauses(pace, random);
    this.client = client(pace, guard);
    this.executor = Executors.newScheduledThreadPool(2, DaemonThreads.named("telegram-poll"));
  }

  /**
   * Starts to poll; returns at once, also while the server cannot be reached.
   *
   * @param server the Bot API server, http or https, a host and perhaps a port
   * @throws IllegalArgumentException when the server's address is not like that
   */
  public static Polling start(URI server, String token, Pace pace, Sink sink) {
    return start(server, token, pace, Clock.systemUTC(), sink);
  }

  static Polling start(URI server, String token, Pace pace, Clock clock, Sink sink) {
    Polling polling = new Polling(server, token, pace, clock, sink);
    polling.executor.execute(polling::run);
    return polling;
  }

  @Override
  public Health health() {
    return liveness.health();
  }

  @Override
  public List<Inlet> inlets() {
    return List.of();
  }

  /**
   * Ends within a second, and cuts the call in hand; nothing is lost by that. A sink at work is
   * left to finish, without an interrupt, which would close the files it writes to.
   */
  @Override
  public void close() {
    closed.countDown();
    client.dispatcher().cancelAll();
    executor.shutdown();
    try {
      if (!executor.awaitTermination(GRACE.toMillis(), MILLISECONDS)) {
        log.warn("Telegram: what came in last is still being stored");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    client.connectionPool().evictAll();
    liveness.failed("polling has been stopped");
  }

  private static OkHttpClient client(Pace pace, CallGuard guard) {
    return new OkHttpClient.Builder()
        .connectTimeout(Duration.ofSeconds(10))
        .readTimeout(pace.readTimeout())
        .callTimeout(pace.callTimeout())
        .followRedirects(false)
        .addInterceptor(guard)
        .build();
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  /** Sees to it that there is always a session, whatever ends one: the library does not. */
  private void run() {
    while (!isClosed()) {
      try {
        pollToTheEnd();
      } catch (CancellationException e) {
        log.debug("Telegram: the session was closed");
      } catch (IOException | TelegramApiException e) {
        rest(guard.trouble());
      } catch (ExecutionException e) {
        rest(trouble(e.getCause()));
      } catch (Throwable e) {
        rest(trouble(e));
      }
    }
  }

  private void pollToTheEnd()
      throws IOException, TelegramApiException, ExecutionException, InterruptedException {
    BotUser bot = api.me(client);
    UpdateRequests requests =
        new UpdateRequests(pace, clock, () -> liveness.health().alive(), this::sleep);
    BotSession session =
        new BotSession(
            MAPPER,
            client,
            executor,
            token,
            api::url,
            requests,
            () -> new Attempts(bot),
            new Inflow(new IncomingReader(bot), sink, this::notStored)::consume);
    session.setLastReceivedUpdate(requests.received());
    try {
      session.start();
      session.getRunningPolling().get();
    } finally {
      session.stop();
    }
  }

  /** Told by the library how each getUpdates went. */
  private final class Attempts implements BackOff {

    private final BotUser bot;

    Attempts(BotUser bot) {
      this.bot = bot;
    }

    @Override
    public void reset() {
      pauses.reset();
      liveness.succeeded("polling %s as @%s".formatted(api.host(), bot.name()));
    }

    /**
     * Waits here, where the end of polling ends the wait too. A conflict ends the session: the new
     * one deletes the webhook that may be its cause.
     */
    @Override
    public long nextBackOffMillis() {
      if (guard.trouble().isConflict()) {
        throw new ConflictException();
      }
      rest(guard.trouble());
      return 0;
    }
  }

  private static final class ConflictException extends RuntimeException {}

  private Trouble trouble(Throwable broken) {
    return broken instanceof ConflictException
        ? guard.trouble()
        : Trouble.of("polling broke down: " + broken.getClass().getSimpleName());
  }

  private void rest(Trouble trouble) {
    if (!isClosed()) {
      liveness.failed(trouble.words());
      sleep(pauses.next(trouble));
    }
  }

  private void notStored(RuntimeException e) {
    rest(Trouble.of("what came in cannot be stored: " + e.getMessage()));
    if (isClosed()) {
      throw new CancellationException("Telegram still holds what could not be stored");
    }
  }

  /** An interrupt is not how polling is ended, and kept up it would make every rest void. */
  private void sleep(Duration time) {
    try {
      closed.await(time.toMillis(), MILLISECONDS);
    } catch (InterruptedException e) {
      log.debug("Telegram: a rest was interrupted");
    }
  }
}
