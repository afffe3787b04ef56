package dev.parley.bot.retrieval;

import static dev.parley.bot.retrieval.TestLibrary.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.parley.bot.retrieval.PassageIndex.Progress;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class LucenePassageIndexOnDiskTest extends PassageIndexContract {

  private static final Library LIBRARY = TestLibrary.numbered(4, 25);

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger logger =
      (Logger) LoggerFactory.getLogger(LucenePassageIndex.class.getPackageName());

  @TempDir Path temp;
  private Path folder;

  @Override
  PassageIndex create(PassageEncoder encoder) throws IOException {
    return LucenePassageIndex.open(Files.createTempDirectory(temp, "index"), encoder);
  }

  @BeforeEach
  void listen() {
    folder = temp.resolve("some/new/folder");
    log.start();
    logger.setLevel(Level.INFO);
    logger.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(log);
    logger.setLevel(null);
  }

  @Test
  void anOpenedIndexThatHoldsTheLibraryEncodesAndWritesNothing() throws IOException {
    fill(LIBRARY);
    List<Path> files = files();

    try (LucenePassageIndex again = LucenePassageIndex.open(folder, encoder)) {
      again.update(LIBRARY, (done, total) -> assertThat(total).as("progress").isZero());

      assertThat(encoder.takeEncoded()).isEmpty();
      assertThat(articles(again.search(request("Fact 30", 1)))).containsExactly("article-1");
      assertThat(again.verify(LIBRARY).isGood()).isTrue();
    }
    assertThat(files()).isEqualTo(files);
    assertThat(log.list).isEmpty();
  }

  @Test
  void anEncoderOfAnotherIdEncodesEverythingAnew() throws IOException {
    fill(LIBRARY);
    HashingEncoder other = new HashingEncoder("hashing-2");

    try (LucenePassageIndex again = LucenePassageIndex.open(folder, other)) {
      again.update(LIBRARY, Progress.NONE);

      assertThat(other.takeEncoded()).hasSize(100);
      assertThat(messages())
          .containsExactly("The index in " + folder + " is of another version; building it anew");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void aDamagedIndexIsBuiltAnewWithOneWarning(long seed) throws IOException {
    fill(LIBRARY);
    Random random = new Random(seed);
    List<Path> files = files().stream().filter(file -> !file.endsWith("write.lock")).toList();
    Path victim = files.get((int) (seed % files.size()));
    damage(victim, random);

    try (LucenePassageIndex again = LucenePassageIndex.open(folder, encoder)) {
      assertThat(again.verify(LIBRARY).damage()).isPresent();
      again.update(LIBRARY, Progress.NONE);

      assertThat(encoder.takeEncoded()).hasSize(100);
      assertThat(again.search(request("Fact 30", 100))).hasSize(100);
      assertThat(again.verify(LIBRARY).isGood()).isTrue();
    }
    assertThat(messages())
        .singleElement()
        .asString()
        .startsWith("The index in " + folder + " is damaged (")
        .endsWith("; building it anew");
  }

  @Test
  void aMissingFileIsDamage() throws IOException {
    fill(LIBRARY);
    Files.delete(
        files().stream()
            .filter(file -> file.toString().endsWith(".cfs"))
            .findFirst()
            .orElseThrow());

    try (LucenePassageIndex again = LucenePassageIndex.open(folder, encoder)) {
      again.update(LIBRARY, Progress.NONE);

      assertThat(encoder.takeEncoded()).hasSize(100);
      assertThat(messages()).hasSize(1);
    }
  }

  @Test
  void anIndexWhoseEveryFileIsDamagedIsBuiltAnew() throws IOException {
    fill(LIBRARY);
    for (Path file : files()) {
      Files.writeString(file, "damaged");
    }

    try (LucenePassageIndex again = LucenePassageIndex.open(folder, encoder)) {
      again.update(LIBRARY, Progress.NONE);

      assertThat(encoder.takeEncoded()).hasSize(100);
      assertThat(again.verify(LIBRARY).isGood()).isTrue();
    }
  }

  @Test
  void filesThatAreNotTheIndexesAreLeftAlone() throws IOException {
    fill(LIBRARY);
    Path note = Files.writeString(folder.resolve("note.txt"), "mine");

    try (LucenePassageIndex again = LucenePassageIndex.open(folder, encoder)) {
      again.rebuild(LIBRARY, Progress.NONE);

      assertThat(encoder.takeEncoded()).hasSize(100);
      assertThat(again.verify(LIBRARY).isGood()).isTrue();
    }
    assertThat(note).hasContent("mine");
  }

  @Test
  void verifyCountsWhatIsMissingAndStale() throws IOException {
    fill(LIBRARY);
    Library other =
        TestLibrary.of(
            LIBRARY.documents().get(0),
            LIBRARY.documents().get(1),
            article("new", "New", "One.", "Two."));

    try (LucenePassageIndex again = LucenePassageIndex.open(folder, encoder)) {
      Verification verification = again.verify(other);

      assertThat(verification.isGood()).isFalse();
      assertThat(verification.passages()).isEqualTo(52);
      assertThat(verification.missing()).isEqualTo(2);
      assertThat(verification.stale()).isEqualTo(50);
      assertThat(encoder.takeEncoded()).isEmpty();
    }
  }

  @Test
  void aProcessKilledWhileIndexingLeavesItsFinishedWork() throws Exception {
    Library big = TestLibrary.numbered(2, 1500);

    assertThat(IndexingProcess.start(folder, 2, 1500, 2500).waitFor()).isEqualTo(137);

    try (LucenePassageIndex again = LucenePassageIndex.open(folder, encoder)) {
      again.update(big, Progress.NONE);

      assertThat(encoder.takeEncoded()).hasSize(3000 - 2048);
      assertThat(again.verify(big).isGood()).isTrue();
      assertThat(messages()).isEmpty();
    }
  }

  @Test
  void anotherProcessMayIndexWhileThisOneSearches() throws Exception {
    Library small = TestLibrary.numbered(1, 10);
    Library big = TestLibrary.numbered(3, 400);
    try (LucenePassageIndex here = LucenePassageIndex.open(folder, encoder)) {
      here.update(small, Progress.NONE);

      assertThat(IndexingProcess.start(folder, 3, 400, Integer.MAX_VALUE).waitFor()).isZero();

      assertThat(here.search(request("fact", 100))).hasSize(10);
      encoder.takeEncoded();
      here.update(big, Progress.NONE);
      assertThat(encoder.takeEncoded()).isEmpty();
      assertThat(here.search(request("fact", 100))).hasSize(100);
    }
  }

  @Test
  void aSecondUpdateWaitsForTheFirstAndThenReadsWhatItWrote() throws Exception {
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    PassageEncoder slow =
        new HashingEncoder() {
          @Override
          public List<float[]> encode(List<Passage> passages) {
            writing.countDown();
            await().until(() -> goOn.getCount() == 0);
            return super.encode(passages);
          }
        };
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (LucenePassageIndex first = LucenePassageIndex.open(folder, slow);
        LucenePassageIndex second = LucenePassageIndex.open(folder, encoder)) {
      Future<?> firstUpdate = threads.submit(() -> first.update(LIBRARY, Progress.NONE));
      writing.await();
      Future<?> secondUpdate = threads.submit(() -> second.update(LIBRARY, Progress.NONE));
      await().until(() -> messages().size() == 1);
      goOn.countDown();
      firstUpdate.get();
      secondUpdate.get();

      assertThat(encoder.takeEncoded()).isEmpty();
      assertThat(first.search(request("fact", 100))).hasSize(100);
      assertThat(second.search(request("fact", 100))).hasSize(100);
      assertThat(messages())
          .containsExactly(
              "Another process is updating the index in " + folder + "; waiting for it");
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void whenAnotherProcessNeverEndsTheArticlesAreIndexedInMemory() throws IOException {
    fill(TestLibrary.of());
    try (FSDirectory directory = FSDirectory.open(folder);
        LucenePassageIndex patient = LucenePassageIndex.open(folder, encoder, Duration.ZERO)) {
      try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
        lock.ensureValid();
        patient.update(LIBRARY, Progress.NONE);
      }

      assertThat(patient.search(request("fact", 100))).hasSize(100);
      assertThat(patient.verify(LIBRARY).missing()).isEqualTo(100);
      assertThat(messages()).last().asString().endsWith("; indexing in memory for now");

      patient.update(LIBRARY, Progress.NONE);
      assertThat(patient.verify(LIBRARY).isGood()).isTrue();
    }
  }

  @Test
  void aFullDiskIsOneClearMessageAndTheOldArticlesAreServedOn() throws IOException {
    Library old = TestLibrary.numbered(1, 5);
    try (FullDisk disk = new FullDisk(FSDirectory.open(folder));
        LucenePassageIndex full = new LucenePassageIndex(disk, encoder, Duration.ZERO)) {
      full.update(old, Progress.NONE);
      disk.isFull = true;

      assertThatThrownBy(() -> full.update(LIBRARY, Progress.NONE))
          .isInstanceOf(IndexException.class)
          .hasMessageStartingWith("cannot write the index in ")
          .hasMessageEndingWith(
              ": No space left on device; make room there or set PARLEY_DATA to another folder");
      assertThat(full.search(request("fact", 100))).hasSize(5);
      assertThat(full.library()).isSameAs(old);

      disk.isFull = false;
      full.update(LIBRARY, Progress.NONE);
      assertThat(full.search(request("fact", 100))).hasSize(100);
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Path inTheWay = Files.writeString(temp.resolve("file"), "not a folder");

    assertThatThrownBy(() -> LucenePassageIndex.open(inTheWay, encoder))
        .isInstanceOf(IndexException.class)
        .hasMessageContaining("cannot open the index in " + inTheWay)
        .hasMessageContaining("set PARLEY_DATA to another folder");
  }

  @Test
  void twoArticlesOfOneIdAreRefused() throws IOException {
    try (LucenePassageIndex fresh = LucenePassageIndex.open(folder, encoder)) {
      Library twice = TestLibrary.of(article("a", "T", "Text."), article("a", "T", "Text."));

      assertThatThrownBy(() -> fresh.update(twice, Progress.NONE))
          .hasMessage("illegal library: article a is in it twice");
    }
  }

  private void fill(Library library) throws IOException {
    try (LucenePassageIndex filled = LucenePassageIndex.open(folder, encoder)) {
      filled.update(library, Progress.NONE);
    }
    encoder.takeEncoded();
  }

  private static void damage(Path file, Random random) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (random.nextBoolean()) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
      Files.write(file, bytes);
    } else {
      Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private List<String> messages() {
    return List.copyOf(log.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  /** A disk on which no new file can be made while it is full. */
  private static final class FullDisk extends FilterDirectory {
    private volatile boolean isFull;

    FullDisk(FSDirectory disk) {
      super(disk);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      if (isFull) {
        throw new IOException("No space left on device");
      }
      return super.createOutput(name, context);
    }
  }
}
