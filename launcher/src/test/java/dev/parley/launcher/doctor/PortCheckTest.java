package dev.parley.launcher.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.parley.bot.channel.Finding;
import dev.parley.web.WebSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PortCheckTest {

  @Test
  void aPortThatNobodyUsesIsFreeAndStaysFree() throws IOException {
    int port;
    try (ServerSocket socket = listener()) {
      port = socket.getLocalPort();
    }
    Finding free = Finding.ok("127.0.0.1:" + port + " is free");
    assertThat(check("127.0.0.1", port)).isEqualTo(free);
    assertThat(check("127.0.0.1", port)).isEqualTo(free);
  }

  @Test
  void aPortThatAnotherProgramUsesIsAProblemAlsoWhereThatOneSaysNothing() throws IOException {
    try (ServerSocket silent = listener()) {
      assertThat(check("127.0.0.1", silent.getLocalPort()))
          .isEqualTo(
              Finding.problem(
                  "cannot listen at 127.0.0.1:%d (Address already in use): free the port, or set PARLEY_PORT to another one, or PARLEY_HOST to an address of this machine"
                      .formatted(silent.getLocalPort())));
    }
  }

  @Test
  void aPortThatAParleyUsesIsAsItMustBe() throws IOException {
    assertThat(againstServer("live\n"))
        .isEqualTo(Finding.ok("is used by a Parley that is running"));
    assertThat(againstServer("I live\n").sound()).isFalse();
  }

  @Test
  void anAddressOfAnotherMachineOrOfNoneIsAProblem() throws IOException {
    assertThat(check("192.0.2.1", 8080).text()).startsWith("cannot listen at 192.0.2.1:8080 (");
    assertThat(check("no-such-host.invalid", 8080))
        .isEqualTo(
            Finding.problem(
                "no-such-host.invalid is unknown: set PARLEY_HOST to a name or an address of this machine"));
  }

  private static Finding againstServer(String answer) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/health/live",
        exchange -> {
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      int port = server.getAddress().getPort();
      Finding finding = check("127.0.0.1", port);
      return new Finding(finding.sound(), finding.text().replace("127.0.0.1:" + port + " ", ""));
    } finally {
      server.stop(0);
    }
  }

  private static ServerSocket listener() throws IOException {
    return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  }

  private static Finding check(String host, int port) throws IOException {
    return new PortCheck(new WebSettings(host, port, Optional.empty(), Optional.empty()))
        .run()
        .get(0);
  }
}
