package dev.parley.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.FixedBot;
import dev.parley.bot.Papers;
import dev.parley.web.OnTheWeb;
import dev.parley.web.server.Answer;
import dev.parley.web.server.Wire;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another site's page neither asks in a visitor's name, nor takes a conversation away. */
class SameOriginTest {

  private static OnTheWeb web;

  @BeforeAll
  static void start() {
    web =
        OnTheWeb.with(
            new FixedBot(),
            Papers.all(),
            Optional.of(URI.create("https://Parley.example:443/below")));
  }

  @AfterAll
  static void stop() {
    web.close();
  }

  private static Answer post(String path, String headers) {
    List<String> all = new ArrayList<>(List.of(headers.split("\n", -1)));
    all.add("Content-Type: application/x-www-form-urlencoded");
    return Wire.exchange(
        web.address(), Wire.request("POST", path, "question=Who", all.toArray(String[]::new)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: cross-site\nOrigin: https://parley.example",
        "Sec-Fetch-Site: same-site\nOrigin: https://other.parley.example",
        "Sec-Fetch-Site: none\nOrigin: https://evil.example",
        "Origin: https://evil.example",
        "Origin: https://parley.example.evil.example",
        "Origin: https://parley.example:8443",
        "Origin: http://parley:8080",
        "Origin: null",
        "Origin: ",
        "Origin: ://"
      })
  void anotherSitesFormIsRefusedAndSetsNoCookie(String headers) {
    for (String path : List.of("/", "/new")) {
      Answer answer = post(path, headers);
      assertThat(answer.status()).as(path).isEqualTo(403);
      assertThat(answer.header("Set-Cookie")).isEmpty();
      assertThat(answer.body())
          .isEqualTo(
              """
              403 Forbidden
              This came from another site's page. Please open the page here, and ask there.
              """);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Accept: text/html",
        "Sec-Fetch-Site: none",
        "Sec-Fetch-Site: same-origin\nOrigin: null",
        "Sec-Fetch-Site: same-origin\nOrigin: https://behind-a-proxy.example",
        "Origin: http://parley",
        "Origin: https://parley",
        "Origin: https://parley.example"
      })
  void ourOwnFormIsTakenAndWhatIsNoBrowsers(String headers) {
    assertThat(post("/", headers).status()).isEqualTo(200);
    assertThat(post("/new", headers).status()).isEqualTo(303);
  }

  @Test
  void whereverALinkStandsItMayBeFollowed() {
    assertThat(Wire.get(web.address(), "/", "Sec-Fetch-Site: cross-site").status()).isEqualTo(200);
  }
}
