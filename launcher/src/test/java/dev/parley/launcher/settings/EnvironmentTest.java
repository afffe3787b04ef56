package dev.parley.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.launcher.logging.LogFormat;
import dev.parley.telegram.TelegramSettings;
import dev.parley.web.WebSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.Level;

class EnvironmentTest {

  private static final Path HOME = Path.of("/opt/parley");
  private static final Path USER = Path.of("/home/ada");
  private static final String TOKEN = "123456:ABC-def_0";

  @TempDir Path folder;

  @Test
  void withoutAnythingSetTheDefaultsHold() {
    assertThat(settings(Map.of()))
        .isEqualTo(
            new Settings(
                Path.of("/opt/parley/knowledge/articles"),
                Path.of("/home/ada/.local/share/parley"),
                LinkTarget.PUBLIC,
                new LogSettings(Optional.empty(), LogFormat.TEXT, false),
                Optional.empty(),
                Optional.empty(),
                new WebSettings("127.0.0.1", 8080, Optional.empty(), Optional.empty()),
                List.of()));
  }

  @Test
  void everySettingIsRead() {
    assertThat(
            settings(
                Map.of(
                    "PARLEY_KNOWLEDGE", "/srv/articles",
                    "PARLEY_DATA", "~/parley",
                    "PARLEY_PUBLIC_URL", "https://parley.example/x/",
                    "PARLEY_LINKS", "Own",
                    "PARLEY_LOG_LEVEL", "info",
                    "TELEGRAM_BOT_TOKEN", TOKEN,
                    "PARLEY_TELEGRAM_API", "http://localhost:8081",
                    "PARLEY_RATE", "3",
                    "PARLEY_TELEGRAM_CHATS", " 12,-1001, 7 ,")))
        .isEqualTo(
            new Settings(
                Path.of("/srv/articles"),
                Path.of("/home/ada/parley"),
                LinkTarget.OWN,
                new LogSettings(Optional.of(Level.INFO), LogFormat.TEXT, false),
                Optional.of(
                    new TelegramSettings(
                        TOKEN, URI.create("http://localhost:8081"), 3, Set.of(12L, -1001L, 7L))),
                Optional.empty(),
                new WebSettings(
                    "127.0.0.1",
                    8080,
                    Optional.of(URI.create("https://parley.example/x")),
                    Optional.empty(),
                    Set.of(),
                    3),
                List.of()));
  }

  @Test
  void everySettingOfTheWebIsRead() {
    assertThat(
            settings(
                    Map.of(
                        "PARLEY_HOST", "0.0.0.0",
                        "PARLEY_PORT", "9000",
                        "PARLEY_PUBLIC_URL", "https://parley.example",
                        "PARLEY_STALE_AFTER", "30d",
                        "PARLEY_PROXIES", "10.0.0.2, 172.16.0.0/12"))
                .web())
        .isEqualTo(
            new WebSettings(
                "0.0.0.0",
                9000,
                Optional.of(URI.create("https://parley.example")),
                Optional.of(Duration.ofDays(30)),
                Set.of("10.0.0.2", "172.16.0.0/12"),
                10));
  }

  @ParameterizedTest
  @CsvSource({"1d, PT24H", "12h, PT12H", "90m, PT1H30M", "5 d, PT120H"})
  void aTimeIsInDaysHoursOrMinutes(String written, Duration time) {
    assertThat(settings(Map.of("PARLEY_STALE_AFTER", written)).web().staleAfter()).contains(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"30", "d", "-1d", "1w", "1.5d", "P30D", "1d12h", "9999999d"})
  void aTimeThatIsNoneIsRefused(String written) {
    assertBad(
        Map.of("PARLEY_STALE_AFTER", written),
        "PARLEY_STALE_AFTER is \""
            + written
            + "\": it must be a number of days, hours or minutes, such as 30d, 12h or 90m.");
  }

  @Test
  void aTokenIsEnoughForTelegram() {
    assertThat(settings(Map.of("TELEGRAM_BOT_TOKEN", TOKEN)).telegram())
        .contains(new TelegramSettings(TOKEN, TelegramSettings.PUBLIC_API, 10, Set.of()));
  }

  @Test
  void theTokenIsKnownAsASecretAndNotShown() {
    Settings settings = settings(Map.of("TELEGRAM_BOT_TOKEN", TOKEN));
    assertThat(settings.secrets()).containsExactly(TOKEN);
    assertThat(settings.toString()).doesNotContain(TOKEN);
  }

  @Test
  void aBadValueForTelegramIsNamedWithoutAnythingSecret() {
    assertBad(
        Map.of("TELEGRAM_BOT_TOKEN", "123:A BC"),
        "TELEGRAM_BOT_TOKEN is not a bot's token: copy it from @BotFather as it stands; it has"
            + " only letters, digits, \":\", \"_\" and \"-\".");
    assertBad(
        Map.of("PARLEY_TELEGRAM_API", "http://local host/123:ABC"),
        "PARLEY_TELEGRAM_API is not a web address.");
    assertBad(Map.of("PARLEY_RATE", "many"), "PARLEY_RATE is \"many\": it must be a whole number.");
    assertBad(
        Map.of("PARLEY_RATE", "0"), "PARLEY_RATE is \"0\": it must be a number from 1 to 1000000.");
    assertBad(
        Map.of("PARLEY_TELEGRAM_CHATS", "12 @news"),
        "PARLEY_TELEGRAM_CHATS holds \"@news\": it must hold ids of chats, such as 12345,"
            + " -1001234567890.");
  }

  @Test
  void aSettingThatIsNoneIsToldWithTheOneThatWasMeant() {
    assertThat(
            settings(
                    Map.of(
                        "PARLEY_LOGLEVEL", "info",
                        "PARLEY_TELEGRAM_BOT_TOKEN", "1:A",
                        "PARLEY_SOMETHING_ELSE", "x",
                        "HOME", "/"))
                .warnings())
        .containsExactly(
            "PARLEY_LOGLEVEL is not a setting. Did you mean PARLEY_LOG_LEVEL?",
            "PARLEY_SOMETHING_ELSE is not a setting.",
            "PARLEY_TELEGRAM_BOT_TOKEN is not a setting. Did you mean TELEGRAM_BOT_TOKEN?");
  }

  @Test
  void anEmptyValueCountsAsNotSet() {
    assertThat(settings(Map.of("PARLEY_DATA", "", "PARLEY_LINKS", " ")))
        .isEqualTo(settings(Map.of()));
  }

  @Test
  void theDataFolderFollowsXdg() {
    assertThat(settings(Map.of("XDG_DATA_HOME", "/data")).data())
        .isEqualTo(Path.of("/data/parley"));
    assertThat(settings(Map.of("XDG_DATA_HOME", "relative")).data())
        .isEqualTo(Path.of("/home/ada/.local/share/parley"));
  }

  @Test
  void aBadValueIsNamedWithItsSetting() {
    assertBad(
        Map.of("PARLEY_LINKS", "mine"), "PARLEY_LINKS is \"mine\": it must be one of public, own.");
    assertBad(
        Map.of("PARLEY_LOG_LEVEL", "loud"),
        "PARLEY_LOG_LEVEL is \"loud\": it must be one of error, warn, info, debug, trace.");
    assertBad(
        Map.of("PARLEY_PUBLIC_URL", "ftp://parley.example"),
        "PARLEY_PUBLIC_URL is \"ftp://parley.example\": it must start with http:// or https:// and"
            + " name a host.");
    assertBad(
        Map.of("PARLEY_PUBLIC_URL", "not an address"),
        "PARLEY_PUBLIC_URL is \"not an address\": it is not a web address.");
    assertBad(
        Map.of("PARLEY_PUBLIC_URL", "https://parley.example/?a=b"),
        "PARLEY_PUBLIC_URL is \"https://parley.example/?a=b\": it must have no query and no"
            + " fragment.");
    assertBad(
        Map.of("PARLEY_PUBLIC_URL", "https://ada:secret@parley.example"),
        "PARLEY_PUBLIC_URL holds a user name: readers would see it.");
    assertBad(Map.of("PARLEY_PORT", "http"), "PARLEY_PORT is \"http\": it must be a whole number.");
    assertBad(
        Map.of("PARLEY_PORT", "65536"),
        "PARLEY_PORT is \"65536\": it must be a number from 0 to 65535.");
    assertBad(
        Map.of("PARLEY_STALE_AFTER", "0d"),
        "PARLEY_STALE_AFTER must be more than nothing, such as 30d or 12h.");
    assertBad(
        Map.of("PARLEY_LINKS", "own"),
        "PARLEY_LINKS is \"own\", but PARLEY_PUBLIC_URL is not set: set it to the address of"
            + " Parley's own pages, or PARLEY_LINKS to \"public\".");
  }

  @Test
  void theRealEnvironmentWinsOverTheFile() throws IOException {
    Files.writeString(folder.resolve(".env"), "PARLEY_DATA=/from/file\nPARLEY_LOG_LEVEL=debug\n");
    Settings settings =
        Environment.of(Map.of("PARLEY_DATA", "/from/env"), folder).settings(HOME, USER);
    assertThat(settings.data()).isEqualTo(Path.of("/from/env"));
    assertThat(settings.log().level()).contains(Level.DEBUG);
  }

  @Test
  void withoutAFileTheEnvironmentIsEnough() {
    assertThat(Environment.of(Map.of("A", "1"), folder).get("A")).contains("1");
  }

  @Test
  void aFileThatIsNotUtf8IsNamed() throws IOException {
    Path file = Files.write(folder.resolve(".env"), new byte[] {'A', '=', (byte) 0xff});
    assertThatThrownBy(() -> Environment.of(Map.of(), folder))
        .isInstanceOf(SettingException.class)
        .hasMessage(file + " is not UTF-8: save it as UTF-8.");
  }

  @Test
  void aHugeFileIsNotRead() throws IOException {
    Path file = Files.write(folder.resolve(".env"), new byte[100_001]);
    assertThatThrownBy(() -> Environment.of(Map.of(), folder))
        .isInstanceOf(SettingException.class)
        .hasMessage(file + " is larger than 100000 bytes.");
  }

  @Test
  void anotherFolderOfArticlesChangesNothingElse() {
    Settings settings = settings(Map.of("PARLEY_LOG_LEVEL", "error"));
    Settings other = settings.withKnowledge(Path.of("/else/../where"));
    assertThat(other.knowledge()).isEqualTo(Path.of("/where"));
    assertThat(other.withKnowledge(settings.knowledge())).isEqualTo(settings);
  }

  @Test
  void howTheLogIsWrittenIsChosen() {
    assertThat(settings(Map.of("PARLEY_LOG", "json", "PARLEY_LOG_QUESTIONS", "true")).log())
        .isEqualTo(new LogSettings(Optional.empty(), LogFormat.JSON, true));
    assertThat(settings(Map.of("PARLEY_LOG", "Text", "PARLEY_LOG_QUESTIONS", "false")).log())
        .isEqualTo(new LogSettings(Optional.empty(), LogFormat.TEXT, false));
    assertThatThrownBy(() -> settings(Map.of("PARLEY_LOG", "xml")))
        .isInstanceOf(SettingException.class)
        .hasMessage("PARLEY_LOG is \"xml\": it must be one of text, json.");
    assertThatThrownBy(() -> settings(Map.of("PARLEY_LOG_QUESTIONS", "yes")))
        .isInstanceOf(SettingException.class)
        .hasMessage("PARLEY_LOG_QUESTIONS is \"yes\": it must be one of true, false.");
  }

  private static Settings settings(Map<String, String> values) {
    return new Environment(values).settings(HOME, USER);
  }

  private static void assertBad(Map<String, String> values, String message) {
    assertThatThrownBy(() -> settings(values))
        .isInstanceOf(SettingException.class)
        .hasMessage(message);
  }
}
