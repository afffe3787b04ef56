package dev.parley.telegram.receive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.bot.channel.Inlet;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes updates that Telegram posts, each with one request. Whoever does not know the secret is
 * turned away; what cannot be taken now, Telegram is told to bring again. Thread-safe.
 */
final class UpdateInlet implements Inlet {

  private static final Logger log = LoggerFactory.getLogger(UpdateInlet.class);

  private static final String SECRET = "x-telegram-bot-api-secret-token";
  private static final Response TAKEN = new Response(200, "text/plain", "");
  private static final Response FORGED = new Response(401, "text/plain", "");
  private static final Response LATER = new Response(503, "text/plain", "");

  private final Hook hook;
  private final Webhook.Sink sink;
  private final AtomicLong taken = new AtomicLong();
  private volatile Optional<IncomingReader> reader = Optional.empty();
  private volatile Optional<String> notStored = Optional.empty();

  UpdateInlet(Hook hook, Webhook.Sink sink) {
    this.hook = hook;
    this.sink = sink;
  }

  /** From now on updates are taken, for this bot. */
  void open(BotUser bot) {
    reader = Optional.of(new IncomingReader(bot));
  }

  /** From now on none is taken. */
  void close() {
    reader = Optional.empty();
  }

  /** How many were taken until now. */
  long taken() {
    return taken.get();
  }

  /** Why the last one could not be stored, where that is so. */
  Optional<String> notStored() {
    return notStored;
  }

  @Override
  public String path() {
    return hook.path();
  }

  @Override
  public Response receive(Request request) {
    if (!request.header(SECRET).filter(hook::isSecret).isPresent()) {
      return FORGED;
    }
    return reader.map(open -> take(open, request.body())).orElse(LATER);
  }

  /** What cannot be read is as good as taken: it would come again and again. */
  private Response take(IncomingReader open, byte[] body) {
    boolean stored = read(open, body).map(this::store).orElse(true);
    if (stored) {
      taken.incrementAndGet();
    }
    return stored ? TAKEN : LATER;
  }

  private static Optional<Incoming> read(IncomingReader open, byte[] body) {
    try {
      JsonNode update = Json.tree(body);
      if (Json.integer(update.path("update_id")) > 0) {
        return open.read(update);
      }
      log.warn("Telegram: an update without a usable id was left out");
    } catch (IOException | RuntimeException e) {
      // Its message may quote what somebody wrote.
      log.warn("Telegram: an update could not be understood: {}", e.getClass().getName());
    }
    return Optional.empty();
  }

  private boolean store(Incoming incoming) {
    try {
      boolean stored = sink.offer(incoming);
      notStored = Optional.empty();
      return stored;
    } catch (RuntimeException e) {
      notStored = Optional.of("what came in cannot be stored: " + e.getMessage());
      return false;
    }
  }
}
