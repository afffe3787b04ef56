package dev.parley.telegram.receive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
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
  private final List<String> secrets;
  private final BooleanSupplier closed;
  private volatile Trouble trouble;

  /**
   * A guard.
   *
   * @param secrets what is not to be shown besides the token
   */
  CallGuard(String host, String token, Set<String> secrets, BooleanSupplier closed) {
    this.host = host;
    this.secrets = Stream.concat(Stream.of(token), secrets.stream()).toList();
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
      throw new IOException("stopped");
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
      trouble = refusal(response);
      return response.newBuilder().message("").build();
    }
    if (response.body().source().request(LARGEST + 1)) {
      response.close();
      throw new IOException("an answer larger than %d MB".formatted(LARGEST >> 20));
    }
    return response;
  }

  private Trouble refusal(Response response) throws IOException {
    JsonNode body = json(response.peekBody(LARGEST_REFUSAL).string());
    int seconds = Json.integer(body.path("parameters").path("retry_after"));
    return Trouble.refused(
        host,
        response.code(),
        seconds > 0 ? Optional.of(Duration.ofSeconds(seconds)) : Optional.empty(),
        words(Json.text(body.path("description"))));
  }

  private static JsonNode json(String body) {
    try {
      return MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      return MAPPER.missingNode();
    }
  }

  /** Some messages quote what the server sent. */
  private String words(Exception e) {
    return words(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
  }

  /** Words from outside in one short line, without secrets. */
  String words(String outside) {
    String safe = outside.replaceAll("\\p{Cntrl}+", " ");
    for (String secret : secrets) {
      safe = safe.replace(secret, "***");
    }
    return safe.length() > LONGEST_WORDS ? safe.substring(0, LONGEST_WORDS) : safe;
  }
}
