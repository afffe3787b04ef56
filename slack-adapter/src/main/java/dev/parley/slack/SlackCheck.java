package dev.parley.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.parley.bot.channel.Finding;
import dev.parley.bot.channel.Inspection;
import dev.parley.slack.SlackSettings.SocketMode;
import dev.parley.slack.send.Api;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Asks Slack whether an app can be served there. Changes nothing. For one use by one thread. */
public final class SlackCheck {

  /** Those of the app's manifest. */
  static final Set<String> BOT_SCOPES =
      Set.of(
          "app_mentions:read",
          "assistant:write",
          "channels:history",
          "chat:write",
          "commands",
          "files:write",
          "groups:history",
          "im:history",
          "mpim:history",
          "reactions:write");

  private static final Set<String> APP_SCOPES = Set.of("connections:write");

  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> teams = new HashSet<>();
  private final SlackSettings settings;
  private final InstantSource clock;
  private Optional<Duration> clockAhead = Optional.empty();

  private SlackCheck(SlackSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Asks about every token; takes at most 20 seconds for each, also without a network. */
  public static Inspection run(SlackSettings settings) {
    return run(settings, InstantSource.system());
  }

  static Inspection run(SlackSettings settings, InstantSource clock) {
    SlackCheck check = new SlackCheck(settings, clock);
    try (Api api = new Api(settings.api(), settings.botTokens())) {
      check.all(api);
    }
    return new Inspection(check.findings, check.clockAhead);
  }

  private void all(Api api) {
    int number = settings.botTokens().size();
    for (int i = 0; i < number; i++) {
      String name = number == 1 ? "SLACK_BOT_TOKEN" : "SLACK_BOT_TOKEN, token " + (i + 1);
      ask(api, settings.botTokens().get(i), name, "Bot User OAuth Token", this::workspace);
    }
    if (settings.transport() instanceof SocketMode socket) {
      ask(api, socket.appToken(), "SLACK_APP_TOKEN", "app-level token", SlackCheck::app);
    } else {
      findings.add(
          Finding.ok(
              "requests are taken at /slack/events, /slack/commands and /slack/interactivity; only"
                  + " they can show whether SLACK_SIGNING_SECRET is the app's"));
    }
  }

  private void ask(
      Api api,
      String token,
      String setting,
      String kind,
      Function<AuthTestResponse, Finding> judge) {
    String host = settings.api().getHost();
    try {
      AuthTestResponse answer = api.slack().methods(token).authTest(request -> request);
      clockAhead = clockAhead.or(() -> ahead(answer));
      findings.add(
          answer.isOk()
              ? judge.apply(answer)
              : Finding.problem(
                  "%s was refused (%s): copy the %s from the app's settings"
                      .formatted(setting, answer.getError(), kind)));
    } catch (SlackApiException e) {
      int status = e.getResponse().code();
      findings.add(
          Finding.problem(
              "%s answers with status %d: see PARLEY_SLACK_API, and try again later"
                  .formatted(host, status)));
    } catch (IOException | RuntimeException e) {
      // Its message may quote what was sent or answered.
      findings.add(
          Finding.problem(
              "no usable answer from %s (%s): see that this machine reaches it"
                  .formatted(host, e.getClass().getSimpleName())));
    }
  }

  private Finding workspace(AuthTestResponse answer) {
    String name = "workspace %s (%s)".formatted(answer.getTeam(), answer.getTeamId());
    List<String> missing = missing(answer, BOT_SCOPES);
    if (!teams.add(answer.getTeamId())) {
      return Finding.problem(name + " has two tokens in SLACK_BOT_TOKEN: take one out");
    }
    return missing.isEmpty()
        ? Finding.ok("%s knows the bot as @%s".formatted(name, answer.getUser()))
        : Finding.problem(
            "%s does not give the app these scopes: %s: add them under \"OAuth & Permissions\","
                    .formatted(name, String.join(", ", missing))
                + " and install the app anew");
  }

  private static Finding app(AuthTestResponse answer) {
    return missing(answer, APP_SCOPES).isEmpty()
        ? Finding.ok("Socket Mode of app %s (%s)".formatted(answer.getAppName(), answer.getAppId()))
        : Finding.problem(
            "SLACK_APP_TOKEN has not the scope connections:write: generate another one with it"
                + " under \"Basic Information\", \"App-Level Tokens\"");
  }

  /** None where Slack does not say which there are. */
  private static List<String> missing(AuthTestResponse answer, Set<String> wanted) {
    return header(answer, "x-oauth-scopes")
        .map(scopes -> List.of(scopes.strip().split("\\s*,\\s*", -1)))
        .map(given -> wanted.stream().filter(scope -> !given.contains(scope)).sorted().toList())
        .orElse(List.of());
  }

  private Optional<Duration> ahead(AuthTestResponse answer) {
    return header(answer, "date")
        .flatMap(SlackCheck::time)
        .map(theirs -> Duration.between(theirs, clock.instant()));
  }

  private static Optional<Instant> time(String date) {
    try {
      return Optional.of(
          ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> header(AuthTestResponse answer, String name) {
    return Optional.ofNullable(answer.getHttpResponseHeaders())
        .map(headers -> headers.get(name))
        .filter(values -> !values.isEmpty())
        .map(values -> values.get(0));
  }
}
