package dev.parley.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.slack.SlackSettings;
import dev.parley.slack.SlackSettings.Http;
import dev.parley.slack.SlackSettings.SocketMode;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChatSettingsTest {

  private static final String BOT = "xoxb-1-ABC";
  private static final String APP = "xapp-1-DEF";
  private static final String SECRET = "0123abcd";

  @Test
  void aBotTokenAndAnAppTokenAreEnoughForSlack() {
    assertThat(settings(Map.of("SLACK_BOT_TOKEN", BOT, "SLACK_APP_TOKEN", APP)).slack())
        .contains(
            new SlackSettings(
                List.of(BOT), new SocketMode(APP), SlackSettings.PUBLIC_API, 10, Set.of()));
  }

  @Test
  void everySettingOfSlackIsRead() {
    assertThat(
            settings(
                    Map.of(
                        "SLACK_BOT_TOKEN", BOT + ", xoxb-2-ABC," + BOT,
                        "SLACK_SIGNING_SECRET", SECRET,
                        "PARLEY_SLACK_API", "http://localhost:8081/api",
                        "PARLEY_SLACK_CHANNELS", " C12,G34, ",
                        "PARLEY_RATE", "3"))
                .slack())
        .contains(
            new SlackSettings(
                List.of(BOT, "xoxb-2-ABC"),
                new Http(SECRET),
                URI.create("http://localhost:8081/api/"),
                3,
                Set.of("C12", "G34")));
  }

  @Test
  void ofTwoWaysSocketModeIsTakenAndThatIsSaid() {
    Settings settings =
        settings(
            Map.of("SLACK_BOT_TOKEN", BOT, "SLACK_APP_TOKEN", APP, "SLACK_SIGNING_SECRET", SECRET));
    assertThat(settings.slack()).map(SlackSettings::transport).contains(new SocketMode(APP));
    assertThat(settings.warnings())
        .containsExactly(
            "SLACK_APP_TOKEN and SLACK_SIGNING_SECRET are both set: Slack is served in Socket"
                + " Mode. Take SLACK_APP_TOKEN out for HTTP requests, or SLACK_SIGNING_SECRET to"
                + " read this no more.");
  }

  @Test
  void telegramPostsUpdatesWhereThatIsWanted() {
    Map<String, String> values = new HashMap<>();
    values.put("TELEGRAM_BOT_TOKEN", "123456:ABC");
    values.put("PARLEY_PUBLIC_URL", "https://bot.example/");
    assertThat(settings(values).telegram().orElseThrow().webhook()).isEmpty();
    values.put("PARLEY_TELEGRAM_WEBHOOK", "false");
    assertThat(settings(values).telegram().orElseThrow().webhook()).isEmpty();
    values.put("PARLEY_TELEGRAM_WEBHOOK", "True");
    assertThat(settings(values).telegram().orElseThrow().webhook())
        .contains(URI.create("https://bot.example"));
    assertThat(settings(values).secrets()).hasSize(3).contains("123456:ABC");
  }

  @Test
  void aWebhookNeedsAnAddressThatTelegramReaches() {
    Map<String, String> values = new HashMap<>();
    values.put("TELEGRAM_BOT_TOKEN", "123456:ABC");
    values.put("PARLEY_TELEGRAM_WEBHOOK", "true");
    assertBad(
        values,
        "PARLEY_TELEGRAM_WEBHOOK is \"true\", but PARLEY_PUBLIC_URL is not set: set it to the"
            + " https address at which Telegram reaches Parley.");
    values.put("PARLEY_PUBLIC_URL", "http://bot.example");
    assertBad(
        values,
        "PARLEY_TELEGRAM_WEBHOOK is \"true\", but PARLEY_PUBLIC_URL does not start with https://:"
            + " Telegram posts to https only. Put a reverse proxy with a certificate before Parley,"
            + " or take PARLEY_TELEGRAM_WEBHOOK out.");
    values.put("PARLEY_TELEGRAM_WEBHOOK", "yes");
    assertBad(values, "PARLEY_TELEGRAM_WEBHOOK is \"yes\": it must be one of true, false.");
  }

  @Test
  void whatIsMissingIsNamed() {
    assertBad(
        Map.of("SLACK_APP_TOKEN", APP),
        "SLACK_APP_TOKEN is set, but SLACK_BOT_TOKEN is not: set it to the Bot User OAuth Token of"
            + " the app.");
    assertBad(
        Map.of("SLACK_SIGNING_SECRET", SECRET),
        "SLACK_SIGNING_SECRET is set, but SLACK_BOT_TOKEN is not: set it to the Bot User OAuth"
            + " Token of the app.");
    assertBad(
        Map.of("SLACK_BOT_TOKEN", BOT),
        "SLACK_BOT_TOKEN is set, but not how events come in: set SLACK_APP_TOKEN for Socket Mode,"
            + " or SLACK_SIGNING_SECRET to take HTTP requests.");
  }

  @Test
  void whatIsForSlackOnlyInPartSetsNothingUp() {
    assertThat(settings(Map.of("PARLEY_PORT", "9000", "PARLEY_SLACK_CHANNELS", "C1")).slack())
        .isEmpty();
  }

  @Test
  void aBadValueIsNamedWithoutAnythingSecret() {
    Map<String, String> tokens = Map.of("SLACK_BOT_TOKEN", BOT, "SLACK_APP_TOKEN", APP);
    assertBad(
        Map.of("SLACK_BOT_TOKEN", APP, "SLACK_APP_TOKEN", BOT),
        "SLACK_APP_TOKEN is not an app-level token: it starts with \"xapp-\"; make one with the"
            + " scope connections:write under \"Basic Information\" of the app.");
    assertBad(
        with(tokens, "PARLEY_SLACK_API", "http://local host/xoxb-1-ABC"),
        "PARLEY_SLACK_API is not a web address.");
    assertBad(
        with(tokens, "PARLEY_SLACK_CHANNELS", "C1 #news"),
        "PARLEY_SLACK_CHANNELS holds \"#news\": it must hold ids of channels, such as C0123456789;"
            + " a channel's details show its id.");
  }

  @Test
  void allTokensAreKnownAsSecretsAndNotShown() {
    Settings settings =
        settings(
            Map.of(
                "TELEGRAM_BOT_TOKEN",
                "123456:GHI",
                "SLACK_BOT_TOKEN",
                BOT + ",xoxb-2-ABC",
                "SLACK_SIGNING_SECRET",
                SECRET));
    assertThat(settings.secrets())
        .containsExactlyInAnyOrder("123456:GHI", BOT, "xoxb-2-ABC", SECRET);
    assertThat(settings.toString()).doesNotContain("ABC", "GHI", SECRET);
  }

  private static Map<String, String> with(Map<String, String> values, String name, String value) {
    Map<String, String> more = new HashMap<>(values);
    more.put(name, value);
    return more;
  }

  private static Settings settings(Map<String, String> values) {
    return new Environment(values).settings(Path.of("/parley"), Path.of("/home/ada"));
  }

  private static void assertBad(Map<String, String> values, String message) {
    assertThatThrownBy(() -> settings(values))
        .isInstanceOf(SettingException.class)
        .hasMessage(message);
  }
}
