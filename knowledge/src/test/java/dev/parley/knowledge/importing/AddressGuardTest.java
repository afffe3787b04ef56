package dev.parley.knowledge.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

  private static final URI PAGE = URI.create("https://coast.example/a");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.9.9.9",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:192.168.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::",
        "2001:0:a00:1::",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void addressesOfOwnAndSpecialNetworksAreNotPublic(String address) throws UnknownHostException {
    assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "172.15.0.1",
        "172.32.0.1",
        "193.0.0.1",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00:1450::1"
      })
  void otherAddressesArePublic(String address) throws UnknownHostException {
    assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isTrue();
  }

  private static AddressGuard guard(boolean allowLocal, String... addresses) {
    return new AddressGuard(
        allowLocal,
        host -> {
          InetAddress[] found = new InetAddress[addresses.length];
          for (int i = 0; i < found.length; i++) {
            found[i] = InetAddress.getByName(addresses[i]);
          }
          return found;
        });
  }

  @Test
  void aHostWithOnePrivateAddressAmongPublicOnesIsRefused() {
    assertThatThrownBy(() -> guard(false, "1.1.1.1", "10.0.0.1").check(PAGE, PAGE))
        .isInstanceOf(ImportException.class)
        .hasMessageStartingWith("coast.example is in this machine's own networks");
    assertThatCode(() -> guard(false, "1.1.1.1").check(PAGE, PAGE)).doesNotThrowAnyException();
  }

  @Test
  void permissionIsForTheNamedHostOnly() {
    URI other = URI.create("https://inner.example/");

    assertThatCode(() -> guard(true, "10.0.0.1").check(PAGE, PAGE)).doesNotThrowAnyException();
    assertThatThrownBy(() -> guard(true, "10.0.0.1").check(other, PAGE))
        .isInstanceOf(ImportException.class);
  }

  @Test
  void aHostThatIsUnknownIsNamed() {
    AddressGuard nobody =
        new AddressGuard(
            false,
            host -> {
              throw new UnknownHostException(host);
            });

    assertThatThrownBy(() -> nobody.check(PAGE, PAGE))
        .hasMessage("No host is called coast.example: check the address and the network");
  }
}
