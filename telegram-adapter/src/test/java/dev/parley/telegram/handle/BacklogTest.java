package dev.parley.telegram.handle;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.bot.channel.ChannelStore;
import dev.parley.bot.channel.Inbox;
import dev.parley.bot.channel.Lanes;
import dev.parley.bot.channel.StoreException;
import dev.parley.telegram.receive.Incoming;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacklogTest {

  private final ExecutorService workers = Executors.newFixedThreadPool(2);
  private final List<String> done = new CopyOnWriteArrayList<>();
  private ChannelStore store;
  private Inbox inbox;
  private Backlog backlog;

  @BeforeEach
  void open(@TempDir Path folder) {
    store = ChannelStore.open(folder.resolve("telegram.db"));
    inbox = store.inbox("updates", 10);
    backlog = new Backlog(inbox, new Lanes(workers, 10), workers, 10, Duration.ofMillis(1));
  }

  @AfterEach
  void close() {
    backlog.close(Duration.ofSeconds(5));
    workers.shutdown();
    store.close();
  }

  @Test
  void whatCannotBeStoredForAWhileIsDoneLaterAndInItsOrder() {
    AtomicInteger failures = new AtomicInteger(3);

    submit(
        1,
        () -> {
          if (failures.getAndDecrement() > 0) {
            throw new StoreException("the disk is full", null);
          }
          return does("one");
        });
    submit(2, () -> does("two"));

    await().untilAsserted(() -> assertThat(inbox.size()).isZero());
    assertThat(done).containsExactly("one", "two");
  }

  @Test
  void whatFailsOtherwiseIsSaidAndOver() {
    submit(
        1,
        () -> {
          throw new IllegalStateException("broken");
        });

    await().untilAsserted(() -> assertThat(inbox.size()).isZero());
    assertThat(done).containsExactly("failed");
  }

  private interface Task {
    CompletionStage<?> run();
  }

  private CompletionStage<?> does(String what) {
    done.add(what);
    return completedFuture(null);
  }

  private void submit(int update, Task task) {
    Incoming incoming = new Incoming.Inline(update, 7, "query", "text");
    assertThat(backlog.take(incoming)).isTrue();
    assertThat(backlog.submit(incoming, 7, task::run, () -> done.add("failed"))).isPresent();
  }
}
