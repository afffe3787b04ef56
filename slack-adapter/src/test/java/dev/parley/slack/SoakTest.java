package dev.parley.slack;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.channel.ChildProcess;
import dev.parley.slack.fake.Delivery;
import dev.parley.slack.fake.FakeSlack;
import dev.parley.slack.fake.Post;
import dev.parley.slack.fake.Room;
import dev.parley.slack.fake.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many events from many conversations, with doubles, retries and moves to other connections mixed
 * in. Nearly all come as fast as they are answered, and answers a second are counted there; the
 * rest comes evenly, and latency is measured there, from the message to its answer's arrival. The
 * bot answers at once, so that the figures are the adapter's; it has a process of its own.
 *
 * <p>The figures are printed in one line. Another number of events: {@code mvn -pl slack-adapter
 * -am test -Dtest=SoakTest -Dsurefire.failIfNoSpecifiedTests=false -Dparley.soak=100000}
 */
class SoakTest {

  private static final int EVENTS = Integer.getInteger("parley.soak", 10_000);
  private static final int CONVERSATIONS = 500;
  private static final int CHANNELS = 50;
  private static final int FAST = EVENTS - EVENTS / 20;
  private static final int STEADY_PER_SECOND = 100;

  /** How many questions are under way at a time, at most, when they come fast. */
  private static final int AT_ONCE = 100;

  private static final int DISTURB_EVERY = 50;
  private static final int MOVE_EVERY = 2_500;

  private static final Pattern ANSWER = Pattern.compile("About question (\\d+)\\b");

  /** A thread, or a direct conversation, and how often something was asked there. */
  private static final class Talk {
    private final Room room;
    private final String person;
    private String root = "";
    private int asked;

    Talk(Room room, String person) {
      this.room = room;
      this.person = person;
    }

    /** Whether a question without a mention is for the bot: its answer came last. */
    boolean isWithBot() {
      return asked > 0 && room.replies(root).size() == asked;
    }
  }

  private final Random random = new Random(4);
  private final FakeSlack slack = FakeSlack.start();
  private final Workspace workspace = slack.addWorkspace("T1");
  private final List<Talk> talks = talks();
  private final long[] asked = new long[EVENTS];

  private List<Talk> talks() {
    List<Room> channels = Stream.generate(workspace::newChannel).limit(CHANNELS).toList();
    return IntStream.range(0, CONVERSATIONS)
        .mapToObj(
            i -> {
              String person = workspace.person("p" + i);
              Room room = i % 5 == 0 ? workspace.direct(person) : channels.get(i % CHANNELS);
              return new Talk(room, person);
            })
        .toList();
  }

  @Test
  void everyQuestionIsAnsweredOnce(@TempDir Path data) throws Exception {
    // Slack's own come after one and five minutes: a busy machine must not count as lost.
    slack.retryAfter(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(20));
    double perSecond;
    long resident;
    try (slack;
        ChildProcess process = ServingProcess.overSocket(slack, workspace, data, 0, "-Xmx256m")) {
      OnSlack.eventually(() -> slack.sockets().connections() == 1);
      long start = System.nanoTime();
      askFast();
      untilAnswered(FAST);
      perSecond = FAST * 1e9 / (System.nanoTime() - start);
      askEvenly();
      untilAnswered(EVENTS);
      OnSlack.patiently()
          .atMost(Duration.ofMinutes(1))
          .until(() -> slack.deliveries().stream().allMatch(Delivery::isAcknowledged));
      resident = process.residentPeak();
      assertThat(process.end()).isTrue();
    }
    System.out.println(figures(perSecond, ChildProcess.heapPeak(data), resident));
    assertThat(slack.violations()).isEmpty();
    // A sign that there was no room for is taken away all the same.
    assertThat(slack.refused()).allMatch(call -> call.error().equals("no_reaction"));
    assertThat(acknowledgements()).allMatch(nanos -> nanos < SECONDS.toNanos(3));
  }

  private void askEvenly() {
    long next = System.nanoTime();
    for (int i = FAST; i < EVENTS; i++) {
      next += SECONDS.toNanos(1) / STEADY_PER_SECOND;
      LockSupport.parkNanos(next - System.nanoTime());
      ask(i, talks.get(i % CONVERSATIONS));
      disturb(i);
    }
  }

  private void askFast() {
    for (int i = 0; i < FAST; i++) {
      ask(i, talks.get(i % CONVERSATIONS));
      disturb(i);
      if (i % DISTURB_EVERY == 0) {
        untilAnswered(i - AT_ONCE);
      }
    }
  }

  private void ask(int i, Talk talk) {
    String mention = talk.room.id().startsWith("D") || talk.isWithBot() ? "" : "@parley ";
    asked[i] = System.nanoTime();
    String ts = workspace.reply(talk.room, talk.root, talk.person, mention + "question " + i);
    talk.root = talk.root.isEmpty() ? ts : talk.root;
    talk.asked++;
  }

  /** Tells things again, at once and later, and moves the app to another connection. */
  private void disturb(int i) {
    if (i % DISTURB_EVERY == DISTURB_EVERY / 2) {
      List<Delivery> told = slack.deliveries();
      random.ints(5, 0, told.size()).mapToObj(told::get).forEach(slack::tellAgain);
      slack.tellEventsTwice(i / DISTURB_EVERY % 3 == 0);
    }
    if (i % MOVE_EVERY == MOVE_EVERY / 2) {
      int opened = slack.sockets().opened();
      List<WebSocket> old = slack.sockets().announceDisconnect("refresh_requested");
      OnSlack.eventually(() -> slack.sockets().opened() > opened);
      slack.sockets().closeLater(old);
    }
  }

  private void untilAnswered(int number) {
    OnSlack.patiently().atMost(Duration.ofMinutes(3)).until(() -> workspace.posted() >= number);
  }

  /**
   * How long the answers of the even part took, ascending; fails where one is missing or double.
   */
  private List<Long> latencies() {
    Map<Integer, Long> answered = new HashMap<>();
    talks.stream()
        .map(talk -> talk.room)
        .distinct()
        .flatMap(room -> room.botPosts().stream())
        .forEach(post -> assertThat(answered.put(number(post), post.nanos())).isNull());
    assertThat(answered).hasSize(EVENTS);
    return IntStream.range(FAST, EVENTS)
        .mapToObj(i -> NANOSECONDS.toMillis(answered.get(i) - asked[i]))
        .sorted()
        .toList();
  }

  private static int number(Post answer) {
    Matcher number = ANSWER.matcher(answer.shown());
    assertThat(number.find()).as(answer.shown()).isTrue();
    return Integer.parseInt(number.group(1));
  }

  /** How long each acknowledgement took, in nanoseconds, ascending. */
  private List<Long> acknowledgements() {
    return slack.deliveries().stream()
        .flatMap(delivery -> delivery.delays().stream())
        .map(Duration::toNanos)
        .sorted()
        .toList();
  }

  private String figures(double perSecond, long heap, long resident) {
    List<Long> latencies = latencies();
    List<Long> acknowledgements = acknowledgements();
    return String.format(
        Locale.ROOT,
        "soak: events=%d conversations=%d told=%d answers_per_second=%.0f p50_ms=%d p99_ms=%d"
            + " ack_p99_ms=%d ack_max_ms=%d heap_peak_mb=%d rss_peak_mb=%d",
        EVENTS,
        CONVERSATIONS,
        slack.deliveries().stream().mapToInt(Delivery::attempts).sum(),
        perSecond,
        latencies.get(latencies.size() / 2),
        latencies.get(latencies.size() * 99 / 100),
        NANOSECONDS.toMillis(acknowledgements.get(acknowledgements.size() * 99 / 100)),
        NANOSECONDS.toMillis(acknowledgements.get(acknowledgements.size() - 1)),
        heap,
        resident);
  }
}
