package dev.parley.bot.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.bot.retrieval.PassageIndex.Progress;
import dev.parley.knowledge.Library;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IndexUpkeepTest {

  private static final Library OLD = TestLibrary.numbered(1, 1);
  private static final Library NEW = TestLibrary.numbered(2, 3);
  private static final Library NEWER = TestLibrary.numbered(3, 3);

  private final Disk disk = new Disk();
  private final PassageIndex index =
      new LucenePassageIndex(disk, new HashingEncoder(), Duration.ofSeconds(1));
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final List<Long> waits = new ArrayList<>();
  private Instant now = Instant.parse("2024-05-16T00:00:00Z");
  private final IndexUpkeep upkeep =
      new IndexUpkeep(
          index,
          () -> now,
          (task, delay) -> {
            waits.add(delay.toSeconds());
            waiting.add(task);
          });

  /** Has no room while it is full. */
  private static final class Disk extends FilterDirectory {

    private boolean full;

    Disk() {
      super(new ByteBuffersDirectory());
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      if (full) {
        throw new FileSystemException(name, null, "No space left on device");
      }
      return super.createOutput(name, context);
    }
  }

  @AfterEach
  void close() throws IOException {
    upkeep.close();
    index.close();
  }

  private void start() {
    upkeep.start(OLD, Progress.NONE);
  }

  /** A retry later than it was to be. */
  private void retry() {
    now = now.plusSeconds(3_600);
    waiting.remove().run();
  }

  @Test
  void changedArticlesAreInTheIndex() {
    start();
    long before = upkeep.health().bytes();
    now = now.plusSeconds(5);
    upkeep.follow(NEW);
    assertThat(index.library()).isSameAs(NEW);
    assertThat(upkeep.health()).isEqualTo(new IndexHealth(now, index.bytes(), Optional.empty()));
    assertThat(index.bytes()).isGreaterThan(before);
    assertThat(waits).isEmpty();
  }

  @Test
  void aFailedUpdateIsSaidAndTriedAgainUntilItSucceeds() {
    start();
    IndexHealth before = upkeep.health();
    disk.full = true;
    now = now.plusSeconds(5);
    upkeep.follow(NEW);
    assertThat(index.library()).isSameAs(OLD);
    assertThat(upkeep.health())
        .isEqualTo(
            new IndexHealth(
                before.updated(), before.bytes(), Optional.of("No space left on device")));

    retry();
    assertThat(index.library()).isSameAs(OLD);
    disk.full = false;
    retry();
    assertThat(index.library()).isSameAs(NEW);
    assertThat(upkeep.health()).isEqualTo(new IndexHealth(now, index.bytes(), Optional.empty()));
    assertThat(waiting).isEmpty();
  }

  @Test
  void itIsTriedAgainLaterEachTimeUpToAMinute() {
    start();
    disk.full = true;
    upkeep.follow(NEW);
    for (int i = 0; i < 8; i++) {
      retry();
    }
    assertThat(waits).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);

    disk.full = false;
    retry();
    disk.full = true;
    upkeep.follow(NEWER);
    assertThat(waits).hasSize(10).last().isEqualTo(1L);
  }

  @Test
  void theNewestArticlesAreTriedAndOnlyOnceAtATime() {
    start();
    disk.full = true;
    upkeep.follow(NEW);
    upkeep.follow(NEWER);
    disk.full = false;
    retry();
    assertThat(index.library()).isSameAs(OLD);
    retry();
    assertThat(index.library()).isSameAs(NEWER);
    assertThat(waiting).isEmpty();
  }

  @Test
  void articlesThatChangedBeforeTheStartAreNotTakenBack() {
    upkeep.follow(NEW);
    start();
    assertThat(index.library()).isSameAs(NEW);
  }

  @Test
  void whatCannotBeIndexedAtTheStartIsThrown() {
    disk.full = true;
    assertThatThrownBy(this::start)
        .isInstanceOf(IndexException.class)
        .hasMessageContaining("No space left on device");
    assertThat(waiting).isEmpty();
  }

  @Test
  void afterClosingNothingIsTried() {
    start();
    disk.full = true;
    upkeep.follow(NEW);
    disk.full = false;
    upkeep.close();
    retry();
    upkeep.follow(NEWER);
    assertThat(index.library()).isSameAs(OLD);
    assertThat(waiting).isEmpty();
  }
}
