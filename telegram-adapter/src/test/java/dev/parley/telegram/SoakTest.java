package dev.parley.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.telegram.fake.Call;
import dev.parley.telegram.fake.FakeTelegram;
import dev.parley.telegram.fake.Speaker;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many updates from many chats, every tenth of them delivered twice. A part comes evenly, and
 * latency is measured there, from the update's arrival at the server to its answer's; the rest
 * comes all at once, and answers a second are counted there. Telegram's pace is lifted and the bot
 * answers at once, so that the figures are the adapter's; memory is that of the server and its
 * history too.
 *
 * <p>The figures are printed in one line. Another number of updates, a multiple of the chats':
 * {@code mvn -pl telegram-adapter -am test -Dtest=SoakTest -Dsurefire.failIfNoSpecifiedTests=false
 * -DargLine="-Dparley.soak=100000"}
 */
class SoakTest {

  private static final int UPDATES = Integer.getInteger("parley.soak", 10_000);
  private static final int CHATS = 500;
  private static final int EACH = UPDATES / CHATS;
  private static final int STEADY_EACH = EACH / 5;
  private static final int STEADY_PER_SECOND = 250;
  private static final int DOUBLE_EVERY = 10;

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
  void eachOfManyUpdatesIsAnsweredOnceAndInOrder() throws IOException {
    heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
    TelegramSettings settings =
        new TelegramSettings(FakeTelegram.TOKEN, telegram.api(), 1_000_000, Set.of());
    double perSecond;
    try (TelegramAdapter adapter =
        TelegramAdapter.start(settings, new FixedBot(), data, OnTelegram.LIMITS)) {
      ask(0, STEADY_EACH, TimeUnit.SECONDS.toNanos(1) / STEADY_PER_SECOND);
      awaitAnswers(STEADY_EACH * CHATS);
      Instant start = Instant.now();
      ask(STEADY_EACH, EACH, 0);
      awaitAnswers(EACH * CHATS);
      perSecond = 1e3 * (EACH - STEADY_EACH) * CHATS / millis(start, Instant.now());
      Awaitility.await().until(() -> telegram.unconfirmed() == 0);
      assertThat(adapter.health().alive()).isTrue();
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
        heapPools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20,
        residentPeak() >> 10);
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
        .pollInterval(Duration.ofMillis(50))
        .atMost(Duration.ofSeconds(60 + number / 50))
        .until(() -> telegram.calls("sendMessage").size() >= number);
  }

  private List<Long> latencies() {
    List<Long> latencies = new ArrayList<>();
    for (Call call : telegram.calls("sendMessage")) {
      int number = number(call.parameters().path("text").asText());
      if (number < STEADY_EACH) {
        String key = call.parameters().path("chat_id").asText() + " " + number;
        latencies.add(millis(asked.get(key), call.at()));
      }
    }
    latencies.sort(null);
    return latencies;
  }

  private static List<Integer> answered(Speaker chat) {
    return chat.answers().stream().map(answer -> number(answer.text())).toList();
  }

  private static int number(String answer) {
    return Integer.parseInt(answer.split(" ")[2]);
  }

  private static long millis(Instant from, Instant to) {
    return Duration.between(from, to).toMillis();
  }

  private static List<MemoryPoolMXBean> heapPools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  /** In kB; 0 where the system does not say. */
  private static long residentPeak() throws IOException {
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
