package dev.parley.telegram;

import dev.parley.bot.channel.Finding;
import dev.parley.bot.channel.Inspection;
import dev.parley.telegram.receive.BotApiException;
import dev.parley.telegram.receive.BotClient;
import dev.parley.telegram.receive.Hook;
import dev.parley.telegram.receive.WebhookInfo;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks Telegram whether a bot can be served there. Changes nothing. */
public final class TelegramCheck {

  private static final String ANOTHER =
      "another program has set a webhook for this bot: stop it, or give each its own bot";

  private TelegramCheck() {}

  /** Asks; takes at most half a minute, also without a network. */
  public static Inspection run(TelegramSettings settings) {
    return run(settings, InstantSource.system());
  }

  static Inspection run(TelegramSettings settings, InstantSource clock) {
    List<Finding> findings = new ArrayList<>();
    Optional<Instant> theirs = Optional.empty();
    try (BotClient client = new BotClient(settings.api(), settings.token(), settings.secrets())) {
      findings.add(
          Finding.ok("%s knows the bot as @%s".formatted(client.host(), client.me().name())));
      WebhookInfo info = client.webhook();
      theirs = info.at();
      findings.add(webhook(settings, info));
    } catch (BotApiException e) {
      String hint = e.isAnswered() ? "" : ": see that this machine reaches it";
      findings.add(Finding.problem(e.getMessage() + hint));
    }
    return new Inspection(findings, theirs.map(time -> Duration.between(time, clock.instant())));
  }

  private static Finding webhook(TelegramSettings settings, WebhookInfo info) {
    boolean ours = info.url().endsWith(Hook.path(settings.token()));
    if (settings.hook().isPresent()) {
      return settings.hook().get().url().equals(info.url()) ? working(info) : toBeSet(info, ours);
    }
    if (info.url().isEmpty()) {
      return Finding.ok("no webhook is set, and updates can be asked for");
    }
    return ours
        ? Finding.ok("a webhook is still set, which the next \"parley serve\" deletes")
        : Finding.problem(ANOTHER + "; \"parley serve\" deletes the webhook");
  }

  private static Finding working(WebhookInfo info) {
    return info.trouble()
        .map(
            trouble ->
                Finding.problem(
                    trouble
                        + ": see that PARLEY_PUBLIC_URL leads to this Parley, over https with a"
                        + " certificate that Telegram trusts"))
        .orElseGet(() -> Finding.ok("the webhook is set; updates waiting: " + info.pending()));
  }

  private static Finding toBeSet(WebhookInfo info, boolean ours) {
    return info.url().isEmpty() || ours
        ? Finding.ok("the webhook is not set yet, which \"parley serve\" does")
        : Finding.problem(ANOTHER + "; \"parley serve\" sets its own webhook");
  }
}
