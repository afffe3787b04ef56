package dev.parley.bot.retrieval;

import dev.parley.knowledge.Library;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passages in an embedded Lucene: BM25 over words (see {@link WordQuery}) and a graph of nearest
 * vectors, their two rankings joined (see {@link ReciprocalRankFusion}). The fused score of a
 * passage with a sentence whose time overlaps the request's is doubled; no passage is left out for
 * its time.
 *
 * <p>On disk it is shared: several processes may use one folder at once. It survives being killed
 * at any moment, keeps what had been encoded by then, and is built anew, with a warning, when its
 * files are damaged or of another version.
 */
public final class LucenePassageIndex implements PassageIndex {

  private static final Logger LOG = LoggerFactory.getLogger(LucenePassageIndex.class);

  /** How long another process may go on updating before this one does without the folder. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration PAUSE = Duration.ofMillis(50);

  /** More are only ever needed when other processes keep writing other libraries. */
  private static final int MOST_ATTEMPTS = 5;

  private final IndexStore store;
  private final PassageEncoder encoder;
  private final Duration patience;
  private volatile Snapshot current;
  private volatile boolean closed;

  /** Searches are over nothing until the first update. */
  LucenePassageIndex(Directory directory, PassageEncoder encoder, Duration patience) {
    this.store = new IndexStore(directory, encoder);
    this.encoder = encoder;
    this.patience = patience;
    this.current = empty();
  }

  /**
   * An index that lasts. Holds an empty library until the first update, which encodes nothing when
   * the folder holds that library already. See {@link IndexFolder} for the folder to use.
   *
   * @param folder the index's own; made when missing
   * @throws IndexException when the folder can neither be read nor made
   */
  public static LucenePassageIndex open(Path folder, PassageEncoder encoder) {
    return open(folder, encoder, PATIENCE);
  }

  static LucenePassageIndex open(Path folder, PassageEncoder encoder, Duration patience) {
    try {
      return new LucenePassageIndex(FSDirectory.open(folder), encoder, patience);
    } catch (IOException e) {
      throw new IndexException(
          "cannot open the index in %s: %s; make it readable or set PARLEY_DATA to another folder"
              .formatted(folder, IoReason.of(e)),
          e);
    }
  }

  /** An index that goes with the process; made in well under a millisecond. */
  public static LucenePassageIndex inMemory(PassageEncoder encoder) {
    return new LucenePassageIndex(new ByteBuffersDirectory(), encoder, PATIENCE);
  }

  @Override
  public Library library() {
    return current.library();
  }

  /**
   * {@inheritDoc}
   *
   * <p>When another process is updating the folder, waits for it, and then reads what it has
   * written or goes on from there. When that takes more than half a minute, encodes the whole
   * library in memory instead, with a warning; the next update tries the folder again.
   */
  @Override
  public synchronized void update(Library library, Progress progress) {
    PassageTable table = new PassageTable(library);
    try {
      show(readOrWrite(table, progress));
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  /**
   * Throws the index away and encodes the library anew. Searches go on meanwhile.
   *
   * @throws IndexException when the folder cannot be written, or another process is writing it
   */
  public synchronized void rebuild(Library library, Progress progress) {
    try {
      store.wipe();
    } catch (IOException e) {
      throw cannotWrite(e);
    }
    update(library, progress);
  }

  /** Reads the whole index and compares it with the library; changes nothing. */
  public Verification verify(Library library) {
    try {
      return store.check(new PassageTable(library));
    } catch (IOException e) {
      throw cannotRead(e);
    }
  }

  @Override
  public List<Hit> search(SearchRequest request) {
    Snapshot snapshot = acquire();
    try {
      return snapshot.search(request);
    } catch (IOException e) {
      throw cannotRead(e);
    } finally {
      release(snapshot);
    }
  }

  @Override
  public long bytes() {
    try {
      return store.bytes();
    } catch (IOException e) {
      throw cannotRead(e);
    }
  }

  /** Searches that run are still answered. */
  @Override
  public synchronized void close() throws IOException {
    if (!closed) {
      closed = true;
      current.release();
      store.close();
    }
  }

  private Snapshot readOrWrite(PassageTable table, Progress progress) throws IOException {
    Optional<Long> deadline = Optional.empty();
    for (int attempts = 0; attempts < MOST_ATTEMPTS; ) {
      Optional<Snapshot> committed = store.read(table);
      if (committed.isPresent()) {
        return committed.get();
      }
      if (store.tryWrite(table, progress)) {
        attempts++;
      } else if (deadline.isEmpty()) {
        deadline = Optional.of(System.nanoTime() + patience.toNanos());
        LOG.info("Another process is updating the index in {}; waiting for it", store);
      } else if (System.nanoTime() - deadline.get() < 0) {
        pause();
      } else {
        LOG.warn(
            "Another process is still updating the index in {}; indexing in memory for now", store);
        return inMemory(table, progress);
      }
    }
    throw new IOException("it does not hold what was just written to it");
  }

  /** The directory is left to the garbage collector: the snapshot reads from it. */
  private Snapshot inMemory(PassageTable table, Progress progress) throws IOException {
    IndexStore memory = new IndexStore(new ByteBuffersDirectory(), encoder);
    memory.tryWrite(table, progress);
    return memory.read(table).orElseThrow();
  }

  private static void pause() throws InterruptedIOException {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for another process");
    }
  }

  private void show(Snapshot next) throws IOException {
    Snapshot last = current;
    current = next;
    last.release();
  }

  private Snapshot acquire() {
    while (!closed) {
      Snapshot snapshot = current;
      if (snapshot.tryAcquire()) {
        return snapshot;
      }
      // It was replaced and closed between these two lines.
    }
    throw new IndexClosedException();
  }

  private void release(Snapshot snapshot) {
    try {
      snapshot.release();
    } catch (IOException e) {
      throw cannotRead(e);
    }
  }

  private static Snapshot empty() {
    try {
      return new Snapshot(
          new MultiReader(), new PassageTable(new Library(List.of(), List.of())), new int[0]);
    } catch (IOException e) {
      throw new IllegalStateException("an empty reader reads nothing", e);
    }
  }

  private IndexException cannotWrite(IOException e) {
    return new IndexException(
        "cannot write the index in %s: %s; make room there or set PARLEY_DATA to another folder"
            .formatted(store, IoReason.of(e)),
        e);
  }

  private IndexException cannotRead(IOException e) {
    return new IndexException(
        "cannot read the index in %s: %s; make it anew with \"parley index --rebuild\""
            .formatted(store, IoReason.of(e)),
        e);
  }
}
