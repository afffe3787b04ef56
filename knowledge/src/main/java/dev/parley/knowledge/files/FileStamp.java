package dev.parley.knowledge.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * What tells a changed file from an unchanged one without reading it.
 *
 * @param size in bytes, or -1 if that cannot be known
 * @param modified when it was last written
 * @param key the file system's identity of it (the inode, where there is one)
 */
record FileStamp(long size, FileTime modified, String key) {

  private static final FileStamp UNKNOWN = new FileStamp(-1, FileTime.fromMillis(0), "");

  static FileStamp of(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new FileStamp(
          attributes.size(), attributes.lastModifiedTime(), String.valueOf(attributes.fileKey()));
    } catch (IOException e) {
      // Reading the file will fail as well, and then says why.
      return UNKNOWN;
    }
  }
}
