package dev.parley.telegram.send;

import dev.parley.bot.channel.DaemonThreads;
import dev.parley.bot.channel.NotTaken;
import dev.parley.telegram.send.Answer.Refused;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Makes single calls of the Bot API. Thread-safe; no thread waits. */
final class Client implements AutoCloseable {

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration CALL = Duration.ofSeconds(60);
  private static final int MOST_AT_ONCE = 64;

  /** Answers to what we call are far shorter. */
  private static final long MOST_BYTES = 1 << 20;

  private final OkHttpClient http;
  private final TelegramClient client;

  Client(String token, URI api) {
    this.http = http();
    this.client = new OkHttpTelegramClient(http, token, url(api));
  }

  /** Completes with what was answered, or fails with {@link NotTaken}. */
  CompletableFuture<Answer> call(String name, BotApiMethod<?> method) {
    try {
      return client.executeAsync(new Call(name, method)).handle(Client::taken);
    } catch (TelegramApiValidationException e) {
      return CompletableFuture.completedFuture(Refused.of(400, "the library refuses it"));
    } catch (TelegramApiException e) {
      return CompletableFuture.failedFuture(noAnswer(e));
    }
  }

  /** The same for a photo. */
  CompletableFuture<Answer> call(PhotoCall photo) {
    return client.executeAsync(photo).handle((message, failure) -> taken(photo.answer(), failure));
  }

  /** The same for a photo in the place of another one. */
  CompletableFuture<Answer> call(PhotoEdit edit) {
    return client.executeAsync(edit).handle((answer, failure) -> taken((Answer) answer, failure));
  }

  private static Answer taken(Answer answer, Throwable failure) {
    if (failure != null) {
      throw new CompletionException(noAnswer(failure));
    }
    return answer;
  }

  /** What failed may say more, but quote what was sent. */
  private static NotTaken noAnswer(Throwable failure) {
    return new NotTaken("no answer: " + failure.getClass().getSimpleName());
  }

  private static TelegramUrl url(URI api) {
    String scheme = api.getScheme().toLowerCase(Locale.ROOT);
    int port = api.getPort() < 0 ? HttpUrl.defaultPort(scheme) : api.getPort();
    return new TelegramUrl(scheme, api.getHost(), port, false);
  }

  private static OkHttpClient http() {
    Dispatcher dispatcher =
        new Dispatcher(
            new ThreadPoolExecutor(
                0,
                // A call that ends starts the next one while it still has its thread: were there no
                // more threads than calls, the next one would be refused.
                Integer.MAX_VALUE,
                10,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                DaemonThreads.named("telegram-http")));
    dispatcher.setMaxRequests(MOST_AT_ONCE);
    dispatcher.setMaxRequestsPerHost(MOST_AT_ONCE);
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .connectTimeout(CONNECT)
        .callTimeout(CALL)
        .readTimeout(CALL)
        .writeTimeout(CALL)
        // A call that the server may have taken must not be sent twice unseen.
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .addInterceptor(Client::bounded)
        .build();
  }

  private static Response bounded(Interceptor.Chain chain) throws IOException {
    try (Response response = chain.proceed(chain.request())) {
      return response.newBuilder().body(response.peekBody(MOST_BYTES)).build();
    }
  }

  @Override
  public void close() {
    http.dispatcher().cancelAll();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
