package dev.parley.web.server;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.UnresolvedAddressException;

/**
 * Where a web server listens, taken before there is anything to serve: who connects meanwhile waits
 * until it starts.
 */
public final class WebPort implements AutoCloseable {

  private final String host;
  private final ServerSocketChannel channel;

  private WebPort(String host, ServerSocketChannel channel) {
    this.host = requireNonNull(host);
    this.channel = requireNonNull(channel);
  }

  /**
   * Takes a port for oneself.
   *
   * @param host the address to listen at
   * @param port the port to listen at, 0 for any that is free
   * @throws UncheckedIOException when it cannot be had; its message says what to do
   */
  public static WebPort take(String host, int port) {
    try {
      return new WebPort(host, listen(host, port));
    } catch (IOException e) {
      throw cannotListen(host, port, e.getMessage(), e);
    } catch (UnresolvedAddressException e) {
      throw cannotListen(host, port, "there is no such address", new IOException(e));
    }
  }

  private static ServerSocketChannel listen(String host, int port) throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open();
    try {
      channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      return channel.bind(new InetSocketAddress(host, port));
    } catch (IOException | UnresolvedAddressException e) {
      channel.close();
      throw e;
    }
  }

  private static UncheckedIOException cannotListen(
      String host, int port, String why, IOException e) {
    return new UncheckedIOException(
        "cannot listen at %s:%d (%s): free the port, or set PARLEY_PORT to another one, or"
                .formatted(host, port, why)
            + " PARLEY_HOST to an address of this machine",
        e);
  }

  String host() {
    return host;
  }

  ServerSocketChannel channel() {
    return channel;
  }

  /** Gives it up; does nothing where a server that listened there has. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
