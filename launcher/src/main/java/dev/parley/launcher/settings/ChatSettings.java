package dev.parley.launcher.settings;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.parley.slack.SlackSettings;
import dev.parley.slack.SlackSettings.Http;
import dev.parley.slack.SlackSettings.SocketMode;
import dev.parley.slack.SlackSettings.Transport;
import dev.parley.telegram.TelegramSettings;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads how to serve in chats. No message shows a token, nor an address: it may have one in it. */
final class ChatSettings {

  private static final String BOT_TOKEN = "SLACK_BOT_TOKEN";
  private static final String APP_TOKEN = "SLACK_APP_TOKEN";
  private static final String SIGNING_SECRET = "SLACK_SIGNING_SECRET";

  private final Environment values;

  ChatSettings(Environment values) {
    this.values = values;
  }

  /**
   * How to serve on Telegram, if at all.
   *
   * @param publicUrl how the world reaches us
   */
  Optional<TelegramSettings> telegram(Optional<URI> publicUrl) {
    URI api = address("PARLEY_TELEGRAM_API").orElse(TelegramSettings.PUBLIC_API);
    int rate = values.rate();
    Set<Long> chats = values.get("PARLEY_TELEGRAM_CHATS").map(ChatSettings::chats).orElse(Set.of());
    return values
        .get("TELEGRAM_BOT_TOKEN")
        .map(
            token ->
                Environment.checked(
                    () -> new TelegramSettings(token, api, rate, chats, webhook(publicUrl))));
  }

  private Optional<URI> webhook(Optional<URI> publicUrl) {
    boolean wanted = values.flag("PARLEY_TELEGRAM_WEBHOOK");
    if (wanted && publicUrl.isEmpty()) {
      throw new SettingException(
          "PARLEY_TELEGRAM_WEBHOOK is \"true\", but PARLEY_PUBLIC_URL is not set: set it to the"
              + " https address at which Telegram reaches Parley.");
    }
    return publicUrl.filter(url -> wanted);
  }

  /** How to serve on Slack, unless nothing that is for Slack alone is set. */
  Optional<SlackSettings> slack() {
    Optional<String> set =
        Stream.of(BOT_TOKEN, APP_TOKEN, SIGNING_SECRET)
            .filter(name -> values.get(name).isPresent())
            .findFirst();
    return set.map(this::slack);
  }

  private SlackSettings slack(String set) {
    String tokens =
        values
            .get(BOT_TOKEN)
            .orElseThrow(
                () ->
                    new SettingException(
                        set
                            + " is set, but SLACK_BOT_TOKEN is not: set it to the Bot User OAuth"
                            + " Token of the app."));
    URI api = address("PARLEY_SLACK_API").orElse(SlackSettings.PUBLIC_API);
    Set<String> channels =
        values
            .get("PARLEY_SLACK_CHANNELS")
            .map(ids -> Environment.list(ids).collect(toUnmodifiableSet()))
            .orElse(Set.of());
    return Environment.checked(
        () ->
            new SlackSettings(
                Environment.list(tokens).distinct().toList(),
                transport(),
                api,
                values.rate(),
                channels));
  }

  private Transport transport() {
    Optional<String> appToken = values.get(APP_TOKEN);
    return appToken.isPresent() ? new SocketMode(appToken.get()) : http();
  }

  private Transport http() {
    return values
        .get(SIGNING_SECRET)
        .<Transport>map(Http::new)
        .orElseThrow(
            () ->
                new SettingException(
                    "SLACK_BOT_TOKEN is set, but not how events come in: set SLACK_APP_TOKEN for"
                        + " Socket Mode, or SLACK_SIGNING_SECRET to take HTTP requests."));
  }

  /** What an operator may not have meant. */
  List<String> warnings() {
    return values.get(APP_TOKEN).isPresent() && values.get(SIGNING_SECRET).isPresent()
        ? List.of(
            "SLACK_APP_TOKEN and SLACK_SIGNING_SECRET are both set: Slack is served in Socket Mode."
                + " Take SLACK_APP_TOKEN out for HTTP requests, or SLACK_SIGNING_SECRET to read"
                + " this no more.")
        : List.of();
  }

  private Optional<URI> address(String name) {
    return values
        .get(name)
        .map(
            value ->
                Environment.uri(value)
                    .orElseThrow(() -> new SettingException(name + " is not a web address.")));
  }

  private static Set<Long> chats(String value) {
    return Environment.list(value).map(ChatSettings::chat).collect(toUnmodifiableSet());
  }

  private static long chat(String id) {
    try {
      return Long.parseLong(id);
    } catch (NumberFormatException e) {
      throw new SettingException(
          "PARLEY_TELEGRAM_CHATS holds \""
              + id
              + "\": it must hold ids of chats, such as 12345, -1001234567890.");
    }
  }
}
