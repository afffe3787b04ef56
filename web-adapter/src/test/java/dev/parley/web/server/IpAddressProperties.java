package dev.parley.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class IpAddressProperties {

  /** Anything else would be looked up as a name where it is taken for an address. */
  @Property
  void anAddressIsFourNumbersOrBeginsAsOneOfIpv6Does(@ForAll("nearlyAddresses") String text) {
    if (IpAddress.isAddress(text)) {
      assertThat(text).matches("[\\d.]+|[0-9a-fA-F:][^:]*:.*|:.*");
    }
  }

  @Property
  void whateverStandsInAHeaderIsReadAtOnce(@ForAll("nearlyAddresses") String text) {
    assertThat(IpAddress.parse(text)).isNotNull();
  }

  @Property
  void everyAddressIsReadAsItIsWrittenAndWithAPort(@ForAll @Size(16) byte[] bytes)
      throws UnknownHostException {
    InetAddress six = InetAddress.getByAddress(bytes);
    String text = six.getHostAddress();
    assertThat(IpAddress.parse(text)).contains(six);
    if (six instanceof Inet6Address) {
      assertThat(IpAddress.parse("[" + text + "]:443")).contains(six);
    }
    InetAddress four =
        InetAddress.getByAddress(new byte[] {bytes[0], bytes[1], bytes[2], bytes[3]});
    assertThat(IpAddress.parse(four.getHostAddress())).contains(four);
    assertThat(IpAddress.parse(four.getHostAddress() + ":80")).contains(four);
  }

  @Example
  void aNameIsNoAddress() {
    for (String name :
        new String[] {".a:b", ".:", "a.b", "localhost", "g::1", "1.2.3", "1.2.3.4."}) {
      assertThat(IpAddress.isAddress(name)).as(name).isFalse();
      assertThat(IpAddress.parse(name)).as(name).isEmpty();
      assertThat(IpAddress.parse("[" + name + "]:80")).as(name).isEmpty();
    }
  }

  @Provide
  Arbitrary<String> nearlyAddresses() {
    return Arbitraries.strings().withChars("01afF.:[]%g").ofMaxLength(12);
  }
}
