package dev.parley.knowledge.files;

import dev.parley.knowledge.Document;
import dev.parley.knowledge.Library;

/** What became of a file: it was read, or it was left out. */
sealed interface ReadFile {

  /** The state of the file that was read. */
  FileStamp stamp();

  /** An article that can be served. */
  record Served(FileStamp stamp, Document document) implements ReadFile {}

  /** A file that no article came of. */
  record LeftOut(FileStamp stamp, Library.Problem problem) implements ReadFile {}
}
