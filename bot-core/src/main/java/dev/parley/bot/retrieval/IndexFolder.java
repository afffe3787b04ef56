package dev.parley.bot.retrieval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of an index: one for each folder of articles and each version, such as {@code
 * index/articles-1f0c9a52-77e01b3d}.
 */
public final class IndexFolder {

  private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

  /** An older or newer Parley may still use its own; long unused ones are just rubbish. */
  private static final Duration UNUSED = Duration.ofDays(30);

  private IndexFolder() {}

  /**
   * Where the index of these articles stands; always the same for the same arguments. Makes
   * nothing.
   *
   * @param dataDir Parley's data folder
   * @param knowledgeDir the folder of articles
   * @param encoderId {@link PassageEncoder#id()}
   */
  public static Path of(Path dataDir, Path knowledgeDir, String encoderId) {
    Path real = realPath(knowledgeDir);
    String articles = "%s-%s".formatted(readable(real), checksum(real.toString()));
    String version = checksum(PassageFields.FORMAT + " " + encoderId);
    return dataDir.resolve("index").resolve(articles + "-" + version);
  }

  /**
   * Removes indexes of the same articles in other versions, where nobody has written them for a
   * month. Failures are logged and otherwise ignored: they cost only room.
   *
   * @param folder what {@link #of} gave
   */
  public static void removeOutdated(Path folder) {
    String name = folder.getFileName().toString();
    String sameArticles = name.substring(0, name.lastIndexOf('-') + 1);
    if (!Files.isDirectory(folder.getParent())) {
      return;
    }
    try (DirectoryStream<Path> siblings =
        Files.newDirectoryStream(
            folder.getParent(), other -> isOutdated(other, name, sameArticles))) {
      for (Path outdated : siblings) {
        remove(outdated);
      }
    } catch (IOException e) {
      LOG.info("Old indexes beside {} stay: {}", folder, IoReason.of(e));
    }
  }

  private static boolean isOutdated(Path other, String name, String sameArticles)
      throws IOException {
    String otherName = other.getFileName().toString();
    return !otherName.equals(name)
        && otherName.startsWith(sameArticles)
        && otherName.substring(sameArticles.length()).matches("[0-9a-f]{8}")
        && Files.isDirectory(other)
        && Files.getLastModifiedTime(other).toInstant().isBefore(Instant.now().minus(UNUSED));
  }

  /** Only plain files, one level deep: an index has nothing else. */
  private static void remove(Path outdated) throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(outdated)) {
      files = listed.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(outdated);
    LOG.info("Removed {}, an index of an older version", outdated);
  }

  private static Path realPath(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      return folder.toAbsolutePath().normalize();
    }
  }

  private static String readable(Path folder) {
    Path name = folder.getFileName();
    String readable =
        (name == null ? "" : name.toString())
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return readable.isEmpty() ? "articles" : readable.substring(0, Math.min(40, readable.length()));
  }

  private static String checksum(String text) {
    CRC32 checksum = new CRC32();
    checksum.update(text.getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(checksum.getValue());
  }
}
