package dev.parley.telegram.receive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.telegram.telegrambots.meta.TelegramUrl;

/** Where the Bot API is, and who we are there. */
final class BotApi {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final MediaType JSON = MediaType.get("application/json");

  private final HttpUrl bot;

  /**
   * What a method gave.
   *
   * @param result missing where there is none
   * @param at the server's time, where it says it
   */
  record Answer(JsonNode result, Optional<Instant> at) {}

  /**
   * A server and a bot there.
   *
   * @throws IllegalArgumentException when the address is not http or https with a host
   */
  BotApi(URI server, String token) {
    if (server.getHost() == null) {
      throw new IllegalArgumentException(
          "the Bot API server needs an address like https://host:port, not " + server);
    }
    int port = server.getPort() < 0 ? HttpUrl.defaultPort(server.getScheme()) : server.getPort();
    bot =
        new HttpUrl.Builder()
            .scheme(server.getScheme())
            .host(server.getHost())
            .port(port)
            .addPathSegment("bot" + token)
            .build();
  }

  String host() {
    return bot.host();
  }

  /** The server as the library wants it. */
  TelegramUrl url() {
    return new TelegramUrl(bot.scheme(), bot.host(), bot.port(), false);
  }

  /**
   * Asks the server who we are.
   *
   * @throws IOException when it does not say; the client's guard knows why
   */
  BotUser me(OkHttpClient client) throws IOException {
    return user(call(client, "getMe", JsonNodeFactory.instance.objectNode()));
  }

  static BotUser user(Answer answer) throws IOException {
    JsonNode me = answer.result();
    BotUser bot = new BotUser(Json.number(me.path("id")), Json.text(me.path("username")));
    if (bot.id() == 0 || bot.name().isEmpty()) {
      throw new IOException("getMe does not say who we are");
    }
    return bot;
  }

  /**
   * Calls a method. Where it is refused, the result is missing; the client's guard knows why.
   *
   * @throws IOException when there is no answer
   */
  Answer call(OkHttpClient client, String method, JsonNode parameters) throws IOException {
    Request request =
        new Request.Builder()
            .url(bot.newBuilder().addPathSegment(method).build())
            .post(RequestBody.create(MAPPER.writeValueAsBytes(parameters), JSON))
            .build();
    try (Response response = client.newCall(request).execute()) {
      JsonNode body =
          response.isSuccessful()
              ? MAPPER.readTree(response.body().string())
              : MAPPER.missingNode();
      Optional<Date> date = Optional.ofNullable(response.headers().getDate("Date"));
      return new Answer(body.path("result"), date.map(Date::toInstant));
    }
  }
}
