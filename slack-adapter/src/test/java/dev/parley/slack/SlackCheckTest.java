package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.channel.Finding;
import dev.parley.bot.channel.Inspection;
import dev.parley.slack.fake.FakeSlack;
import dev.parley.slack.fake.Fault;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackCheckTest {

  private static final String SCOPES_OF_ONE =
      "workspace T1 (T1) does not give the app these scopes: assistant:write, reactions:write: add"
          + " them under \"OAuth & Permissions\", and install the app anew";

  private final FakeSlack slack = FakeSlack.start();
  private final String one = slack.addWorkspace("T1").botToken();
  private final String two = slack.addWorkspace("T2").botToken();

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void everyWorkspaceAndTheAppAreNamed() {
    assertThat(findings(one, two))
        .containsExactly(
            Finding.ok("workspace T1 (T1) knows the bot as @parley"),
            Finding.ok("workspace T2 (T2) knows the bot as @parley"),
            Finding.ok("Socket Mode of app Parley (A0PARLEY)"));
  }

  @Test
  void aTokenThatIsRefusedIsNamedByItsPlaceAndNotShown() {
    assertThat(findings(one, "xoxb-unknown"))
        .contains(
            Finding.problem(
                "SLACK_BOT_TOKEN, token 2 was refused (invalid_auth): copy the Bot User OAuth Token"
                    + " from the app's settings"));
    assertThat(findings("xoxb-unknown"))
        .startsWith(
            Finding.problem(
                "SLACK_BOT_TOKEN was refused (invalid_auth): copy the Bot User OAuth Token from the"
                    + " app's settings"))
        .noneMatch(finding -> finding.text().contains("xoxb-unknown"));
    assertThat(check(slack.api(), new SlackSettings.SocketMode("xapp-unknown"), one).findings())
        .contains(
            Finding.problem(
                "SLACK_APP_TOKEN was refused (invalid_auth): copy the app-level token from the"
                    + " app's settings"));
  }

  @Test
  void scopesThatAreMissingAreNamedAndOthersDoNotMatter() {
    slack.give(
        "app_mentions:read",
        "channels:history",
        "chat:write",
        "commands",
        "files:write",
        "groups:history",
        "im:history",
        "mpim:history",
        "users:read");
    assertThat(findings(one)).startsWith(Finding.problem(SCOPES_OF_ONE));
  }

  @Test
  void twoTokensForOneWorkspaceAreAProblem() {
    assertThat(findings(one, one))
        .contains(
            Finding.problem("workspace T1 (T1) has two tokens in SLACK_BOT_TOKEN: take one out"));
  }

  @Test
  void overHttpOnlyRequestsCanShowWhetherTheSecretIsRight() {
    assertThat(check(slack.api(), new SlackSettings.Http("0123abcd"), one).findings())
        .contains(
            Finding.ok(
                "requests are taken at /slack/events, /slack/commands and /slack/interactivity;"
                    + " only they can show whether SLACK_SIGNING_SECRET is the app's"));
  }

  @Test
  void aClockThatIsWrongIsNoticed() {
    SlackSettings settings = settings(slack.api(), new SlackSettings.Http("0123abcd"), one);
    Inspection inspection =
        SlackCheck.run(settings, () -> Instant.now().minus(Duration.ofMinutes(7)));
    assertThat(inspection.clockAhead().orElseThrow())
        .isBetween(Duration.ofSeconds(-421), Duration.ofSeconds(-410));
    assertThat(SlackCheck.run(settings).clockAhead().orElseThrow().abs())
        .isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void withoutANetworkOrASlackThatIsSaid() {
    assertThat(check(URI.create("http://127.0.0.1:1/api/"), socket(), one))
        .isEqualTo(
            new Inspection(
                List.of(
                    Finding.problem(
                        "no usable answer from 127.0.0.1 (ConnectException): see that this machine reaches it"),
                    Finding.problem(
                        "no usable answer from 127.0.0.1 (ConnectException): see that this machine reaches it")),
                Optional.empty()));
    slack.failAll(Optional.of(Fault.status(503)));
    assertThat(findings(one))
        .contains(
            Finding.problem(
                "127.0.0.1 answers with status 503: see PARLEY_SLACK_API, and try again later"));
  }

  private List<Finding> findings(String... tokens) {
    return check(slack.api(), socket(), tokens).findings();
  }

  private static SlackSettings.SocketMode socket() {
    return new SlackSettings.SocketMode(FakeSlack.APP_TOKEN);
  }

  private static Inspection check(URI api, SlackSettings.Transport transport, String... tokens) {
    return SlackCheck.run(settings(api, transport, tokens));
  }

  private static SlackSettings settings(
      URI api, SlackSettings.Transport transport, String... tokens) {
    return new SlackSettings(List.of(tokens), transport, api, 10, Set.of());
  }
}
