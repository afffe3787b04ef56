package dev.parley.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramSettingsTest {

  private static final String TOKEN = "123456:ABC-def_0";

  @Test
  void theTokenIsNotShown() {
    assertThat(settings(TOKEN, "https://api.telegram.org", 10).toString())
        .isEqualTo(
            "TelegramSettings[token=***, api=https://api.telegram.org, rate=10, chats=[-5],"
                + " webhook=none]");
  }

  @Test
  void whatATokenLeadsToIsSecretToo() {
    TelegramSettings settings = webhook("https://api.telegram.org", "https://bot.example");
    assertThat(settings.secrets()).hasSize(3).contains(TOKEN);
    assertThat(settings.toString())
        .isEqualTo(
            "TelegramSettings[token=***, api=https://api.telegram.org, rate=10, chats=[],"
                + " webhook=https://bot.example]");
    assertThat(settings(TOKEN, "https://api.telegram.org", 10).secrets()).containsExactly(TOKEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://bot.example", "ftp://bot.example", "https:/x"})
  void aWebhookNeedsAnAddressWithHttps(String url) {
    assertThatThrownBy(() -> webhook("https://api.telegram.org", url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "PARLEY_TELEGRAM_WEBHOOK is \"true\", but PARLEY_PUBLIC_URL does not start with"
                + " https://: Telegram posts to https only. Put a reverse proxy with a certificate"
                + " before Parley, or take PARLEY_TELEGRAM_WEBHOOK out.");
  }

  @Test
  void aWebhookNeedsAPortThatTelegramCallsUnlessTheServerIsAnother() {
    assertThatThrownBy(() -> webhook("https://api.telegram.org", "https://bot.example:9443"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "PARLEY_TELEGRAM_WEBHOOK is \"true\", but PARLEY_PUBLIC_URL has port 9443: Telegram"
                + " posts to the ports 443, 80, 88 and 8443 only.");
    assertThat(webhook("https://api.telegram.org", "https://bot.example:8443").webhook())
        .isPresent();
    assertThat(webhook("http://localhost:8081", "https://bot.example:9443").webhook()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12 3:ABC", "\"123:ABC\"", "'1:A'", "bot/123:ABC", "1:A\n", "1:Ä"})
  void aTokenThatIsNoneIsRefusedAndNotShown(String token) {
    assertThatThrownBy(() -> settings(token, "https://api.telegram.org", 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "TELEGRAM_BOT_TOKEN is not a bot's token: copy it from @BotFather as it stands; it has"
                + " only letters, digits, \":\", \"_\" and \"-\".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.telegram.org",
        "HTTP://localhost:8081",
        "http://localhost:8081/",
        "http://[::1]:8081"
      })
  void anotherServerMayBeNamed(String api) {
    assertThat(settings(TOKEN, api, 10).api()).isEqualTo(URI.create(api));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "localhost:8081",
        "ftp://localhost",
        "http:/localhost",
        "http://localhost:0",
        "http://localhost:65536",
        "http://ada:secret@localhost",
        "http://localhost/bot123456:ABC",
        "http://localhost?a=b",
        "http://localhost#a"
      })
  void anAddressThatIsMoreOrLessThanAServerIsRefusedAndNotShown(String api) {
    assertThatThrownBy(() -> settings(TOKEN, api, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "PARLEY_TELEGRAM_API must be the address of a Bot API server and no more: http or"
                + " https, a host and perhaps a port, such as http://localhost:8081.");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1_000_001})
  void aRateOutOfBoundsIsRefused(int rate) {
    assertThatThrownBy(() -> settings(TOKEN, "https://api.telegram.org", rate))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("PARLEY_RATE is \"" + rate + "\": it must be a number from 1 to 1000000.");
  }

  private static TelegramSettings webhook(String api, String url) {
    return new TelegramSettings(TOKEN, URI.create(api), 10, Set.of(), Optional.of(URI.create(url)));
  }

  private static TelegramSettings settings(String token, String api, int rate) {
    return new TelegramSettings(token, URI.create(api), rate, Set.of(-5L));
  }
}
