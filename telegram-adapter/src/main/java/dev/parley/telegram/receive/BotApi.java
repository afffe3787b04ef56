package dev.parley.telegram.receive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.telegram.telegrambots.meta.TelegramUrl;

/** Where the Bot API is, and who we are there. */
final class BotApi {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final HttpUrl getMe;

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
    getMe =
        new HttpUrl.Builder()
            .scheme(server.getScheme())
            .host(server.getHost())
            .port(port)
            .addPathSegment("bot" + token)
            .addPathSegment("getMe")
            .build();
  }

  String host() {
    return getMe.host();
  }

  /** The server as the library wants it. */
  TelegramUrl url() {
    return new TelegramUrl(getMe.scheme(), getMe.host(), getMe.port(), false);
  }

  /**
   * Asks the server who we are.
   *
   * @throws IOException when it does not say; the client's guard knows why
   */
  BotUser me(OkHttpClient client) throws IOException {
    Request request =
        new Request.Builder().url(getMe).post(RequestBody.create(new byte[0])).build();
    try (Response response = client.newCall(request).execute()) {
      JsonNode me =
          response.isSuccessful()
              ? MAPPER.readTree(response.body().string()).path("result")
              : MissingNode.getInstance();
      BotUser bot = new BotUser(Json.number(me.path("id")), Json.text(me.path("username")));
      if (bot.id() == 0 || bot.name().isEmpty()) {
        throw new IOException("getMe does not say who we are");
      }
      return bot;
    }
  }
}
