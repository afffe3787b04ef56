package dev.parley.launcher.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as its operating system meets it. */
class ServeProcessTest {

  /** Each holds what no log may. */
  private static final Map<String, String> TOKENS =
      Map.of(
          "TELEGRAM_BOT_TOKEN", "123456:ABC-def_0",
          "SLACK_BOT_TOKEN", "xoxb-1-ABC",
          "SLACK_APP_TOKEN", "xapp-1-ABC");

  private static final byte[] REFUSAL =
      "{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}"
          .getBytes(StandardCharsets.UTF_8);

  private static final List<String> FIRST_CALLS =
      List.of("/bot123456:ABC-def_0/getMe", "/slack/auth.test", "/slack/apps.connections.open");

  @TempDir Path folder;

  private final Set<String> called = ConcurrentHashMap.newKeySet();
  private HttpServer server;
  private Path log;

  @BeforeEach
  void startAServerThatRefusesEveryToken() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          called.add(exchange.getRequestURI().getPath());
          exchange.sendResponseHeaders(401, REFUSAL.length);
          exchange.getResponseBody().write(REFUSAL);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stopTheServer() {
    server.stop(0);
  }

  @Test
  void aServerWhoseTokensAreRefusedKeepsTryingUntilItIsTerminated() throws Exception {
    Process process = serve(TOKENS);
    try {
      await().atMost(Duration.ofMinutes(1)).until(() -> called.containsAll(FIRST_CALLS));
      assertThat(process.isAlive()).isTrue();
      process.destroy();
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
      assertThat(log)
          .content()
          .contains("CoreParts: 1 articles in ", "ServeCommand: Stopped\n")
          .doesNotContain("ABC");
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void withoutATokenItServesOnTheWebUntilItIsTerminated() throws Exception {
    Process process = serve(Map.of());
    try {
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> Files.readString(log).contains("On the web at "));
      Matcher address =
          Pattern.compile("On the web at (http://127\\.0\\.0\\.1:\\d+)\n")
              .matcher(Files.readString(log));
      assertThat(address.find()).isTrue();
      HttpResponse<String> ready =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(address.group(1) + "/health/ready")).build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(ready.body()).isEqualTo("ready\nok    articles: 1, none with a date\n");
      process.destroy();
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
      assertThat(log).content().contains("ServeCommand: Stopped\n").doesNotContain("jetty");
    } finally {
      process.destroyForcibly();
    }
  }

  /** What is unpacked there stays for the next run of the tests. */
  private static String data() {
    return Path.of("target", "parley-data").toAbsolutePath().toString();
  }

  private Process serve(Map<String, String> tokens) throws IOException {
    Files.writeString(
        Files.createDirectory(folder.resolve("articles")).resolve("bridge.md"),
        "---\nid: bridge\ntitle: Bridge reopens\n---\nThe bridge reopened on Friday.\n");
    log = folder.resolve("log");
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
    String address = "http://127.0.0.1:" + server.getAddress().getPort();
    builder.environment().putAll(tokens);
    builder.environment().put("PARLEY_PORT", "0");
    builder.environment().put("PARLEY_TELEGRAM_API", address);
    builder.environment().put("PARLEY_SLACK_API", address + "/slack");
    builder.environment().put("PARLEY_DATA", data());
    return builder
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }
}
