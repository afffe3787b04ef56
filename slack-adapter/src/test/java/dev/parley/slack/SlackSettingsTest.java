package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.slack.SlackSettings.Http;
import dev.parley.slack.SlackSettings.SocketMode;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackSettingsTest {

  private static final String BOT = "xoxb-1-ABC";
  private static final String API = "https://slack.com/api/";

  @Test
  void noSecretIsShown() {
    assertThat(settings(BOT, API, 10, "C1").toString())
        .isEqualTo(
            "SlackSettings[botTokens=***, transport=SocketMode[appToken=***],"
                + " api=https://slack.com/api/, rate=10, channels=[C1]]");
    assertThat(new Http("abc", "127.0.0.1", 8080).toString())
        .isEqualTo("Http[signingSecret=***, host=127.0.0.1, port=8080]");
  }

  @Test
  void allSecretsAreKnown() {
    assertThat(settings(BOT, API, 10, "C1").secrets()).containsExactlyInAnyOrder(BOT, "xapp-1-A");
    assertThat(new Http("abc", "127.0.0.1", 8080).secret()).isEqualTo("abc");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "xoxp-1-A", "xapp-1-A", "xoxb-", "\"xoxb-1\"", "xoxb-1 2", "xoxb-Ä"})
  void aBotTokenThatIsNoneIsRefusedAndNotShown(String token) {
    assertRefused(
        () -> settings(token, API, 10, "C1"),
        "SLACK_BOT_TOKEN is not a bot's token: it starts with \"xoxb-\"; copy the Bot User OAuth"
            + " Token from \"OAuth & Permissions\" of the app.");
  }

  @Test
  void atLeastOneBotTokenIsNeeded() {
    assertRefused(
        () ->
            new SlackSettings(
                List.of(), new SocketMode("xapp-1-A"), SlackSettings.PUBLIC_API, 10, Set.of()),
        "SLACK_BOT_TOKEN holds no token.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "xoxb-1-A", "xapp-", "xapp-1 A"})
  void anAppTokenThatIsNoneIsRefusedAndNotShown(String token) {
    assertRefused(
        () -> new SocketMode(token),
        "SLACK_APP_TOKEN is not an app-level token: it starts with \"xapp-\"; make one with the"
            + " scope connections:write under \"Basic Information\" of the app.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "'abc'", "abc\n"})
  void aSigningSecretThatIsNoneIsRefusedAndNotShown(String secret) {
    assertRefused(
        () -> new Http(secret, "127.0.0.1", 8080),
        "SLACK_SIGNING_SECRET is not a signing secret: copy it from \"Basic Information\" of the"
            + " app as it stands.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1", "localhost", "0.0.0.0"})
  void aHostMayBeANameOrAnAddress(String host) {
    assertThat(new Http("abc", host, 0).host()).isEqualTo(host);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "http://localhost", "a b"})
  void aHostThatIsMoreOrLessIsRefused(String host) {
    assertRefused(
        () -> new Http("abc", host, 8080),
        "PARLEY_HOST must be the name or the address of this machine to listen at, and no more,"
            + " such as 127.0.0.1, or 0.0.0.0 for all.");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65_536})
  void aPortOutOfBoundsIsRefused(int port) {
    assertRefused(
        () -> new Http("abc", "127.0.0.1", port),
        "PARLEY_PORT is \"" + port + "\": it must be a number from 0 to 65535.");
  }

  @ParameterizedTest
  @CsvSource({
    "https://slack.com/api/, https://slack.com/api/",
    "https://slack.com/api, https://slack.com/api/",
    "HTTP://localhost:9000, HTTP://localhost:9000/",
    "http://[::1]:9000/a/b, http://[::1]:9000/a/b/"
  })
  void anotherWebApiMayBeNamed(String written, String api) {
    assertThat(settings(BOT, written, 10, "C1").api()).isEqualTo(URI.create(api));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "localhost:9000",
        "ftp://localhost",
        "http:/localhost",
        "http://localhost:0",
        "http://localhost:65536",
        "http://ada:secret@localhost",
        "http://localhost/api?token=xoxb-1",
        "http://localhost#a"
      })
  void anAddressThatIsMoreOrLessThanAWebApiIsRefusedAndNotShown(String api) {
    assertRefused(
        () -> settings(BOT, api, 10, "C1"),
        "PARLEY_SLACK_API must be the address of a Web API and no more: http or https, a host and"
            + " perhaps a port and a path, such as http://localhost:8080/api/.");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1_000_001})
  void aRateOutOfBoundsIsRefused(int rate) {
    assertRefused(
        () -> settings(BOT, API, rate, "C1"),
        "PARLEY_RATE is \"" + rate + "\": it must be a number from 1 to 1000000.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#news", "news", "U0123456789"})
  void aChannelsNameIsNoId(String channel) {
    assertRefused(
        () -> settings(BOT, API, 10, channel),
        "PARLEY_SLACK_CHANNELS holds \""
            + channel
            + "\": it must hold ids of channels, such as C0123456789; a channel's details show its"
            + " id.");
  }

  private static void assertRefused(ThrowingCallable making, String message) {
    assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  private static SlackSettings settings(String token, String api, int rate, String channel) {
    return new SlackSettings(
        List.of(token), new SocketMode("xapp-1-A"), URI.create(api), rate, Set.of(channel));
  }
}
