package dev.parley.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.channel.ChildProcess;
import dev.parley.telegram.fake.FakeTelegram;
import dev.parley.telegram.fake.Message;
import dev.parley.telegram.fake.Speaker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed in the midst of its work, several times. */
class RestartTest {

  private static final int KILLS = 4;
  private static final int CHATS = 12;
  private static final int QUESTIONS_EACH = 60;
  private static final int THINKING_MILLIS = 15;
  private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

  private final Random random = new Random();
  private final List<String> questions = new ArrayList<>();

  /** What each chat saw last when the process was killed. */
  private final Set<Message> lastAtAKill = new HashSet<>();

  @TempDir Path data;

  /**
   * A kill may come between an answer's arrival at the server and the note of that: it is sent
   * again. Nothing else is sent twice, nothing is lost, and the order stays.
   */
  @Test
  void everyQuestionIsAnsweredThoughTheProcessIsKilled() throws Exception {
    try (FakeTelegram telegram = FakeTelegram.start()) {
      List<Speaker> chats =
          IntStream.range(0, CHATS).mapToObj(i -> telegram.user(1_000 + i)).toList();
      for (int kill = 0; kill < KILLS; kill++) {
        askAndKill(telegram, chats);
      }
      try (ChildProcess process = ServingProcess.start(telegram.api(), data, 0, QUICK_START)) {
        patiently().until(() -> distinct(telegram.sent()).size() == questions.size());
        patiently().until(() -> telegram.unconfirmed() == 0);
        process.kill();
      }

      assertThat(distinct(telegram.sent())).containsExactlyInAnyOrderElementsOf(questions);
      assertThat(chats).allSatisfy(this::isInOrderWithoutOtherDoubles);
      assertThat(telegram.violations()).isEmpty();
    }
  }

  private void askAndKill(FakeTelegram telegram, List<Speaker> chats) throws IOException {
    int before = telegram.sent().size();
    for (int i = 0; i < QUESTIONS_EACH; i++) {
      String question = "question " + questions.size();
      questions.add(question);
      chats.get(random.nextInt(CHATS)).says(question);
    }
    int answers = before + 1 + random.nextInt(QUESTIONS_EACH - 10);
    try (ChildProcess process =
        ServingProcess.start(telegram.api(), data, THINKING_MILLIS, QUICK_START)) {
      patiently().until(() -> telegram.sent().size() >= answers);
      process.kill();
    }
    // What was under way on the wire still arrives.
    int[] size = {-1};
    Awaitility.await()
        .pollInterval(Duration.ofMillis(50))
        .until(() -> size[0] == (size[0] = telegram.sent().size()));
    chats.forEach(chat -> last(chat).ifPresent(lastAtAKill::add));
  }

  private static Optional<Message> last(Speaker chat) {
    List<Message> answers = answers(chat.answers());
    return answers.isEmpty() ? Optional.empty() : Optional.of(answers.get(answers.size() - 1));
  }

  private void isInOrderWithoutOtherDoubles(Speaker chat) {
    List<Message> answers = answers(chat.answers());
    for (int i = 1; i < answers.size(); i++) {
      Message before = answers.get(i - 1);
      int earlier = number(before);
      int later = number(answers.get(i));
      if (earlier == later) {
        assertThat(lastAtAKill).as("sent twice: " + question(before)).contains(before);
      } else {
        assertThat(earlier).isLessThan(later);
      }
    }
  }

  private static int number(Message message) {
    return Integer.parseInt(question(message).split(" ")[1]);
  }

  private static Set<String> distinct(List<Message> messages) {
    Set<String> distinct = new HashSet<>();
    answers(messages).forEach(message -> distinct.add(question(message)));
    return distinct;
  }

  /** Who has to wait long is told so besides. */
  private static List<Message> answers(List<Message> messages) {
    return messages.stream().filter(message -> message.text().startsWith("About ")).toList();
  }

  private static String question(Message message) {
    return message.text().split(" \\[")[0].replaceFirst("About ", "");
  }

  private static ConditionFactory patiently() {
    return Awaitility.await().pollInterval(Duration.ofMillis(5)).atMost(Duration.ofSeconds(30));
  }
}
