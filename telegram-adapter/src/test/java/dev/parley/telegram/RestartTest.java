package dev.parley.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.telegram.fake.FakeTelegram;
import dev.parley.telegram.fake.Message;
import dev.parley.telegram.fake.Speaker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills in the midst of work, as those of a process that runs out of memory. */
class RestartTest {

  private static final int KILLS = 4;
  private static final int CHATS = 20;

  @TempDir Path data;

  /**
   * A kill may come between an answer's arrival at the server and the note of it: that one is sent
   * again. Nothing else is, and nothing is lost.
   */
  @Test
  void everyQuestionIsAnsweredThoughTheProcessIsKilled() throws Exception {
    Random random = new Random(42);
    try (FakeTelegram telegram = FakeTelegram.start()) {
      List<Speaker> chats =
          IntStream.range(0, CHATS).mapToObj(i -> telegram.user(1_000 + i)).toList();
      List<String> questions = new ArrayList<>();
      int inFlight = 0;
      for (int kill = 0; kill < KILLS; kill++) {
        Process process = ServingProcess.start(telegram.api(), data, 20);
        int before = telegram.sent().size();
        await().until(() -> telegram.sent().size() > before || process.waitFor(0, TimeUnit.SECONDS));
        for (int i = 0; i < 60; i++) {
          String question = "question " + questions.size();
          chats.get(random.nextInt(CHATS)).says(question);
          questions.add(question);
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(8)));
        }
        process.destroyForcibly().waitFor();
      }
      finish(telegram, questions.size());

      Map<String, Long> answers =
          telegram.sent().stream()
              .collect(Collectors.groupingBy(RestartTest::text, Collectors.counting()));
      assertThat(answers.keySet())
          .containsExactlyInAnyOrderElementsOf(
              questions.stream().map(question -> "About " + question).toList());
      assertThat(answers.values().stream().mapToLong(times -> times - 1).sum())
          .as("answers sent twice")
          .isLessThanOrEqualTo(inFlight);
      assertThat(telegram.violations()).isEmpty();
    }
  }

  private void finish(FakeTelegram telegram, int questions) throws IOException {
    Process process = ServingProcess.start(telegram.api(), data, 0);
    try {
      await()
          .until(
              () ->
                  telegram.sent().stream().map(RestartTest::text).distinct().count() == questions);
    } finally {
      process.destroyForcibly();
    }
  }

  private static org.awaitility.core.ConditionFactory await() {
    return Awaitility.await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofSeconds(30));
  }

  private static String text(Message message) {
    return message.text().split(" \\[")[0];
  }
}
