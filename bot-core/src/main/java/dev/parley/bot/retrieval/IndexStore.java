package dev.parley.bot.retrieval;

import dev.parley.bot.retrieval.PassageIndex.Progress;
import dev.parley.knowledge.Passage;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index as it stands in its folder, where other processes may read and write it too.
 *
 * <p>Whoever writes holds Lucene's write lock; who reads sees the last commit, and keeps it while
 * others go on (their deleted files stay readable until closed). A commit is whole or is not there,
 * so a process may die at any moment.
 */
final class IndexStore implements Closeable {

  private static final Logger LOG = LoggerFactory.getLogger(IndexStore.class);

  /** Passages for one call of the encoder: enough to keep all cores busy. */
  private static final int CHUNK = 64;

  /**
   * Passages for one commit: what is lost when killed is the encoding of so many, some seconds.
   * Each commit makes a segment, and each merge of segments builds their vector graph anew: with
   * 512 for one commit, indexing 20,000 passages took 1.7 times the processor time.
   */
  private static final int COMMIT_EVERY = 32 * CHUNK;

  /** Segments of one commit each are merged ten at a time and not step by step. */
  private static final double FLOOR_SEGMENT_MB = 16;

  private static final double RAM_BUFFER_MB = 32;

  /** Checking all checksums of so many bytes takes some 20 ms; of more, only {@link #check}. */
  private static final long SMALL = 64L << 20;

  private final Directory directory;
  private final PassageEncoder encoder;
  private final String name;

  IndexStore(Directory directory, PassageEncoder encoder) {
    this.directory = directory;
    this.encoder = encoder;
    this.name = directory instanceof FSDirectory files ? files.getDirectory().toString() : "memory";
  }

  /** What is committed, where that is just the table; nothing where it is not, or is damaged. */
  Optional<Snapshot> read(PassageTable table) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return Optional.empty();
    }
    try {
      return readCommit(table);
    } catch (IOException | RuntimeException e) {
      if (isDamage(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private Optional<Snapshot> readCommit(PassageTable table) throws IOException {
    DirectoryReader reader = DirectoryReader.open(directory);
    boolean taken = false;
    try {
      if (!isOurs(reader)) {
        return Optional.empty();
      }
      IndexContents contents = IndexContents.read(reader, table);
      if (!contents.isJust(table)) {
        return Optional.empty();
      }
      if (isSmall()) {
        checkIntegrity(reader);
      }
      taken = true;
      return Optional.of(new Snapshot(reader, table, contents.rows()));
    } finally {
      if (!taken) {
        reader.close();
      }
    }
  }

  /**
   * Makes the index hold just the table; starts from nothing when it is damaged or of another
   * version. What has been encoded before a failure stays.
   *
   * @return false when another process is writing
   */
  boolean tryWrite(PassageTable table, Progress progress) throws IOException {
    mendLockFile();
    try {
      Optional<String> unusable = whyUnusable();
      if (unusable.isPresent()) {
        LOG.warn("The index in {} {}; building it anew", this, unusable.get());
        wipe();
      }
      try (IndexWriter writer = new IndexWriter(directory, settings())) {
        write(writer, table, progress);
      } catch (CorruptIndexException e) {
        LOG.warn("The index in {} is damaged ({}); building it anew", this, reason(e));
        wipe();
      }
      return true;
    } catch (LockObtainFailedException e) {
      return false;
    }
  }

  /** Removes all files of the index, and no others. */
  void wipe() throws IOException {
    mendLockFile();
    try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
      for (String file : directory.listAll()) {
        if (file.startsWith(IndexFileNames.SEGMENTS)
            || file.startsWith(IndexFileNames.PENDING_SEGMENTS)
            || IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()) {
          directory.deleteFile(file);
        }
      }
    }
  }

  /** Lucene never writes into its lock file, and refuses every lock on one that is not empty. */
  private void mendLockFile() throws IOException {
    if (directory instanceof FSDirectory files) {
      Path lock = files.getDirectory().resolve(IndexWriter.WRITE_LOCK_NAME);
      if (Files.isRegularFile(lock) && Files.size(lock) > 0) {
        Files.write(lock, new byte[0]);
      }
    }
  }

  /** Reads every byte of what is committed. */
  Verification check(PassageTable table) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return new Verification(table.size(), table.size(), 0, Optional.empty());
    }
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      checkIntegrity(reader);
      if (!isOurs(reader)) {
        return new Verification(table.size(), table.size(), reader.numDocs(), Optional.empty());
      }
      IndexContents contents = IndexContents.read(reader, table);
      int present = contents.present().cardinality();
      return new Verification(
          table.size(), table.size() - present, reader.numDocs() - present, Optional.empty());
    } catch (IOException | RuntimeException e) {
      if (isDamage(e)) {
        return new Verification(table.size(), table.size(), 0, Optional.of(reason(e)));
      }
      throw e;
    }
  }

  /** How long its files are, all together. */
  long bytes() throws IOException {
    long bytes = 0;
    for (String file : directory.listAll()) {
      bytes += length(file);
    }
    return bytes;
  }

  /** Another process may have removed it just now. */
  private long length(String file) throws IOException {
    try {
      return directory.fileLength(file);
    } catch (NoSuchFileException | FileNotFoundException e) {
      return 0;
    }
  }

  @Override
  public void close() throws IOException {
    directory.close();
  }

  /** Where it stands. */
  @Override
  public String toString() {
    return name;
  }

  private IndexWriterConfig settings() {
    TieredMergePolicy merges = new TieredMergePolicy();
    merges.setFloorSegmentMB(FLOOR_SEGMENT_MB);
    return new IndexWriterConfig(PassageFields.ANALYZER)
        .setRAMBufferSizeMB(RAM_BUFFER_MB)
        .setMergePolicy(merges);
  }

  private void write(IndexWriter writer, PassageTable table, Progress progress) throws IOException {
    writer.setLiveCommitData(version().entrySet());
    IndexContents contents;
    try (DirectoryReader committed = DirectoryReader.open(writer)) {
      contents = IndexContents.read(committed, table);
    }
    List<Integer> missing = contents.missing(table);
    int before = table.size() - missing.size();
    for (int done = 0; done < missing.size(); ) {
      progress.update(before + done, table.size());
      List<Integer> chunk = missing.subList(done, Math.min(done + CHUNK, missing.size()));
      add(writer, table, chunk);
      done += chunk.size();
      if (done % COMMIT_EVERY == 0) {
        writer.commit();
      }
    }
    if (!missing.isEmpty()) {
      progress.update(table.size(), table.size());
    }
    for (String key : contents.stale()) {
      writer.deleteDocuments(new Term(PassageFields.KEY, key));
    }
    writer.commit();
  }

  private void add(IndexWriter writer, PassageTable table, List<Integer> rows) throws IOException {
    List<Passage> passages = rows.stream().map(row -> table.row(row).passage()).toList();
    List<float[]> vectors = encoder.encode(passages);
    if (vectors.size() != passages.size()) {
      throw new IllegalStateException(
          "encoder %s gave %d vectors for %d passages"
              .formatted(encoder.id(), vectors.size(), passages.size()));
    }
    for (int i = 0; i < rows.size(); i++) {
      PassageTable.Row row = table.row(rows.get(i));
      writer.addDocument(
          PassageFields.document(row.key(), row.number(), passages.get(i), vectors.get(i)));
    }
  }

  private Map<String, String> version() {
    return Map.of("format", PassageFields.FORMAT, "encoder", encoder.id());
  }

  private boolean isOurs(DirectoryReader reader) throws IOException {
    return reader.getIndexCommit().getUserData().equals(version());
  }

  private Optional<String> whyUnusable() throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return Optional.empty();
    }
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      if (!isOurs(reader)) {
        return Optional.of("is of another version");
      }
      if (isSmall()) {
        checkIntegrity(reader);
      }
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      if (isDamage(e)) {
        return Optional.of("is damaged (" + reason(e) + ")");
      }
      throw e;
    }
  }

  private boolean isSmall() throws IOException {
    return bytes() <= SMALL;
  }

  private static void checkIntegrity(IndexReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      leaf.reader().checkIntegrity();
    }
  }

  /** Else the folder cannot be read for a reason that building anew would not mend. */
  private static boolean isDamage(Exception e) {
    return e instanceof CorruptIndexException
        || e instanceof IndexFormatTooOldException
        || e instanceof IndexFormatTooNewException
        || e instanceof IndexNotFoundException
        || e instanceof EOFException
        || e instanceof NoSuchFileException
        || e instanceof FileNotFoundException
        // Lucene trusts what it reads: a bad length or an unknown codec comes out as one of these.
        || e instanceof RuntimeException;
  }

  private static String reason(Exception e) {
    if (e instanceof CorruptIndexException corrupt) {
      return corrupt.getOriginalMessage();
    }
    return e instanceof IOException io ? IoReason.of(io) : e.toString();
  }
}
