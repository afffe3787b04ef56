package dev.parley.launcher.doctor;

import static java.util.Objects.requireNonNull;

import dev.parley.bot.channel.Finding;
import dev.parley.bot.channel.Inspection;
import dev.parley.launcher.settings.Settings;
import dev.parley.slack.SlackCheck;
import dev.parley.slack.SlackSettings;
import dev.parley.telegram.TelegramCheck;
import dev.parley.telegram.TelegramSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Where chats are served, to be asked how they see us. */
public record Platforms(
    Function<TelegramSettings, Inspection> telegram, Function<SlackSettings, Inspection> slack) {

  /** Those that there are, over the network. */
  public static final Platforms REAL = new Platforms(TelegramCheck::run, SlackCheck::run);

  /** How long one may take to answer. */
  private static final Duration LONGEST = Duration.ofSeconds(40);

  private static final Inspection NOT_SET_UP =
      new Inspection(List.of(Finding.ok("not set up")), Optional.empty());

  public Platforms {
    requireNonNull(telegram);
    requireNonNull(slack);
  }

  Inspection telegram(Settings settings) {
    return settings
        .telegram()
        .map(one -> asked(described(one), () -> telegram.apply(one)))
        .orElse(NOT_SET_UP);
  }

  Inspection slack(Settings settings) {
    return settings
        .slack()
        .map(one -> asked(described(one), () -> slack.apply(one)))
        .orElse(NOT_SET_UP);
  }

  /** How a platform is set up, and what it says. */
  private static Inspection asked(String described, Callable<Inspection> question) {
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.ok(described));
    try {
      Inspection answer = Deadline.call(LONGEST, question);
      findings.addAll(answer.findings());
      return new Inspection(findings, answer.clockAhead());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      findings.add(Finding.problem("interrupted"));
    } catch (Exception e) {
      findings.add(Finding.problem("cannot be asked: " + e.getMessage()));
    }
    return new Inspection(findings, Optional.empty());
  }

  private static String described(TelegramSettings telegram) {
    return (telegram.webhook().isPresent() ? "webhook" : "polling")
        + ", server "
        + telegram.api()
        + ", "
        + served(telegram.rate(), telegram.chats().size(), "chats");
  }

  private static String described(SlackSettings slack) {
    return described(slack.transport())
        + ", bot tokens: "
        + slack.botTokens().size()
        + ", server "
        + slack.api()
        + ", "
        + served(slack.rate(), slack.channels().size(), "channels");
  }

  private static String described(SlackSettings.Transport transport) {
    return transport instanceof SlackSettings.Http ? "HTTP requests" : "Socket Mode";
  }

  private static String served(int rate, int places, String name) {
    return rate
        + " questions a minute for a person, "
        + (places == 0 ? "all " : places + " ")
        + name;
  }
}
