package dev.parley.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.channel.ChildProcess;
import dev.parley.telegram.fake.Call;
import dev.parley.telegram.fake.FakeTelegram;
import dev.parley.telegram.fake.Message;
import dev.parley.telegram.fake.Speaker;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many updates from many chats, every tenth of them delivered twice. Nearly all come at once, and
 * answers a second are counted there; the rest comes evenly, and latency is measured there, from
 * the update's arrival at the server to its answer's. Telegram's pace is lifted and the bot answers
 * at once, so that the figures are the adapter's, which runs in a process of its own.
 *
 * <p>The figures are printed in one line. Another number of updates, a multiple of the chats':
 * {@code mvn -pl telegram-adapter -am test -Dtest=SoakTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dparley.soak=100000}
 */
class SoakTest {

  private static final int UPDATES = Integer.getInteger("parley.soak", 10_000);
  private static final int CHATS = 500;
  private static final int EACH = UPDATES / CHATS;
  private static final int STEADY_EACH = Math.max(1, EACH / 20);
  private static final int FLOOD_EACH = EACH - STEADY_EACH;

  /** More than three times what Telegram lets a bot send. */
  private static final int STEADY_PER_SECOND = 100;

  private static final int DOUBLE_EVERY = 10;
  private static final String ANSWER = "About question ";

  private final FakeTelegram telegram = FakeTelegram.start();
  private final List<Speaker> chats =
      IntStream.range(0, CHATS).mapToObj(i -> telegram.user(1_000 + i)).toList();
  private final Map<String, Instant> asked = new HashMap<>();

  @TempDir Path data;

  @AfterEach
  void stop() {
    telegram.close();
  }

  @Test
  void eachOfManyUpdatesIsAnsweredOnceAndInOrder() throws Exception {
    double perSecond;
    long resident;
    try (ChildProcess process = ServingProcess.start(telegram.api(), data, 0, "-Xmx256m")) {
      ask(0, FLOOD_EACH, 0);
      awaitAnswers(FLOOD_EACH * CHATS);
      List<Call> flood = answers();
      perSecond = 1e3 * flood.size() / millis(flood.get(0).at(), flood.get(flood.size() - 1).at());
      ask(FLOOD_EACH, EACH, TimeUnit.SECONDS.toNanos(1) / STEADY_PER_SECOND);
      awaitAnswers(EACH * CHATS);
      Awaitility.await().until(() -> telegram.unconfirmed() == 0);
      resident = process.residentPeak();
      assertThat(process.end()).isTrue();
    }

    assertThat(telegram.violations()).isEmpty();
    List<Integer> all = IntStream.range(0, EACH).boxed().toList();
    assertThat(chats).allSatisfy(chat -> assertThat(answered(chat)).isEqualTo(all));
    List<Long> latencies = latencies();
    System.out.printf(
        Locale.ROOT,
        "soak: updates=%d chats=%d answers_per_second=%.0f p50_ms=%d p99_ms=%d heap_peak_mb=%d"
            + " rss_peak_mb=%d%n",
        EACH * CHATS,
        CHATS,
        perSecond,
        latencies.get(latencies.size() / 2),
        latencies.get(latencies.size() * 99 / 100),
        ChildProcess.heapPeak(data),
        resident);
  }

  /** Each chat asks the questions of these numbers, all chats in turn. */
  private void ask(int from, int to, long nanosBetween) {
    long next = System.nanoTime();
    int count = 0;
    for (int number = from; number < to; number++) {
      for (Speaker chat : chats) {
        next += nanosBetween;
        LockSupport.parkNanos(next - System.nanoTime());
        asked.put(chat.id() + " " + number, Instant.now());
        chat.says("question " + number);
        if (++count % DOUBLE_EVERY == 0) {
          telegram.repeatLastUpdate();
        }
      }
    }
  }

  private void awaitAnswers(int number) {
    Awaitility.await()
        .pollInterval(Duration.ofMillis(200))
        .atMost(Duration.ofSeconds(60 + number / 50))
        .until(() -> answers().size() >= number);
  }

  /** Who has to wait long is told so besides. */
  private List<Call> answers() {
    return telegram.calls("sendMessage").stream()
        .filter(call -> call.parameters().path("text").asText().startsWith(ANSWER))
        .toList();
  }

  private List<Long> latencies() {
    List<Long> latencies = new ArrayList<>();
    for (Call call : answers()) {
      int number = number(call.parameters().path("text").asText());
      if (number >= FLOOD_EACH) {
        String key = call.parameters().path("chat_id").asText() + " " + number;
        latencies.add(millis(asked.get(key), call.at()));
      }
    }
    latencies.sort(null);
    return latencies;
  }

  private static List<Integer> answered(Speaker chat) {
    return chat.answers().stream()
        .map(Message::text)
        .filter(text -> text.startsWith(ANSWER))
        .map(SoakTest::number)
        .toList();
  }

  private static int number(String answer) {
    return Integer.parseInt(answer.substring(ANSWER.length()).split(" ")[0]);
  }

  private static long millis(Instant from, Instant to) {
    return Duration.between(from, to).toMillis();
  }
}
