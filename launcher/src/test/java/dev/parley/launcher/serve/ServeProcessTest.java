package dev.parley.launcher.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as its operating system meets it. */
class ServeProcessTest {

  private static final String TOKEN = "123456:ABC-def_0";
  private static final byte[] REFUSAL =
      "{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}"
          .getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private final CountDownLatch called = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void startAServerThatRefusesEveryToken() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          called.countDown();
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
  void aServerWhoseTokenIsRefusedKeepsTryingUntilItIsTerminated() throws Exception {
    Files.writeString(
        Files.createDirectory(folder.resolve("articles")).resolve("bridge.md"),
        "---\nid: bridge\ntitle: Bridge reopens\n---\nThe bridge reopened on Friday.\n");
    Path log = folder.resolve("log");
    Process process = serve(log);
    try {
      assertThat(called.await(60, TimeUnit.SECONDS)).isTrue();
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

  /** What is unpacked there stays for the next run of the tests. */
  private static String data() {
    return Path.of("target", "parley-data").toAbsolutePath().toString();
  }

  private Process serve(Path log) throws IOException {
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
    builder.environment().put("TELEGRAM_BOT_TOKEN", TOKEN);
    builder
        .environment()
        .put("PARLEY_TELEGRAM_API", "http://127.0.0.1:" + server.getAddress().getPort());
    builder.environment().put("PARLEY_DATA", data());
    return builder
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }
}
