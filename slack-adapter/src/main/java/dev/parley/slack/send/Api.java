package dev.parley.slack.send;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.util.http.SlackHttpClient;
import com.slack.api.webhook.WebhookResponse;
import dev.parley.bot.channel.DaemonThreads;
import dev.parley.bot.channel.NotTaken;
import dev.parley.bot.channel.NotTaken.TooFast;
import dev.parley.bot.observe.RequestId;
import dev.parley.slack.send.Answer.Done;
import dev.parley.slack.send.Answer.Refused;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes single calls of the Web API. The library's own asynchronous client is not used: it keeps a
 * thread for each call that waits, all its users share them, and it logs what fails in full.
 * Thread-safe.
 */
public final class Api implements AutoCloseable {

  /** A call with a token. */
  @FunctionalInterface
  interface Method {
    SlackApiTextResponse call(MethodsClient client) throws IOException, SlackApiException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(Api.class);

  private static final Duration CALL = Duration.ofSeconds(20);
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  /** In a workspace. A channel has a message a second, so this is as many busy channels. */
  private static final int MESSAGES_AT_ONCE = 32;

  private static final int SIGNS_AT_ONCE = 8;
  private static final Duration IDLE = Duration.ofSeconds(10);
  private static final Duration LAST_CALLS = Duration.ofSeconds(2);

  /** Answers to what we call are far shorter. */
  private static final long MOST_BYTES = 1 << 20;

  private static final MediaType BYTES = MediaType.get("application/octet-stream");

  private static final int OK = 200;
  private static final int GONE_FROM = 400;
  private static final int SERVER_ERRORS_FROM = 500;
  private static final int TOO_MANY = 429;

  private static final Pattern ERROR = Pattern.compile("[a-z_]{3,60}");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What runs the calls for one workspace. Messages do not wait for signs. */
  private record Threads(ExecutorService messages, ExecutorService signs) {

    static Threads create() {
      return new Threads(
          pool(MESSAGES_AT_ONCE, "slack-messages"), pool(SIGNS_AT_ONCE, "slack-signs"));
    }

    void end() {
      messages.shutdownNow();
      signs.shutdownNow();
    }
  }

  // By token: where Slack is slow with one workspace, the others do not wait.
  private final Map<String, Threads> threads;
  private final OkHttpClient http;
  private final Slack slack;

  /**
   * A client, which calls nothing yet.
   *
   * @param address where the methods are, with a trailing slash
   * @param tokens those that calls are made with
   */
  public Api(URI address, List<String> tokens) {
    this.threads =
        Set.copyOf(tokens).stream()
            .collect(toUnmodifiableMap(token -> token, token -> Threads.create()));
    SlackConfig config = new SlackConfig();
    // The library's defaults log bodies when debugging, and count calls on threads of its own.
    config.setHttpClientResponseHandlers(List.of());
    config.setStatsEnabled(false);
    config.setMethodsEndpointUrlPrefix(address.toString());
    config.setHttpClientCallTimeoutMillis((int) CALL.toMillis());
    config.setHttpClientReadTimeoutMillis((int) CALL.toMillis());
    this.http =
        SlackHttpClient.buildOkHttpClient(config)
            .newBuilder()
            // A call that Slack may have taken must not be sent twice unseen.
            .retryOnConnectionFailure(false)
            .addInterceptor(Api::bounded)
            .build();
    this.slack = Slack.getInstance(config, new SlackHttpClient(http));
  }

  private static ExecutorService pool(int most, String name) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            most,
            most,
            IDLE.toMillis(),
            TimeUnit.MILLISECONDS,
            new LinkedBlockingQueue<>(),
            DaemonThreads.named(name));
    pool.allowCoreThreadTimeOut(true);
    return RequestId.carriedBy(pool);
  }

  private static Response bounded(Interceptor.Chain chain) throws IOException {
    try (Response response = chain.proceed(chain.request())) {
      return response.newBuilder().body(response.peekBody(MOST_BYTES)).build();
    }
  }

  /** The library's client, with our settings. */
  public Slack slack() {
    return slack;
  }

  /** Completes with what was answered, or fails with {@link NotTaken}. */
  CompletableFuture<Answer> message(String token, Method method) {
    return run(threads.get(token).messages, () -> answer(method.call(slack.methods(token))));
  }

  /** The same for what matters less. */
  CompletableFuture<Answer> sign(String token, Method method) {
    return run(threads.get(token).signs, () -> answer(method.call(slack.methods(token))));
  }

  private static Answer answer(SlackApiTextResponse response) {
    if (response.isOk()) {
      return new Done(Optional.of(response));
    }
    if (response.getError() == null) {
      throw new NotTaken("an answer that is not Slack's");
    }
    return new Refused(response.getError());
  }

  /**
   * Posts to an address that Slack has given for it; answers and fails as calls do.
   *
   * @param token that of the workspace: it is not sent
   */
  CompletableFuture<Answer> post(String token, String url, String json) {
    return run(threads.get(token).messages, () -> answer(slack.send(url, json)));
  }

  /** Puts a file where Slack wants it; answers and fails as calls do. */
  CompletableFuture<Answer> upload(String token, String url, byte[] file) {
    return run(
        threads.get(token).signs,
        () ->
            uploaded(new Request.Builder().url(url).post(RequestBody.create(file, BYTES)).build()));
  }

  private Answer uploaded(Request request) throws IOException {
    try (Response response = http.newCall(request).execute()) {
      if (response.code() == TOO_MANY) {
        throw new TooFast(wait(response.header("Retry-After", "1")));
      }
      if (response.code() >= SERVER_ERRORS_FROM) {
        throw new NotTaken("status " + response.code());
      }
      return response.code() == OK ? Done.NOTHING : new Refused("status_" + response.code());
    }
  }

  private static Answer answer(WebhookResponse response) {
    int status = response.getCode();
    String error = error(Optional.ofNullable(response.getBody()).orElse("").strip());
    if (status == TOO_MANY) {
      throw new TooFast(
          wait(response.getHeaders().getOrDefault("retry-after", List.of("1")).get(0)));
    }
    if (status == OK) {
      return error.isEmpty() || error.equals("ok") ? Done.NOTHING : new Refused(error);
    }
    Refused refused = new Refused(error.isEmpty() ? "status_" + status : error);
    if ((status >= GONE_FROM && status < SERVER_ERRORS_FROM) || refused.isOfBlocks()) {
      return refused;
    }
    throw new NotTaken("status " + status);
  }

  /** What is refused is told by a word, or as methods tell it. */
  private static String error(String body) {
    if (ERROR.matcher(body).matches()) {
      return body;
    }
    try {
      JsonNode json = JSON.readTree(body);
      return json.path("ok").asBoolean(true) ? "" : json.path("error").asText("unknown_error");
    } catch (JsonProcessingException e) {
      return "";
    }
  }

  private static CompletableFuture<Answer> run(ExecutorService threads, Callable<Answer> call) {
    try {
      return CompletableFuture.supplyAsync(() -> attempt(call), threads);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.failedFuture(new NotTaken("closed"));
    }
  }

  private static Answer attempt(Callable<Answer> call) {
    try {
      return call.call();
    } catch (NotTaken e) {
      throw e;
    } catch (SlackApiException e) {
      int status = e.getResponse().code();
      if (status == TOO_MANY) {
        throw new TooFast(wait(e.getResponse().header("Retry-After", "1")));
      }
      throw new NotTaken("status " + status);
    } catch (Exception e) {
      // Its message may quote what was sent or answered.
      LOG.debug("A call failed with {}", e.getClass().getName());
      throw new CompletionException(new NotTaken(e.getClass().getSimpleName()));
    }
  }

  /** How long a Retry-After asks to wait; at least a second, and a second where it is no number. */
  static Duration wait(String retryAfter) {
    String seconds = retryAfter.strip();
    long wait = seconds.matches("\\d{1,9}") ? Math.max(1, Long.parseLong(seconds)) : 1;
    return Duration.ofSeconds(Math.min(wait, LONGEST_WAIT.toSeconds()));
  }

  /**
   * Takes no more messages, and waits a little for those under way: of one that is cut off nobody
   * knows whether it was taken, and it would be sent again.
   */
  public void finishMessages() {
    threads.values().forEach(pools -> pools.messages.shutdown());
    long end = System.nanoTime() + LAST_CALLS.toNanos();
    try {
      for (Threads pools : threads.values()) {
        if (!pools.messages.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          LOG.debug("Slack is too slow: the last calls are cut off");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    http.dispatcher().cancelAll();
    threads.values().forEach(Threads::end);
    try {
      slack.close();
    } catch (Exception e) {
      LOG.debug("The client did not close: {}", e.getClass().getName());
    }
  }
}
