package dev.parley.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.channel.Finding;
import dev.parley.bot.channel.Inspection;
import dev.parley.telegram.fake.FakeTelegram;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TelegramCheckTest extends OnTelegram {

  private static final Finding KNOWN =
      Finding.ok("127.0.0.1 knows the bot as @" + FakeTelegram.BOT_NAME);
  private static final String OTHER =
      "another program has set a webhook for this bot: stop it, or give each its own bot; \"parley"
          + " serve\" ";

  @Test
  void aBotThatCanBePolledIsNamed() {
    assertThat(findings(polling()))
        .containsExactly(KNOWN, Finding.ok("no webhook is set, and updates can be asked for"));
  }

  @Test
  void aWebhookThatIsNotOursIsAProblemAndItsAddressIsNotShown() {
    telegram.setWebhook("https://other.example/hook-with-a-secret");
    assertThat(findings(polling()))
        .containsExactly(KNOWN, Finding.problem(OTHER + "deletes the webhook"));
    assertThat(findings(posting()))
        .containsExactly(KNOWN, Finding.problem(OTHER + "sets its own webhook"));
  }

  @Test
  void aWebhookIsSetByServing() {
    Finding toBeSet = Finding.ok("the webhook is not set yet, which \"parley serve\" does");
    assertThat(findings(posting())).containsExactly(KNOWN, toBeSet);
    serveByWebhook();
    assertThat(findings(posting()))
        .containsExactly(KNOWN, Finding.ok("the webhook is set; updates waiting: 0"));
    TelegramSettings moved = settings(telegram.api(), FakeTelegram.TOKEN, "https://moved.example");
    assertThat(findings(moved)).containsExactly(KNOWN, toBeSet);
    assertThat(findings(polling()))
        .containsExactly(
            KNOWN, Finding.ok("a webhook is still set, which the next \"parley serve\" deletes"));
  }

  @Test
  void updatesThatCannotBeDeliveredAreAProblem() {
    serveByWebhook();
    telegram.proxy(PUBLIC_URL, URI.create("http://127.0.0.1:1"));
    ann.says("one");
    Finding problem =
        Finding.problem(
            "Telegram cannot deliver (updates waiting: 1): Connection refused: see that"
                + " PARLEY_PUBLIC_URL leads to this Parley, over https with a certificate that"
                + " Telegram trusts");
    patiently().untilAsserted(() -> assertThat(findings(posting())).contains(problem));
  }

  @Test
  void aTokenThatIsRefusedIsNotShown() {
    assertThat(findings(settings(telegram.api(), "1:unknown", PUBLIC_URL)))
        .containsExactly(
            Finding.problem(
                "TELEGRAM_BOT_TOKEN was refused by 127.0.0.1 (401); take the bot's token from"
                    + " @BotFather"));
  }

  @Test
  void aClockThatIsWrongIsNoticed() {
    Inspection inspection =
        TelegramCheck.run(polling(), () -> Instant.now().plus(Duration.ofMinutes(7)));
    assertThat(inspection.clockAhead().orElseThrow())
        .isBetween(Duration.ofSeconds(419), Duration.ofSeconds(430));
  }

  @Test
  void withoutANetworkThatIsSaid() {
    Inspection inspection =
        TelegramCheck.run(
            settings(URI.create("http://127.0.0.1:1"), FakeTelegram.TOKEN, PUBLIC_URL));
    assertThat(inspection)
        .isEqualTo(
            new Inspection(
                List.of(
                    Finding.problem(
                        "no usable answer from 127.0.0.1: Failed to connect to /127.0.0.1:1: see that this machine reaches it")),
                Optional.empty()));
  }

  @Test
  void whatTheServerSaysIsShownWithoutSecretsInOneLine() {
    telegram.faults().on("getWebhookInfo").refused(FakeTelegram.TOKEN + "\nis wrong");
    assertThat(findings(polling()))
        .containsExactly(
            KNOWN, Finding.problem("127.0.0.1 answers with status 400: Bad Request: *** is wrong"));
    telegram.faults().on("getMe").garbage();
    assertThat(findings(polling()))
        .containsExactly(
            Finding.problem(
                "127.0.0.1 gives answers that cannot be read: see that this machine reaches it"));
  }

  private static List<Finding> findings(TelegramSettings settings) {
    return TelegramCheck.run(settings).findings();
  }

  private TelegramSettings polling() {
    return settings(10, Set.of());
  }

  private TelegramSettings posting() {
    return settings(telegram.api(), FakeTelegram.TOKEN, PUBLIC_URL);
  }

  private static TelegramSettings settings(URI api, String token, String publicUrl) {
    return new TelegramSettings(token, api, 10, Set.of(), Optional.of(URI.create(publicUrl)));
  }
}
