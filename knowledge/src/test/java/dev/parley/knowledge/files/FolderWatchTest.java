package dev.parley.knowledge.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.parley.knowledge.Document;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.text.DocumentReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {

  private static final Duration SECONDS = Duration.ofSeconds(5);
  private static final Duration SHORT = Duration.ofMillis(20);

  @TempDir Path parent;

  private Path folder;
  private final AtomicInteger timesRead = new AtomicInteger();
  private final List<Library> changes = new CopyOnWriteArrayList<>();
  private final List<String> failures = new CopyOnWriteArrayList<>();
  private FolderWatch watch;

  @BeforeEach
  void oneArticle() throws Exception {
    folder = Files.createDirectory(parent.resolve("articles"));
    write("a.md", article("a", "Old words."));
  }

  @AfterEach
  void close() {
    if (watch != null) {
      watch.close();
    }
  }

  @Test
  void whatIsThereAtFirstIsServedAtOnceAndIsNoChange() throws Exception {
    watch = open(SHORT);

    assertThat(bodies(watch.library())).containsExactly("Old words.");
    assertThat(changes).isEmpty();
  }

  @Test
  void anAddedAChangedAndARemovedFileAreServedWithinSeconds() throws Exception {
    watch = open(FolderWatch.DEFAULT_INTERVAL);

    write("b.md", article("b", "Added words."));
    await().atMost(SECONDS).until(() -> bodies(watch.library()).contains("Added words."));
    write("a.md", article("a", "Changed words."));
    await().atMost(SECONDS).until(() -> bodies(watch.library()).contains("Changed words."));
    Files.delete(folder.resolve("b.md"));
    await().atMost(SECONDS).until(() -> bodies(watch.library()).equals(List.of("Changed words.")));

    assertThat(changes).hasSize(3).last().isSameAs(watch.library());
  }

  @Test
  void onlyChangedFilesAreReadAgain() throws Exception {
    watch = open(SHORT);
    Document unchanged = watch.library().find("a").orElseThrow();

    write("b.md", article("b", "Added words."));
    await().atMost(SECONDS).until(() -> watch.library().find("b").isPresent());

    assertThat(watch.library().find("a")).containsSame(unchanged);
    assertThat(timesRead).hasValue(2);
  }

  @Test
  void aFileIsNotReadWhileItIsBeingWritten() throws Exception {
    watch = open(Duration.ofMillis(400));
    Path file = folder.resolve("slow.md");
    Files.writeString(file, "---\nid: slow\ntitle: T\n---\nBegin");

    // Each piece comes well before two looks in a row could have seen the one before it.
    AtomicInteger pieces = new AtomicInteger();
    await()
        .pollInterval(Duration.ofMillis(40))
        .until(
            () -> {
              Files.writeString(file, " more", StandardOpenOption.APPEND);
              return pieces.incrementAndGet() == 25;
            });
    await().atMost(SECONDS).until(() -> watch.library().find("slow").isPresent());

    assertThat(changes).hasSize(1);
    assertThat(bodies(watch.library())).contains("Begin" + " more".repeat(25));
  }

  @Test
  void aFileThatIsReplacedByAnotherOfTheSameSizeAndTimeIsReadAgain() throws Exception {
    watch = open(SHORT);
    Path file = folder.resolve("a.md");
    Path other = Files.writeString(parent.resolve("other"), article("a", "New words."));
    Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));

    Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);

    await().atMost(SECONDS).until(() -> bodies(watch.library()).equals(List.of("New words.")));
  }

  @Test
  void aFileThatBecomesMalformedIsAProblemUntilItIsMended() throws Exception {
    watch = open(SHORT);

    write("a.md", "no front matter");
    await().atMost(SECONDS).until(() -> watch.library().problems().size() == 1);
    write("a.md", article("a", "Mended words."));
    await().atMost(SECONDS).until(() -> watch.library().problems().isEmpty());

    assertThat(bodies(watch.library())).containsExactly("Mended words.");
  }

  @Test
  void aFolderThatGoesAwayIsReportedOnceAndItsArticlesStay() throws Exception {
    watch = open(SHORT);

    Files.move(folder, parent.resolve("moved"));
    await().atMost(SECONDS).until(() -> !failures.isEmpty());
    assertThat(bodies(watch.library())).containsExactly("Old words.");

    Files.move(parent.resolve("moved"), folder);
    write("b.md", article("b", "Added words."));
    await().atMost(SECONDS).until(() -> watch.library().documents().size() == 2);
    assertThat(failures)
        .containsExactly(
            "the articles' folder " + folder + " does not exist: create it or name another one");
  }

  @Test
  void aFailingListenerIsToldOfTheNextChangeAllTheSame() throws Exception {
    watch =
        FolderWatch.open(
            reader(),
            folder,
            SHORT,
            new FolderWatch.Listener() {
              @Override
              public void changed(Library library) {
                changes.add(library);
                throw new IllegalStateException("cannot index");
              }

              @Override
              public void failed(ArticleFolderException reason) {}
            });

    write("b.md", article("b", "Added words."));
    await().atMost(SECONDS).until(() -> changes.size() == 1);
    write("c.md", article("c", "More words."));
    await().atMost(SECONDS).until(() -> changes.size() == 2);
  }

  @Test
  void nothingIsLeftRunningAfterClose() throws Exception {
    watch = open(SHORT);
    write("b.md", article("b", "Added words."));
    await().atMost(SECONDS).until(() -> changes.size() == 1);
    assertThat(watchers()).isNotEmpty().allMatch(Thread::isDaemon);

    watch.close();

    await().atMost(SECONDS).until(() -> watchers().isEmpty());
  }

  @Test
  void aFolderThatIsMissingFromTheStartIsRefused() {
    assertThatExceptionOfType(ArticleFolderException.class)
        .isThrownBy(
            () -> {
              folder = parent.resolve("missing");
              watch = open(SHORT);
            });
    assertThat(watchers()).isEmpty();
  }

  private static List<Thread> watchers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("parley-folder-watch"))
        .toList();
  }

  private FolderWatch open(Duration interval) throws ArticleFolderException {
    return FolderWatch.open(
        reader(),
        folder,
        interval,
        new FolderWatch.Listener() {
          @Override
          public void changed(Library library) {
            changes.add(library);
          }

          @Override
          public void failed(ArticleFolderException reason) {
            failures.add(reason.getMessage());
          }
        });
  }

  private ArticleFolder reader() {
    DocumentReader reader = new DocumentReader(UnaryOperator.identity());
    return new ArticleFolder(
        article -> {
          timesRead.incrementAndGet();
          return reader.read(article);
        });
  }

  private static List<String> bodies(Library library) {
    return library.documents().stream().map(document -> document.article().body()).toList();
  }

  /** As careful editors do it: there is no moment with half a file. */
  private void write(String name, String text) throws IOException {
    Path whole = Files.writeString(parent.resolve("whole"), text);
    Files.move(whole, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private static String article(String id, String body) {
    return "---\nid: " + id + "\ntitle: About " + id + "\n---\n" + body;
  }
}
