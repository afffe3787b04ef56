package dev.parley.launcher.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Telegram posts to the program, through its web server. */
class WebhookProcessTest {

  private static final String TOKEN = "654321:ABC-def_0";
  private static final String PUBLIC = "https://bot.example";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  /** The last call of each method, which is in lower case. */
  private final Map<String, JsonNode> calls = new ConcurrentHashMap<>();

  private HttpServer telegram;

  @BeforeEach
  void startTelegram() throws IOException {
    telegram = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    telegram.createContext("/bot" + TOKEN + "/", this::answer);
    telegram.start();
  }

  @AfterEach
  void stopTelegram() {
    telegram.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method =
          Path.of(exchange.getRequestURI().getPath())
              .getFileName()
              .toString()
              .toLowerCase(Locale.ROOT);
      calls.put(method, JSON.readTree(exchange.getRequestBody().readAllBytes()));
      byte[] body =
          ("{\"ok\":true,\"result\":" + result(method) + "}").getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private String result(String method) {
    return switch (method) {
      case "getme" -> "{\"id\":42,\"is_bot\":true,\"first_name\":\"P\",\"username\":\"parley\"}";
      case "getwebhookinfo" -> "{\"url\":" + calls.get("setwebhook").path("url") + "}";
      case "sendmessage" -> "{\"message_id\":1}";
      default -> "true";
    };
  }

  @Test
  void whatTelegramPostsIsAnsweredAndWhatOthersPostIsNot() throws Exception {
    Path log = folder.resolve("log");
    Process process = serve(log);
    try {
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> calls.containsKey("setwebhook") && address(log).find());
      Matcher address = address(log);
      assertThat(address.find()).isTrue();
      JsonNode set = calls.get("setwebhook");
      String path = set.path("url").asText().substring(PUBLIC.length());
      String secret = set.path("secret_token").asText();
      URI inlet = URI.create(address.group(1) + path);

      assertThat(post(inlet, "forged")).isEqualTo(401);
      assertThat(post(URI.create(address.group(1) + "/telegram/other"), secret)).isEqualTo(404);
      assertThat(calls).doesNotContainKey("sendmessage");
      assertThat(post(inlet, secret)).isEqualTo(200);
      await().atMost(Duration.ofSeconds(20)).until(() -> calls.containsKey("sendmessage"));
      assertThat(calls.get("sendmessage").path("text").asText()).contains("bridge reopened");
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> Files.readString(log).contains("telegram is connected since "));

      process.destroy();
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
      assertThat(log)
          .content()
          .contains("127.0.0.1 posts updates for @parley")
          .doesNotContain("ABC", secret, path.substring(path.lastIndexOf('/') + 1));
    } finally {
      process.destroyForcibly();
    }
  }

  private static Matcher address(Path log) throws IOException {
    return Pattern.compile("On the web at (http://127\\.0\\.0\\.1:\\d+)")
        .matcher(Files.readString(log));
  }

  private static int post(URI address, String secret) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .header("X-Telegram-Bot-Api-Secret-Token", secret)
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    """
                    {"update_id":%d,"message":{"message_id":9,"date":1700000000,
                    "from":{"id":71,"is_bot":false},"chat":{"id":71,"type":"private"},
                    "text":"When was the bridge reopened?"}}"""
                        .formatted(1 + Math.floorMod(System.nanoTime(), 1_000_000_000))))
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private Process serve(Path log) throws IOException {
    Files.writeString(
        Files.createDirectory(folder.resolve("articles")).resolve("bridge.md"),
        "---\nid: bridge\ntitle: Bridge reopens\n---\nThe bridge reopened on Friday.\n");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.parley.launcher.Main",
            "serve",
            "--debug",
            "--knowledge",
            folder.resolve("articles").toString());
    builder
        .environment()
        .putAll(
            Map.of(
                "TELEGRAM_BOT_TOKEN",
                TOKEN,
                "PARLEY_TELEGRAM_API",
                "http://127.0.0.1:" + telegram.getAddress().getPort(),
                "PARLEY_TELEGRAM_WEBHOOK",
                "true",
                "PARLEY_PUBLIC_URL",
                PUBLIC,
                "PARLEY_PORT",
                "0",
                // What is unpacked there stays for the next run of the tests.
                "PARLEY_DATA",
                Path.of("target", "parley-data").toAbsolutePath().toString()));
    return builder
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }
}
