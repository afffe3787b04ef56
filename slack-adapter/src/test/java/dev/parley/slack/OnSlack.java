package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.bot.Bot;
import dev.parley.bot.FixedBot;
import dev.parley.bot.channel.Patience;
import dev.parley.slack.fake.Call;
import dev.parley.slack.fake.Delivery;
import dev.parley.slack.fake.FakeSlack;
import dev.parley.slack.fake.Post;
import dev.parley.slack.fake.Room;
import dev.parley.slack.fake.Workspace;
import dev.parley.slack.handle.Limits;
import dev.parley.slack.send.Paces;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A bot served on a Slack that is strict, from event to message. */
abstract class OnSlack {

  /** As usual, but for the waits. */
  static final SlackLimits QUICK =
      new SlackLimits(
          new Paces(1_000),
          new Patience(Duration.ofMillis(50), Duration.ofSeconds(1), Duration.ofDays(1)),
          Limits.USUAL,
          Duration.ofSeconds(1));

  /** More than any test asks. */
  private static final int RATE = 100_000;

  @TempDir Path data;

  final FakeSlack slack = FakeSlack.start();
  final Workspace workspace = slack.addWorkspace("T1");
  final FixedBot bot = new FixedBot();
  final MeterRegistry registry = new SimpleMeterRegistry();
  final Room channel = workspace.newChannel();
  final String ann = workspace.person("ann");
  final String ben = workspace.person("ben");

  /** Methods whose refusal a test brings about. */
  final Set<String> mayBeRefused = new HashSet<>();

  private SlackAdapter adapter;

  @AfterEach
  void endAndCheckThatNothingForbiddenWasDone() {
    stop();
    slack.close();
    assertThat(slack.violations()).isEmpty();
    assertThat(slack.refused())
        .filteredOn(call -> !mayBeRefused.contains(call.method()))
        .extracting(Call::method, Call::error)
        .isEmpty();
    assertThat(delays()).allMatch(delay -> delay.compareTo(Duration.ofSeconds(3)) < 0);
  }

  /** How long acknowledgements took. */
  List<Duration> delays() {
    return slack.deliveries().stream().map(Delivery::delays).flatMap(List::stream).toList();
  }

  SlackAdapter serve() {
    return serve(settings(RATE, Set.of()), bot);
  }

  SlackAdapter serve(Bot served) {
    return serve(settings(RATE, Set.of()), served);
  }

  SlackAdapter serve(SlackSettings settings, Bot served) {
    adapter = SlackAdapter.start(settings, served, data, registry, QUICK);
    eventually(() -> adapter.health().alive());
    return adapter;
  }

  /** As a stop of the program and a new start are. */
  SlackAdapter serveAgain() {
    stop();
    return serve();
  }

  void stop() {
    if (adapter != null) {
      adapter.close();
    }
  }

  SlackSettings settings(int rate, Set<String> channels) {
    return new SlackSettings(
        List.of(workspace.botToken()),
        new SlackSettings.SocketMode(FakeSlack.APP_TOKEN),
        slack.api(),
        rate,
        channels);
  }

  SlackSettings settings(String... tokens) {
    return new SlackSettings(
        List.of(tokens),
        new SlackSettings.SocketMode(FakeSlack.APP_TOKEN),
        slack.api(),
        RATE,
        Set.of());
  }

  /** The bot's replies in a thread, once there are this many. */
  static List<Post> replies(Room room, String root, int number) {
    eventually(() -> room.replies(root).size() >= number);
    assertThat(room.replies(root)).hasSize(number);
    return room.replies(root);
  }

  /** The bot's only reply in a thread, once it is there. */
  static Post reply(Room room, String root) {
    return replies(room, root, 1).get(0);
  }

  /** What one person alone sees in a room, once there is as much. */
  static List<Post> onlyFor(Room room, String person, int number) {
    eventually(() -> room.onlyFor(person).size() >= number);
    assertThat(room.onlyFor(person)).hasSize(number);
    return room.onlyFor(person);
  }

  static Post onlyFor(Room room, String person) {
    return onlyFor(room, person, 1).get(0);
  }

  /** Waits until the bot has answered whatever came before in this workspace and room. */
  void untilDone(Room room) {
    untilDone(room, ann);
  }

  void untilDone(Room room, String person) {
    String last = workspace.say(room, person, "@parley anything else?");
    reply(room, last);
    eventually(() -> slack.deliveries().stream().allMatch(Delivery::isAcknowledged));
  }

  static void eventually(Callable<Boolean> condition) {
    patiently().until(condition);
  }

  static ConditionFactory patiently() {
    return await().pollInterval(Duration.ofMillis(10)).atMost(Duration.ofSeconds(15));
  }
}
