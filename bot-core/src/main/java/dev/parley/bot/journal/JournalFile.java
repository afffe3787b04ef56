package dev.parley.bot.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lines in a file to which they are appended whole, and in the one before it. A line may still be
 * cut short where a disk is full or a machine stops. Thread-safe.
 */
final class JournalFile {

  private final Path current;
  private final Path before;
  private final Path folder;
  private final int most;

  /**
   * Files in a folder.
   *
   * @param most bytes of each of the two
   */
  JournalFile(Path folder, int most) {
    this.folder = folder;
    this.current = folder.resolve("feedback.jsonl");
    this.before = folder.resolve("feedback.1.jsonl");
    this.most = most;
  }

  /** Appends a line, which has no line break in it. */
  void append(String line) throws IOException {
    Files.createDirectories(folder);
    // What anybody has cut short before must not spoil this line too; blank lines are passed over.
    byte[] bytes = ("\n" + line + "\n").getBytes(UTF_8);
    makeRoom(bytes.length);
    try (FileChannel out =
        FileChannel.open(current, Set.of(CREATE, WRITE, APPEND), OwnerOnly.attributes(folder))) {
      int first = out.size() == 0 ? 1 : 0;
      ByteBuffer rest = ByteBuffer.wrap(bytes, first, bytes.length - first);
      while (rest.hasRemaining()) {
        out.write(rest);
      }
    }
  }

  private void makeRoom(int length) throws IOException {
    if (isFull(length)) {
      // Another process may just have done it: its new file must not take the old one's place.
      OwnerOnly.lock(
          folder,
          lock -> {
            if (isFull(length)) {
              Files.move(current, before, StandardCopyOption.REPLACE_EXISTING);
            }
          });
    }
  }

  private boolean isFull(int length) throws IOException {
    try {
      return Files.size(current) + length > most;
    } catch (NoSuchFileException e) {
      // There is none yet, or somebody has just made room.
      return false;
    }
  }

  /** All lines, in the order they came. */
  List<String> lines() throws IOException {
    // The newer file first: should it become the older one meanwhile, it is read twice, not never.
    String newer = text(current);
    return Stream.concat(text(before).lines(), newer.lines())
        .filter(line -> !line.isBlank())
        .toList();
  }

  private static String text(Path file) throws IOException {
    try {
      // Half a line may end within a character.
      return new String(Files.readAllBytes(file), UTF_8);
    } catch (NoSuchFileException e) {
      return "";
    }
  }
}
