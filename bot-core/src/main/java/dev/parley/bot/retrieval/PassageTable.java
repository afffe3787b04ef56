package dev.parley.bot.retrieval;

import dev.parley.knowledge.Document;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.Passage;
import dev.parley.knowledge.Sentence;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * All passages of a library, numbered through in the order of article id and passage number.
 *
 * <p>An article's key is its id and a digest of its title and sentences: of all that an encoding
 * can depend on. An article whose key an index holds already needs no encoding.
 */
final class PassageTable {

  /** A passage, its article and its place in it. */
  record Row(Document document, String key, int number) {
    Passage passage() {
      return document.passages().get(number);
    }
  }

  /** More of an id would not fit into a Lucene term; the digest tells such ids apart. */
  private static final int LONGEST_ID = 200;

  private final Library library;
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Integer> firstRows = new HashMap<>();

  /**
   * Makes the table.
   *
   * @throws IllegalArgumentException when two articles have one id and the same words
   */
  PassageTable(Library library) {
    this.library = library;
    for (Document document : library.documents()) {
      String key = key(document);
      if (firstRows.putIfAbsent(key, rows.size()) != null) {
        throw new IllegalArgumentException(
            "illegal library: article " + document.article().id() + " is in it twice");
      }
      for (int number = 0; number < document.passages().size(); number++) {
        rows.add(new Row(document, key, number));
      }
    }
  }

  Library library() {
    return library;
  }

  int size() {
    return rows.size();
  }

  Row row(int index) {
    return rows.get(index);
  }

  boolean hasKey(String key) {
    return firstRows.containsKey(key);
  }

  /** Where the passages of the article with this key begin. */
  int firstRow(String key) {
    return firstRows.get(key);
  }

  /** A space sorts before all that an id can hold, so keys sort as their ids do. */
  private static String key(Document document) {
    String id = document.article().id();
    return id.substring(0, Math.min(id.length(), LONGEST_ID)) + " " + digest(document);
  }

  private static String digest(Document document) {
    MessageDigest digest = sha256();
    update(digest, document.article().id());
    update(digest, document.article().title());
    for (Passage passage : document.passages()) {
      update(digest, "passage");
      for (Sentence sentence : passage.sentences()) {
        update(digest, sentence.text());
      }
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }

  private static void update(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    // Stands in no UTF-8 text: "ab" and "c" must not give the digest of "a" and "bc".
    digest.update((byte) 0xFF);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must have SHA-256", e);
    }
  }
}
