package dev.parley.web.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A connection over which anything can be sent. */
public final class Wire implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 20_000;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  public Wire(URI server) {
    try {
      socket = new Socket(server.getHost(), server.getPort());
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.setTcpNoDelay(true);
      in = new BufferedInputStream(socket.getInputStream());
      out = socket.getOutputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends characters up to U+00FF as bytes; whether the other side still takes them. */
  public boolean send(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return true;
    } catch (SocketException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next response. */
  public Answer answer() {
    try {
      return Answer.read(in);
    } catch (SocketException e) {
      return Answer.NONE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is answered to one request, which need not be one. */
  public static Answer exchange(URI server, String request) {
    try (Wire wire = new Wire(server)) {
      wire.send(request);
      return wire.answer();
    }
  }

  public static Answer get(URI server, String path, String... headers) {
    return exchange(server, request("GET", path, "", headers));
  }

  public static Answer post(URI server, String path, String type, String body) {
    return exchange(server, request("POST", path, body, "Content-Type: " + type));
  }

  /** A whole request; a body's length is told where there is one. */
  public static String request(String method, String path, String body, String... headers) {
    StringBuilder request =
        new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: parley\r\n");
    for (String header : headers) {
      request.append(header).append("\r\n");
    }
    if (!body.isEmpty()) {
      request.append("Content-Length: ").append(body.length()).append("\r\n");
    }
    return request + "Connection: close\r\n\r\n" + body;
  }
}
