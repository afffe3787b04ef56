package dev.parley.slack.handle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.channel.ChannelStore;
import dev.parley.slack.receive.Incoming.Addressee;
import dev.parley.slack.receive.Incoming.Message;
import dev.parley.slack.receive.OwnMessage;
import dev.parley.slack.send.Address;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose turn it is in a thread. */
class ThreadsTest {

  private static final String ROOT = ts(1);
  private static final Address THREAD = new Address("T1", "C1", Optional.of(ROOT));

  @TempDir Path folder;
  private ChannelStore store;
  private Threads threads;

  @BeforeEach
  void open() {
    store = ChannelStore.open(folder.resolve("slack.db"));
    threads = threads();
  }

  private Threads threads() {
    return new Threads(store.shelf("threads", 100), 100);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static String ts(int number) {
    return "1700000000.%06d".formatted(number);
  }

  private static Message message(int number) {
    return new Message(
        "m" + number, "T1", "C1", "U1", ts(number), Optional.of(ROOT), Addressee.NOBODY, "?");
  }

  @Test
  void aThreadWithoutTheBotIsLeftAlone() {
    threads.personSpoke(message(2));
    assertThat(threads.followsBot(message(3))).isFalse();
  }

  @Test
  void whatFollowsTheBotIsForIt() {
    threads.botSpoke(THREAD, ts(2));
    assertThat(threads.followsBot(message(3))).isTrue();
  }

  @Test
  void whatFollowsAPersonIsNot() {
    threads.botSpoke(THREAD, ts(2));
    threads.personSpoke(message(3));
    assertThat(threads.followsBot(message(4))).isFalse();
    threads.botSpoke(THREAD, ts(5));
    assertThat(threads.followsBot(message(6))).isTrue();
  }

  @Test
  void theOrderOfMessagesCountsNotThatOfEvents() {
    threads.botSpoke(THREAD, ts(5));
    assertThat(threads.followsBot(message(4))).isFalse();
    threads.personSpoke(message(7));
    threads.personSpoke(message(6));
    threads.botSpoke(THREAD, ts(3));
    assertThat(threads.followsBot(message(8))).isFalse();
    assertThat(threads.followsBot(message(6))).isFalse();
  }

  @Test
  void theBotMayBeginAThread() {
    threads.botSpoke(THREAD.ofChannel(), ROOT);
    assertThat(threads.followsBot(message(2))).isTrue();
  }

  @Test
  void theBotsMessagesAreKnownByEventsToo() {
    threads.botSpoke(new OwnMessage("T1", "C1", ROOT, ts(2)));
    assertThat(threads.followsBot(message(3))).isTrue();
  }

  @Test
  void ofDirectConversationsNothingIsKept() {
    threads.botSpoke(new Address("T1", "D1", Optional.of(ROOT)), ts(2));
    threads.botSpoke(new OwnMessage("T1", "D1", ROOT, ts(3)));
    assertThat(store.shelf("threads", 100).get("T1 D1 " + ROOT)).isEmpty();
  }

  @Test
  void aRestartForgetsNothing() {
    threads.botSpoke(THREAD, ts(2));
    assertThat(threads().followsBot(message(3))).isTrue();
    threads.personSpoke(message(3));
    assertThat(threads().followsBot(message(4))).isFalse();
  }
}
