package dev.parley.launcher.importing;

import dev.parley.knowledge.Article;
import dev.parley.knowledge.files.ArticleFile;
import dev.parley.knowledge.importing.ImportException;
import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * Writes articles into a folder, a file each. A running bot may be reading the folder, so a file
 * gets its name only when it is whole.
 *
 * @param folder made when it is missing
 * @param replace whether an article of the same id may be written over
 */
public record ArticleWriter(Path folder, boolean replace) {

  private static final CopyOption[] REPLACING = {StandardCopyOption.ATOMIC_MOVE};
  private static final CopyOption[] KEEPING = {};

  /**
   * Writes one article.
   *
   * @return its file
   * @throws ImportException when there is such a file and it may not be replaced
   * @throws IOException when the folder cannot be written
   */
  public Path write(Article article) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(article.id() + ".md");
    // Not a temporary file of the JDK's making: only its owner could read those.
    Path unfinished = folder.resolve("." + article.id() + "." + UUID.randomUUID() + ".tmp");
    try {
      Files.writeString(unfinished, ArticleFile.format(article));
      // Without options a move refuses to replace; on one file system it is a rename either way.
      Files.move(unfinished, file, replace ? REPLACING : KEEPING);
      return file;
    } catch (FileAlreadyExistsException e) {
      throw new ImportException(
          file + " is there already: choose another --id, or --replace it with its notes", e);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
