package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.channel.ChildProcess;
import dev.parley.slack.fake.Delivery;
import dev.parley.slack.fake.FakeSlack;
import dev.parley.slack.fake.Post;
import dev.parley.slack.fake.Room;
import dev.parley.slack.fake.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed in the midst of its work, several times. */
class RestartTest {

  private static final int KILLS = 3;
  private static final int THREADS = 12;
  private static final int QUESTIONS_EACH = 60;
  private static final int THINKING_MILLIS = 15;
  private static final String QUICK_START = "-XX:TieredStopAtLevel=1";
  private static final Pattern ANSWER = Pattern.compile("About question (\\d+)\\b");

  /** A thread in which one person asks one thing after the other. */
  private record Talk(Room room, String root) {

    List<Post> answers() {
      return room.replies(root);
    }
  }

  private final Random random = new Random();
  private final FakeSlack slack = FakeSlack.start();
  private final Workspace workspace = slack.addWorkspace("T1");
  private final String ann = workspace.person("ann");
  private final List<Talk> threads = IntStream.range(0, THREADS).mapToObj(this::begun).toList();
  private int asked;

  /** What stood last in each thread when the process was killed. */
  private final Set<String> lastAtAKill = new HashSet<>();

  @TempDir Path data;

  private Talk begun(int number) {
    Room room = workspace.newChannel();
    return new Talk(room, workspace.say(room, ann, "Thread " + number));
  }

  /**
   * A kill may come between an answer's arrival at Slack and the note of that: it is sent again.
   * Nothing else is sent twice, and nothing is lost. What was not taken in before a kill Slack
   * tells again later, so the order is Slack's.
   */
  @Test
  void everyQuestionIsAnsweredThoughTheProcessIsKilled() throws Exception {
    // Slack's own come after one and five minutes: a slow start must not count as lost.
    slack.retryAfter(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(20));
    try (slack) {
      for (int kill = 0; kill < KILLS; kill++) {
        askAndKill();
      }
      try (ChildProcess process =
          ServingProcess.overSocket(slack, workspace, data, 0, QUICK_START)) {
        OnSlack.patiently().atMost(Duration.ofMinutes(1)).until(() -> answered().size() == asked);
        OnSlack.patiently()
            .atMost(Duration.ofMinutes(1))
            .until(() -> slack.deliveries().stream().allMatch(Delivery::isAcknowledged));
        process.kill();
      }
      assertThat(answered()).hasSize(asked);
      assertThat(threads).allSatisfy(this::isWithoutOtherDoubles);
      assertThat(slack.violations()).isEmpty();
    }
  }

  private void askAndKill() throws IOException {
    int before = answers();
    int answers = before + 1 + random.nextInt(QUESTIONS_EACH - 10);
    try (ChildProcess process =
        ServingProcess.overSocket(slack, workspace, data, THINKING_MILLIS, QUICK_START)) {
      OnSlack.eventually(() -> slack.sockets().connections() == 1);
      for (int i = 0; i < QUESTIONS_EACH; i++) {
        Talk thread = threads.get(random.nextInt(THREADS));
        workspace.reply(thread.room(), thread.root(), ann, "@parley question " + asked++);
      }
      OnSlack.eventually(() -> answers() >= answers);
      process.kill();
    }
    OnSlack.eventually(() -> slack.sockets().connections() == 0);
    // What was under way on the wire still arrives.
    int[] size = {-1};
    OnSlack.patiently()
        .pollInterval(Duration.ofMillis(50))
        .until(() -> size[0] == (size[0] = answers()));
    threads.stream()
        .map(Talk::answers)
        .filter(posts -> !posts.isEmpty())
        .forEach(posts -> lastAtAKill.add(posts.get(posts.size() - 1).ts()));
  }

  private int answers() {
    return threads.stream().mapToInt(thread -> thread.answers().size()).sum();
  }

  private Set<Integer> answered() {
    Set<Integer> numbers = new HashSet<>();
    threads.forEach(thread -> thread.answers().forEach(post -> numbers.add(number(post))));
    return numbers;
  }

  private void isWithoutOtherDoubles(Talk talk) {
    Set<Integer> later = new HashSet<>();
    List<Post> answers = new ArrayList<>(talk.answers());
    Collections.reverse(answers);
    for (Post answer : answers) {
      if (!later.add(number(answer))) {
        assertThat(lastAtAKill).as("sent twice: " + answer.shown()).contains(answer.ts());
      }
    }
  }

  private static int number(Post answer) {
    Matcher number = ANSWER.matcher(answer.shown());
    assertThat(number.find()).as(answer.shown()).isTrue();
    return Integer.parseInt(number.group(1));
  }
}
