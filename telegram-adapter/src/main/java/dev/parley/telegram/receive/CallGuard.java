package dev.parley.telegram.receive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Stands between the library and the network: bounds answers, keeps the token out of what is
 * thrown, remembers why a call failed (the library drops the status and what the server asks for),
 * and lets none out after the end. Thread-safe.
 */
final class CallGuard implements Interceptor {

  private static final long LARGEST = 32L << 20;
  private static final long LARGEST_REFUSAL = 64L << 10;
  private static final int LONGEST_WORDS = 200;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String host;
  private final String token;
  private final BooleanSupplier closed;
  private volatile Trouble trouble;

  CallGuard(String host, String token, BooleanSupplier closed) {
    this.host = host;
    this.token = token;
    this.closed = closed;
    this.trouble = unreadable();
  }

  /** What was wrong with the last call, if it failed. */
  Trouble trouble() {
    return trouble;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    if (closed.getAsBoolean()) {
      throw new IOException("polling has been stopped");
    }
    trouble = unreadable();
    try {
      return checked(chain.proceed(chain.request()));
    } catch (IOException | RuntimeException e) {
      String words = words(e);
      trouble = Trouble.of("no usable answer from %s: %s".formatted(host, words));
      throw new IOException(words);
    }
  }

  private Trouble unreadable() {
    return Trouble.of("%s gives answers that cannot be read".formatted(host));
  }

  private Response checked(Response response) throws IOException {
    if (!response.isSuccessful()) {
      trouble = Trouble.refused(host, response.code(), retryAfter(response));
      return response.newBuilder().message("").build();
    }
    if (response.body().source().request(LARGEST + 1)) {
      response.close();
      throw new IOException("an answer larger than %d MB".formatted(LARGEST >> 20));
    }
    return response;
  }

  private static Optional<Duration> retryAfter(Response response) throws IOException {
    String body = response.peekBody(LARGEST_REFUSAL).string();
    int seconds = seconds(body);
    return seconds > 0 ? Optional.of(Duration.ofSeconds(seconds)) : Optional.empty();
  }

  private static int seconds(String body) {
    try {
      return Json.integer(MAPPER.readTree(body).path("parameters").path("retry_after"));
    } catch (JsonProcessingException e) {
      return 0;
    }
  }

  /** Some messages quote what the server sent. */
  private String words(Exception e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String safe = message.replace(token, "***").replaceAll("\\p{Cntrl}+", " ");
    return safe.length() > LONGEST_WORDS ? safe.substring(0, LONGEST_WORDS) : safe;
  }
}
