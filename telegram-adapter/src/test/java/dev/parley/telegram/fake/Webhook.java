package dev.parley.telegram.fake;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Brings updates to the address that was set, several at once and those of a chat one by one, each
 * until it is taken. Thread-safe.
 */
final class Webhook {

  /**
   * Where updates go.
   *
   * @param url empty for none
   * @param secret empty for none
   */
  record Target(String url, String secret, int connections, Optional<Set<String>> kinds) {

    static final Target NONE = new Target("", "", 0, Optional.empty());

    boolean isSet() {
      return !url.isEmpty();
    }
  }

  /** A delivery that has failed. */
  record Failure(Instant at, String words) {}

  /** Where the real server posts to. */
  static final List<Integer> PORTS = List.of(-1, 443, 80, 88, 8443);

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final Map<String, URI> proxies = new ConcurrentHashMap<>();

  /** How often it was set: what brings updates ends with the next time. */
  private final AtomicLong settings = new AtomicLong();

  private final AtomicInteger answersToLose = new AtomicInteger();
  private final World world;
  private volatile Target target = Target.NONE;
  private volatile Optional<Failure> failure = Optional.empty();

  Webhook(World world) {
    this.world = world;
  }

  Target target() {
    return target;
  }

  Optional<Failure> failure() {
    return failure;
  }

  /** What the world's https address leads to on this machine. */
  void proxy(String publicUrl, URI to) {
    proxies.put(publicUrl, to);
  }

  /** The next answers of the bot do not arrive. */
  void loseAnswers(int number) {
    answersToLose.set(number);
  }

  void set(Target next) {
    target = next;
    world.updates().wanted(next.kinds());
    long number = settings.incrementAndGet();
    IntStream.range(0, next.connections()).forEach(i -> start(next, number));
  }

  private void start(Target mine, long number) {
    Thread thread = new Thread(() -> bringAll(mine, number), "fake-telegram-webhook");
    thread.setDaemon(true);
    thread.start();
  }

  private void bringAll(Target mine, long number) {
    while (settings.get() == number) {
      world
          .updates()
          .claim()
          .ifPresent(update -> world.updates().brought(update, bring(mine, update)));
    }
  }

  /** Whether it was taken. */
  private boolean bring(Target mine, Updates.Pending update) {
    try {
      return isTaken(http.send(request(mine, update), HttpResponse.BodyHandlers.ofString()));
    } catch (HttpTimeoutException e) {
      return failed("Read timeout expired");
    } catch (IOException e) {
      return failed("Connection refused");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean isTaken(HttpResponse<String> response) {
    if (response.statusCode() / 100 != 2) {
      return failed("Wrong response from the webhook: " + response.statusCode());
    }
    if (!response.body().isEmpty()) {
      world.violation("an answer to the webhook that is no call: " + response.body());
    }
    return answersToLose.getAndUpdate(left -> Math.max(0, left - 1)) == 0
        || failed("Read timeout expired");
  }

  private boolean failed(String words) {
    failure = Optional.of(new Failure(Instant.now(), words));
    return false;
  }

  private HttpRequest request(Target mine, Updates.Pending update) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(local(mine.url()))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    update.update().toString(), StandardCharsets.UTF_8));
    return mine.secret().isEmpty()
        ? request.build()
        : request.header("X-Telegram-Bot-Api-Secret-Token", mine.secret()).build();
  }

  private URI local(String url) throws IOException {
    return proxies.entrySet().stream()
        .filter(proxy -> url.startsWith(proxy.getKey() + "/"))
        .map(proxy -> URI.create(proxy.getValue() + url.substring(proxy.getKey().length())))
        .findFirst()
        .orElseThrow(() -> new IOException("nobody is at " + url));
  }
}
