package dev.parley.knowledge.files;

import static java.util.Objects.requireNonNull;

import dev.parley.knowledge.Article;
import dev.parley.knowledge.Document;
import dev.parley.knowledge.Library;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads all articles of a folder: its files {@code *.md}, also through links, but not hidden files,
 * subfolders and a README.md. A file that cannot be served is left out with a problem that names
 * it; where two have one id, the first by file name is served. Safe for use by several threads if
 * its reader is.
 */
public final class ArticleFolder {

  static final int MAX_BYTES = 5 << 20;

  private static final Logger LOG = LoggerFactory.getLogger(ArticleFolder.class);

  private final Function<Article, Document> reader;

  /**
   * Creates a folder's reader.
   *
   * @param reader makes a document of an article, such as {@code DocumentReader::read}
   */
  public ArticleFolder(Function<Article, Document> reader) {
    this.reader = requireNonNull(reader);
  }

  /**
   * Reads a folder. One without articles gives a library without documents.
   *
   * @throws ArticleFolderException if it is no folder, or cannot be read
   */
  public Library load(Path folder) throws ArticleFolderException {
    return toLibrary(read(folder, look(folder), Map.of()));
  }

  /** The folder's article files by name, and their present state. */
  SortedMap<String, FileStamp> look(Path folder) throws ArticleFolderException {
    if (!Files.isDirectory(folder)) {
      String what = Files.exists(folder) ? " is not a folder" : " does not exist";
      throw new ArticleFolderException(
          "the articles' folder " + folder + what + ": create it or name another one");
    }
    SortedMap<String, FileStamp> files = new TreeMap<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (isArticleFile(entry)) {
          files.put(entry.getFileName().toString(), FileStamp.of(entry));
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      throw new ArticleFolderException(
          "the articles' folder " + folder + " cannot be read: check its permissions", e);
    }
    return files;
  }

  private static boolean isArticleFile(Path entry) {
    String name = entry.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".md")
        && !name.startsWith(".")
        && !name.equals("readme.md")
        && (Files.isRegularFile(entry) || (Files.isSymbolicLink(entry) && !Files.exists(entry)));
  }

  /** Reads the files that are not in {@code known} with the same state. */
  SortedMap<String, ReadFile> read(
      Path folder, SortedMap<String, FileStamp> files, Map<String, ReadFile> known) {
    SortedMap<String, ReadFile> read = new TreeMap<>();
    files.forEach(
        (name, stamp) -> {
          ReadFile before = known.get(name);
          boolean unchanged = before != null && before.stamp().equals(stamp);
          read.put(name, unchanged ? before : readFile(folder.resolve(name), stamp));
        });
    return read;
  }

  private ReadFile readFile(Path file, FileStamp stamp) {
    String name = file.getFileName().toString().replaceAll("\\p{Cntrl}", "?");
    try {
      Article article = ArticleFile.parse(name, Utf8.read(file, name, MAX_BYTES));
      return new ReadFile.Served(stamp, reader.apply(article));
    } catch (ArticleFormatException e) {
      return new ReadFile.LeftOut(stamp, e.problem());
    } catch (RuntimeException e) {
      // A text that a later stage cannot cope with must not take the other articles away.
      LOG.warn("{} was left out", name, e);
      return new ReadFile.LeftOut(
          stamp,
          new Library.Problem(name, 0, "it cannot be split and dated: report this (" + e + ")"));
    }
  }

  /** What is served of the files that were read. */
  static Library toLibrary(SortedMap<String, ReadFile> files) {
    Map<String, String> fileOfId = new HashMap<>();
    List<Document> documents = new ArrayList<>();
    List<Library.Problem> problems = new ArrayList<>();
    files.forEach(
        (name, file) -> {
          if (file instanceof ReadFile.Served served) {
            String id = served.document().article().id();
            String first = fileOfId.putIfAbsent(id, name);
            if (first == null) {
              documents.add(served.document());
            } else {
              problems.add(
                  new Library.Problem(
                      name, 0, "the id " + id + " is taken by " + first + ": give it another one"));
            }
          } else if (file instanceof ReadFile.LeftOut leftOut) {
            problems.add(leftOut.problem());
          }
        });
    return new Library(documents, problems);
  }
}
