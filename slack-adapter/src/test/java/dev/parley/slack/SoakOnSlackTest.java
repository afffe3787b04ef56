package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.slack.fake.Delivery;
import dev.parley.slack.fake.FakeSlack;
import dev.parley.slack.fake.Room;
import dev.parley.slack.fake.Workspace;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many events from many conversations, with doubles, retries and rotations mixed in. It prints one
 * line of figures. Run it alone for figures that mean something:
 *
 * <pre>
 * mvn -pl slack-adapter -am -Dtest=SoakOnSlackTest -Dsurefire.failIfNoSpecifiedTests=false test
 * </pre>
 *
 * {@code -Dparley.soak.events=100000} makes it longer; it is never shorter than 10,000.
 */
class SoakOnSlackTest {

  private static final int EVENTS =
      Math.max(10_000, Integer.getInteger("parley.soak.events", 10_000));
  private static final int CONVERSATIONS = 500;
  private static final int CHANNELS = 50;

  /** How many questions are under way at a time. */
  private static final int AT_ONCE = 400;

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
  void everyQuestionIsAnsweredOnce(@TempDir Path data) throws IOException {
    slack.retryAfter(Duration.ZERO, Duration.ofMillis(500), Duration.ofSeconds(1));
    SlackSettings settings =
        new SlackSettings(
            List.of(workspace.botToken()),
            new SlackSettings.SocketMode(FakeSlack.APP_TOKEN),
            slack.api(),
            1_000_000,
            Set.of());
    try (slack;
        SlackAdapter adapter = SlackAdapter.start(settings, new FixedBot(), data)) {
      OnSlack.eventually(() -> adapter.health().alive());
      long start = System.nanoTime();
      askAll();
      untilAnswered(EVENTS);
      long nanos = System.nanoTime() - start;
      OnSlack.patiently()
          .atMost(Duration.ofMinutes(1))
          .until(() -> slack.deliveries().stream().allMatch(Delivery::isAcknowledged));
      System.out.println(figures(nanos));
      assertThat(slack.violations()).isEmpty();
      assertThat(acknowledgements()[acknowledgements().length - 1]).isLessThan(3_000_000_000L);
    }
  }

  private void askAll() {
    for (int i = 0; i < EVENTS; i++) {
      ask(i, talks.get(i % CONVERSATIONS));
      if (i % 50 == 49) {
        untilAnswered(i + 1 - AT_ONCE);
        disturb(i / 50);
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
  private void disturb(int turn) {
    List<Delivery> told = slack.deliveries();
    random.ints(5, 0, told.size()).mapToObj(told::get).forEach(slack::tellAgain);
    slack.tellEventsTwice(turn % 3 == 0);
    if (turn % 50 == 25) {
      int opened = slack.sockets().opened();
      List<WebSocket> old = slack.sockets().announceDisconnect("refresh_requested");
      OnSlack.eventually(() -> slack.sockets().opened() > opened);
      slack.sockets().close(old);
    }
  }

  private void untilAnswered(int number) {
    OnSlack.patiently().atMost(Duration.ofMinutes(3)).until(() -> workspace.posted() >= number);
  }

  /** How long each answer took, ascending; fails where one is missing or came twice. */
  private long[] answers() {
    Map<Integer, Long> times = new HashMap<>();
    talks.stream()
        .map(talk -> talk.room)
        .distinct()
        .flatMap(room -> room.botPosts().stream())
        .forEach(
            post -> {
              Matcher answer = ANSWER.matcher(post.shown());
              assertThat(answer.find()).as(post.shown()).isTrue();
              int i = Integer.parseInt(answer.group(1));
              assertThat(times.put(i, post.nanos() - asked[i])).as("question " + i).isNull();
            });
    assertThat(times).hasSize(EVENTS);
    return times.values().stream().mapToLong(Long::longValue).sorted().toArray();
  }

  private long[] acknowledgements() {
    return slack.deliveries().stream()
        .flatMap(delivery -> delivery.delays().stream())
        .mapToLong(Duration::toNanos)
        .sorted()
        .toArray();
  }

  private String figures(long nanos) throws IOException {
    long[] answers = answers();
    long[] acknowledgements = acknowledgements();
    return String.format(
        Locale.ROOT,
        "soak slack events=%d conversations=%d told=%d answers/s=%.0f p50=%dms p99=%dms"
            + " ack-p99=%dms ack-max=%dms peak-heap=%dMB peak-rss=%dMB",
        EVENTS,
        CONVERSATIONS,
        acknowledgements.length,
        EVENTS / (nanos / 1e9),
        millis(answers, 0.5),
        millis(answers, 0.99),
        millis(acknowledgements, 0.99),
        millis(acknowledgements, 1),
        peakHeap() >> 20,
        peakRss() >> 10);
  }

  private static long millis(long[] sorted, double quantile) {
    return sorted[(int) Math.ceil(quantile * sorted.length) - 1] / 1_000_000;
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  /** In KB, of this process with the fake in it; 0 where the system does not tell. */
  private static long peakRss() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }
}
