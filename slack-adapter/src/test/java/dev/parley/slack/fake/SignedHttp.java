package dev.parley.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Slack's end of signed HTTP requests. Thread-safe. */
public final class SignedHttp implements Transport {

  static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final URI app;
  private final String secret;

  SignedHttp(URI app, String secret) {
    this.app = app;
    this.secret = secret;
  }

  @Override
  public void send(Delivery delivery, int retry, String reason) {
    Delivery.Attempt attempt = delivery.attempt();
    boolean event = delivery.kind() == Delivery.Kind.EVENTS_API;
    String body = event ? delivery.payload().toString() : form(delivery);
    List<String> headers = new ArrayList<>(headers(body, Instant.now(), event ? JSON : FORM));
    if (retry > 0) {
      headers.addAll(List.of("X-Slack-Retry-Num", "" + retry, "X-Slack-Retry-Reason", reason));
    }
    CompletableFuture<HttpResponse<String>> response =
        http.sendAsync(request(body, headers), HttpResponse.BodyHandlers.ofString());
    var unused =
        response.thenAccept(
            answer -> {
              if (answer.statusCode() == 200) {
                attempt.acknowledge(Json.read(answer.body()).orElse(Json.object()));
              }
            });
  }

  /** Posts a body with these headers (names and values by turns). */
  public HttpResponse<String> post(String body, List<String> headers) {
    return http.sendAsync(request(body, headers), HttpResponse.BodyHandlers.ofString()).join();
  }

  /** Posts a body signed as Slack would sign it at this time. */
  public HttpResponse<String> post(String body, Instant at) {
    return post(body, headers(body, at, JSON));
  }

  /** The headers of a body that is signed at this time. */
  public List<String> headers(String body, Instant at, String contentType) {
    String timestamp = "" + at.getEpochSecond();
    return List.of(
        "Content-Type",
        contentType,
        "X-Slack-Request-Timestamp",
        timestamp,
        "X-Slack-Signature",
        signature(body, timestamp));
  }

  private HttpRequest request(String body, List<String> headers) {
    return HttpRequest.newBuilder(app)
        .timeout(PATIENCE)
        .headers(headers.toArray(String[]::new))
        .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
        .build();
  }

  private String signature(String body, String timestamp) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] base = ("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8);
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(base));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String form(Delivery delivery) {
    ObjectNode values = delivery.payload();
    if (delivery.kind() == Delivery.Kind.INTERACTIVE) {
      values = Json.object().put("payload", delivery.payload().toString());
    }
    List<String> pairs = new ArrayList<>();
    values
        .properties()
        .forEach(field -> pairs.add(field.getKey() + "=" + encode(field.getValue().asText())));
    return String.join("&", pairs);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {}
}
