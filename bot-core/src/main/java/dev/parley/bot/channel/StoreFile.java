package dev.parley.bot.channel;

import static org.h2.mvstore.DataUtils.ERROR_FILE_LOCKED;

import dev.parley.bot.channel.Entries.Entry;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.LongDataType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The open file, and all entries in it by their name. Not thread-safe. */
final class StoreFile {

  private static final Logger LOG = LoggerFactory.getLogger(StoreFile.class);
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS").withZone(ZoneOffset.UTC);

  // Changes leave gaps behind, many times the size of what is kept if nothing fills them.
  private static final int COMMITS_PER_COMPACTION = 500;
  private static final int COMPACTED_FILL_PERCENT = 50;
  private static final int COMPACTED_BYTES = 1 << 20;
  private static final int MAX_CLOSING_MILLIS = 200;

  private static final int FORMAT = 1;

  /** Ratings by the ids of people, which earlier versions kept and nothing reads. */
  private static final String RETIRED = "shelf.feedback";

  private final MVStore store;
  private final Map<String, Entries> entries = new HashMap<>();

  private StoreFile(MVStore store) {
    this.store = store;
  }

  /** Opens the file, or makes it; one that is damaged is moved aside, and a new one begun. */
  static StoreFile open(Path file) {
    try {
      prepare(file);
      try {
        return read(file);
      } catch (RuntimeException e) {
        if (!isDamage(e)) {
          throw e;
        }
        moveAside(file, e);
        prepare(file);
        return read(file);
      }
    } catch (IOException | RuntimeException e) {
      throw isLocked(e) ? StoreException.locked(file, e) : StoreException.failed(file, e);
    }
  }

  private static void prepare(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    try {
      FileAttribute<?>[] attributes =
          posix
              ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
              : new FileAttribute<?>[0];
      Files.createFile(file, attributes);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isRegularFile(file)) {
        throw e;
      }
      if (posix) {
        Files.setPosixFilePermissions(file, OWNER_ONLY);
      }
    }
  }

  /** Reads all and writes a little, so that damage shows now and not in a conversation. */
  private static StoreFile read(Path file) throws IOException {
    MVStore store = store(file);
    try {
      if (store.hasMap(RETIRED)) {
        store = withoutRetired(store, file);
      }
      // Else what is overwritten keeps its place for 45 seconds, and the file grows a hundredfold.
      store.setRetentionTime(0);
      StoreFile opened = new StoreFile(store);
      store.getMapNames().forEach(opened::entries);
      store.setStoreVersion(FORMAT);
      store.commit();
      return opened;
    } catch (RuntimeException e) {
      store.closeImmediately();
      throw e;
    }
  }

  /** The rest goes to a new file: in the old one, what is removed can be read for long. */
  private static MVStore withoutRetired(MVStore store, Path file) throws IOException {
    Path rest = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(rest);
      prepare(rest);
      copy(store, rest);
    } finally {
      store.closeImmediately();
    }
    Files.move(rest, file, StandardCopyOption.ATOMIC_MOVE);
    return store(file);
  }

  private static void copy(MVStore store, Path to) {
    try (MVStore target = store(to)) {
      for (String name : store.getMapNames()) {
        if (!name.equals(RETIRED)) {
          MVMap<Long, Entry> entries = target.openMap(name, map());
          store.openMap(name, map()).forEach(entries::put);
        }
      }
      target.commit();
    }
  }

  private static MVStore store(Path file) {
    return new MVStore.Builder().fileName(file.toString()).compress().autoCommitDisabled().open();
  }

  private static boolean isLocked(Exception e) {
    return e instanceof MVStoreException failed && failed.getErrorCode() == ERROR_FILE_LOCKED;
  }

  /** A disk or a system that fails says nothing about the file. */
  private static boolean isDamage(RuntimeException e) {
    return !isLocked(e)
        && (!(e.getCause() instanceof IOException) || e.getCause() instanceof EOFException);
  }

  private static void moveAside(Path file, RuntimeException damage) throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ".damaged-" + TIME.format(Instant.now()));
    Files.move(file, aside);
    LOG.warn(
        "{} is damaged and was moved to {}; what it remembered is lost: {}",
        file,
        aside,
        damage.getMessage());
  }

  /** The entries of this name. */
  Entries entries(String name) {
    return entries.computeIfAbsent(name, missing -> new Entries(store.openMap(missing, map())));
  }

  private static MVMap.Builder<Long, Entry> map() {
    return new MVMap.Builder<Long, Entry>()
        .keyType(LongDataType.INSTANCE)
        .valueType(new EntryType());
  }

  /** Hands all changes to the operating system. */
  void commit() {
    long version = store.commit();
    if (version % COMMITS_PER_COMPACTION == 0) {
      compact();
    }
  }

  /** What failed here has changed nothing: the caller's changes are committed before. */
  private void compact() {
    try {
      store.compact(COMPACTED_FILL_PERCENT, COMPACTED_BYTES);
      store.commit();
    } catch (RuntimeException e) {
      LOG.warn("{} could not be compacted: {}", store.getFileStore().getFileName(), e.getMessage());
      discard();
    }
  }

  boolean isClosed() {
    return store.isClosed();
  }

  /** Closes the file, made smaller where that is quick. All it holds has been committed before. */
  void close() {
    try {
      store.close(MAX_CLOSING_MILLIS);
    } catch (RuntimeException e) {
      LOG.warn("{} could not be compacted: {}", store.getFileStore().getFileName(), e.getMessage());
      discard();
    }
  }

  /** Closes the file as it was at the last commit. */
  void discard() {
    store.closeImmediately();
  }
}
