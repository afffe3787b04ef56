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
                + " api=https://slack.com/api/, rate=10, channels=[C1], site=none]");
    assertThat(new Http("abc").toString()).isEqualTo("Http[signingSecret=***]");
  }

  @Test
  void allSecretsAreKnown() {
    assertThat(settings(BOT, API, 10, "C1").secrets()).containsExactlyInAnyOrder(BOT, "xapp-1-A");
    assertThat(new Http("abc").secret()).isEqualTo("abc");
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
        () -> new Http(secret),
        "SLACK_SIGNING_SECRET is not a signing secret: copy it from \"Basic Information\" of the"
            + " app as it stands.");
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
