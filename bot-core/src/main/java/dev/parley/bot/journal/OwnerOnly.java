package dev.parley.bot.journal;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that nobody but their owner may read. */
final class OwnerOnly {

  /** A process may lock a file only once. */
  private static final Object LOCK = new Object();

  private OwnerOnly() {}

  /** What is done while no other thread or process does anything of the kind in the folder. */
  @FunctionalInterface
  interface Work {

    /**
     * Does it.
     *
     * @param secret the file of the folder's key, which is what is locked
     */
    void on(FileChannel secret) throws IOException;
  }

  /** Does some work while nobody else does any in the folder, which must be there. */
  static void lock(Path folder, Work work) throws IOException {
    synchronized (LOCK) {
      try (FileChannel secret =
          FileChannel.open(
              folder.resolve("feedback.key"), Set.of(CREATE, READ, WRITE), attributes(folder))) {
        // The lock goes when the file is closed.
        secret.lock();
        work.on(secret);
      }
    }
  }

  /** For files made in a folder. */
  static FileAttribute<?>[] attributes(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
