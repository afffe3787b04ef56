package dev.parley.launcher.doctor;

import dev.parley.bot.channel.Finding;
import dev.parley.web.WebSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Whether the web server can listen where it is to. */
final class PortCheck implements Check {

  private static final int PATIENCE = (int) Duration.ofSeconds(3).toMillis();
  private static final int MOST_BYTES = 4_096;
  private static final String QUESTION =
      "GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

  private final String host;
  private final int port;

  PortCheck(WebSettings web) {
    this.host = web.host();
    this.port = web.port();
  }

  @Override
  public List<Finding> run() throws IOException {
    InetSocketAddress address = new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      return List.of(
          Finding.problem(
              host + " is unknown: set PARLEY_HOST to a name or an address of this machine"));
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(address);
      return List.of(Finding.ok(port == 0 ? "any that is free" : place() + " is free"));
    } catch (BindException e) {
      return List.of(
          isParley(address.getAddress())
              ? Finding.ok(place() + " is used by a Parley that is running")
              : Finding.problem(
                  "cannot listen at %s (%s): free the port, or set PARLEY_PORT to another one, or PARLEY_HOST to an address of this machine"
                      .formatted(place(), e.getMessage())));
    }
  }

  private String place() {
    return host + ":" + port;
  }

  /** Whoever listens there may be anything: it is asked little, and not for long. */
  private boolean isParley(InetAddress address) {
    InetAddress target = address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address;
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(target, port), PATIENCE);
      socket.setSoTimeout(PATIENCE);
      socket.getOutputStream().write(QUESTION.getBytes(StandardCharsets.US_ASCII));
      return isLive(socket.getInputStream());
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isLive(InputStream in) throws IOException {
    String answer = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    return answer.startsWith("HTTP/1.1 200 ") && answer.endsWith("\r\n\r\nlive\n");
  }
}
