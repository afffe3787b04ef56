package dev.parley.web.server;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.junit.jupiter.api.Test;

/** Nobody takes all connections there are. */
class ConnectionWatchTest {

  private static Connection from(String address) {
    EndPoint endPoint = mock(EndPoint.class);
    when(endPoint.getRemoteSocketAddress()).thenReturn(new InetSocketAddress(address, 40_000));
    Connection connection = mock(Connection.class);
    when(connection.getEndPoint()).thenReturn(endPoint);
    return connection;
  }

  @Test
  void aClientIsCountedByItsNetworkAsItIsElsewhere() {
    try (ConnectionWatch watch =
        new ConnectionWatch(Duration.ofMinutes(1), 2, InetAddress::isLoopbackAddress)) {
      watch.onOpened(from("2001:db8:1:2::1"));
      watch.onOpened(from("2001:db8:1:2::2"));
      Connection third = from("2001:db8:1:2:3::3");
      watch.onOpened(third);
      verify(third).close();
      Connection other = from("2001:db8:1:3::1");
      watch.onOpened(other);
      verify(other, never()).close();
    }
  }

  @Test
  void anAddressHasOnlySoManyConnectionsUnlessItIsAProxys() {
    try (ConnectionWatch watch =
        new ConnectionWatch(Duration.ofMinutes(1), 2, InetAddress::isLoopbackAddress)) {
      Connection first = from("198.51.100.7");
      watch.onOpened(first);
      watch.onOpened(from("198.51.100.7"));
      Connection third = from("198.51.100.7");
      watch.onOpened(third);
      verify(third).close();
      watch.onClosed(third);
      watch.onClosed(first);
      Connection fourth = from("198.51.100.7");
      watch.onOpened(fourth);
      verify(fourth, never()).close();
      Connection other = from("198.51.100.8");
      watch.onOpened(other);
      verify(other, never()).close();
      for (int i = 0; i < 5; i++) {
        Connection proxy = from("127.0.0.1");
        watch.onOpened(proxy);
        verify(proxy, never()).close();
      }
    }
  }
}
