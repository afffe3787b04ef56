package dev.parley.bot.retrieval;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Resources of one library, unpacked together into one folder that is named after their content.
 *
 * <p>A file gets its own name only when it is whole, by an atomic rename, so a process that was
 * killed leaves none half written, and two processes that unpack at once both end up with good
 * ones. A file of another size than the resource (a power cut, a full disk) is unpacked again.
 */
final class UnpackedFiles {

  /**
   * A resource as it stands in its jar.
   *
   * @param crc its checksum, or where it does not come from a jar, when it was written
   */
  private record Resource(URL url, String fileName, long size, long crc) {

    static Resource of(String name) throws IOException {
      URL url = UnpackedFiles.class.getResource(name);
      if (url == null) {
        throw new IOException("there is no " + name + " on the class path");
      }
      URLConnection connection = url.openConnection();
      long crc =
          connection instanceof JarURLConnection jar && jar.getJarEntry() != null
              ? jar.getJarEntry().getCrc()
              : connection.getLastModified();
      String fileName = name.substring(name.lastIndexOf('/') + 1);
      return new Resource(url, fileName, connection.getContentLengthLong(), crc);
    }

    boolean isIn(Path folder) throws IOException {
      Path file = folder.resolve(fileName);
      return Files.isRegularFile(file) && Files.size(file) == size;
    }

    void unpackInto(Path folder) throws IOException {
      Files.createDirectories(folder);
      removeUnfinished(folder);
      Path unfinished = Files.createTempFile(folder, fileName, ".tmp");
      try {
        try (InputStream in = url.openStream()) {
          Files.copy(in, unfinished, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(unfinished, folder.resolve(fileName), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    }
  }

  /** Nobody unpacks for so long: older unfinished files are those of a process that was killed. */
  private static final Duration ABANDONED = Duration.ofHours(1);

  private UnpackedFiles() {}

  /**
   * The folder that holds the resources under their own file names.
   *
   * @param parent where the folder is made
   * @param library how its name starts; a checksum of the content follows
   * @param names absolute resource names
   * @throws UncheckedIOException when they cannot be unpacked; the message says what to do
   */
  static Path folder(Path parent, String library, List<String> names) {
    Path absolute = parent.toAbsolutePath();
    try {
      CRC32 checksum = new CRC32();
      List<Resource> resources = new ArrayList<>();
      for (String name : names) {
        Resource resource = Resource.of(name);
        resources.add(resource);
        checksum.update(Long.toString(resource.crc()).getBytes(StandardCharsets.US_ASCII));
      }
      Path folder = absolute.resolve("%s-%08x".formatted(library, checksum.getValue()));
      for (Resource resource : resources) {
        if (!resource.isIn(folder)) {
          resource.unpackInto(folder);
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot unpack "
              + library
              + " into "
              + absolute
              + ": "
              + IoReason.of(e)
              + "; make room there or set PARLEY_DATA to a folder that can be written",
          e);
    }
  }

  private static void removeUnfinished(Path folder) throws IOException {
    Instant abandoned = Instant.now().minus(ABANDONED);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.tmp")) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(abandoned)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (NoSuchFileException e) {
      // Another process was faster.
    }
  }
}
