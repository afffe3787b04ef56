package dev.parley.bot.observe;

import static java.util.Objects.requireNonNull;

import dev.parley.bot.Answer;
import dev.parley.bot.Certainty;
import dev.parley.bot.NoAnswer;
import dev.parley.bot.Reply;
import dev.parley.bot.journal.Journal;
import dev.parley.bot.render.SafeText;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Tells an operator how replies come about: by timers, by a line in the log for each question, and
 * by a journal of what was not answered. Thread-safe.
 */
public final class Observer implements ReplyListener {

  private static final Logger LOG = LoggerFactory.getLogger(Observer.class);

  /** From a stage that hardly shows to one that everybody waits for. */
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(1),
    Duration.ofMillis(5),
    Duration.ofMillis(20),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(2)
  };

  private final Map<Stage, Timer> timers = new EnumMap<>(Stage.class);
  private final Journal journal;
  private final boolean showQuestions;

  /**
   * Joins what is needed.
   *
   * @param showQuestions whether the log may show what people ask
   */
  public Observer(MeterRegistry registry, Journal journal, boolean showQuestions) {
    for (Stage stage : Stage.values()) {
      timers.put(stage, timer(registry, stage));
    }
    this.journal = requireNonNull(journal);
    this.showQuestions = showQuestions;
  }

  private static Timer timer(MeterRegistry registry, Stage stage) {
    return Timer.builder("parley.stage")
        .description("How long the stages of replies take")
        .tag("stage", stage.label())
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }

  @Override
  public void took(Stage stage, Duration time) {
    timers.get(stage).record(time);
  }

  @Override
  public void replied(String channel, String question, Reply reply, Map<Stage, Duration> times) {
    log(channel, question, reply, times);
    if (reply instanceof NoAnswer refusal) {
      journal.unanswered(channel, question, refusal.confidence());
    } else if (reply instanceof Answer answer && answer.certainty() == Certainty.UNSURE) {
      journal.unsure(channel, question, answer.confidence());
    }
  }

  private void log(String channel, String question, Reply reply, Map<Stage, Duration> times) {
    LoggingEventBuilder line = LOG.atInfo();
    for (Map.Entry<String, Object> fact : facts(channel, question, reply, times).entrySet()) {
      line = line.addKeyValue(fact.getKey(), fact.getValue());
    }
    line.log("Replied");
  }

  private Map<String, Object> facts(
      String channel, String question, Reply reply, Map<Stage, Duration> times) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("channel", channel);
    facts.put("reply", ReplyKind.of(reply).label());
    if (reply instanceof Answer answer) {
      facts.put("statements", answer.statements().size());
      facts.put("confidence", twoDigits(answer.confidence()));
    } else if (reply instanceof NoAnswer refusal) {
      facts.put("confidence", twoDigits(refusal.confidence()));
    }
    facts.put("millis", millis(times.values().stream().reduce(Duration.ZERO, Duration::plus)));
    times.forEach((stage, time) -> facts.put(stage.label(), millis(time)));
    if (showQuestions) {
      facts.put("text", SafeText.oneLine(question));
    }
    return facts;
  }

  private static String twoDigits(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }

  private static String millis(Duration time) {
    return String.format(Locale.ROOT, "%.1f", time.toNanos() / 1e6);
  }
}
