package dev.parley.telegram.receive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import okhttp3.OkHttpClient;

/** Asks the Bot API about the bot and its webhook. For one thread at a time, but for closing. */
public final class BotClient implements AutoCloseable {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration CALL = Duration.ofSeconds(15);

  private final BotApi api;
  private final CallGuard guard;
  private final OkHttpClient client;

  /**
   * A client, which calls nothing yet.
   *
   * @param server the Bot API server, http or https, a host and perhaps a port
   * @param secrets what else than the token is not to be shown
   */
  public BotClient(URI server, String token, Set<String> secrets) {
    this(server, token, secrets, () -> false);
  }

  BotClient(URI server, String token, Set<String> secrets, BooleanSupplier closed) {
    this.api = new BotApi(server, token);
    this.guard = new CallGuard(api.host(), token, secrets, closed);
    this.client =
        new OkHttpClient.Builder()
            .connectTimeout(CONNECT)
            .callTimeout(CALL)
            .followRedirects(false)
            .addInterceptor(guard)
            .build();
  }

  /** The server's host. */
  public String host() {
    return api.host();
  }

  /** Who we are. */
  public BotUser me() throws BotApiException {
    try {
      return BotApi.user(call("getMe", parameters()));
    } catch (BotApiException e) {
      throw e;
    } catch (IOException e) {
      throw new BotApiException(guard.trouble());
    }
  }

  /** What Telegram does about updates. */
  public WebhookInfo webhook() throws BotApiException {
    BotApi.Answer answer = call("getWebhookInfo", parameters());
    JsonNode info = answer.result();
    return new WebhookInfo(
        Json.text(info.path("url")),
        Math.max(0, Json.integer(info.path("pending_update_count"))),
        Optional.of(info.path("last_error_date"))
            .map(Json::number)
            .filter(seconds -> seconds > 0)
            .map(Instant::ofEpochSecond),
        guard.words(Json.text(info.path("last_error_message"))),
        answer.at());
  }

  /**
   * Has updates posted from now on.
   *
   * @param connections how many at once, at most
   */
  void setWebhook(Hook hook, int connections) throws BotApiException {
    ArrayNode kinds = JsonNodeFactory.instance.arrayNode();
    IncomingReader.KINDS.forEach(kinds::add);
    call(
        "setWebhook",
        parameters()
            .put("url", hook.url())
            .put("secret_token", hook.secret())
            .put("max_connections", connections)
            .set("allowed_updates", kinds));
  }

  private static ObjectNode parameters() {
    return JsonNodeFactory.instance.objectNode();
  }

  private BotApi.Answer call(String method, JsonNode parameters) throws BotApiException {
    try {
      BotApi.Answer answer = api.call(client, method, parameters);
      if (answer.result().isMissingNode()) {
        throw new BotApiException(guard.trouble());
      }
      return answer;
    } catch (BotApiException e) {
      throw e;
    } catch (IOException e) {
      throw new BotApiException(guard.trouble());
    }
  }

  /** Cuts the call in hand. */
  @Override
  public void close() {
    client.dispatcher().cancelAll();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
