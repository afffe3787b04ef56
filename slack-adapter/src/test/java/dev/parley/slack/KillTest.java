package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.channel.ChildProcess;
import dev.parley.slack.fake.Delivery;
import dev.parley.slack.fake.FakeSlack;
import dev.parley.slack.fake.Room;
import dev.parley.slack.fake.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed in the middle of its work, twice, and started again. */
class KillTest {

  private static final int QUESTIONS = 150;

  @Test
  void nothingIsLostWhenTheProcessIsKilled(@TempDir Path data) throws Exception {
    try (FakeSlack slack = FakeSlack.start()) {
      slack.retryAfter(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(2));
      Workspace workspace = slack.addWorkspace("T1");
      Map<String, Room> asked = new HashMap<>();
      for (int life = 0; life < 3; life++) {
        try (ChildProcess process = ServingProcess.overSocket(slack, workspace, data, 20)) {
          OnSlack.eventually(() -> slack.sockets().connections() == 1);
          for (int i = 0; i < QUESTIONS / 3; i++) {
            Room room = workspace.newChannel();
            asked.put(workspace.say(room, workspace.person("p" + i), "@parley " + i), room);
          }
          int before = asked.size() - QUESTIONS / 4;
          OnSlack.eventually(() -> answered(asked) >= Math.max(1, before));
          if (life == 2) {
            OnSlack.patiently()
                .atMost(Duration.ofSeconds(30))
                .until(() -> answered(asked) == QUESTIONS);
            OnSlack.eventually(
                () -> slack.deliveries().stream().allMatch(Delivery::isAcknowledged));
          }
          process.kill();
        }
        OnSlack.eventually(() -> slack.sockets().connections() == 0);
      }
      // What was on its way when the process was killed may come twice: better than not at all.
      long doubled =
          asked.entrySet().stream()
              .filter(entry -> entry.getValue().replies(entry.getKey()).size() > 1)
              .count();
      assertThat(doubled).isLessThanOrEqualTo(8);
      assertThat(slack.violations()).isEmpty();
    }
  }

  private static long answered(Map<String, Room> asked) {
    return asked.entrySet().stream()
        .filter(entry -> !entry.getValue().replies(entry.getKey()).isEmpty())
        .count();
  }
}
