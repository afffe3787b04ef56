package dev.parley.bot.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class WebAddressTest {

  @Test
  void onlyPagesOfTheWebAreLinked() {
    assertThat(WebAddress.of(URI.create("HTTPS://example.org/Straße")))
        .contains("HTTPS://example.org/Stra%C3%9Fe");
    for (String address :
        new String[] {
          "tg://user?id=1",
          "javascript:alert(1)",
          "file:///etc/passwd",
          "https:opaque",
          "/relative",
          "https://example.org/\uD800"
        }) {
      assertThat(WebAddress.of(URI.create(address))).as(address).isEmpty();
    }
  }

  @Test
  void anAddressThatIsTooLongLosesItsFragmentOrItsLink() {
    String page = "https://example.org/";
    assertThat(WebAddress.of(URI.create(page + "#" + "x".repeat(2_000)))).contains(page);
    assertThat(WebAddress.of(URI.create(page + "x".repeat(2_000)))).isEmpty();
  }
}
