package dev.parley.launcher.bench;

import dev.parley.knowledge.Article;
import dev.parley.knowledge.Document;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.Publication;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/**
 * Articles made of shuffled sentences of real ones: as many as are wanted, and with the same
 * sentences always the same ones. Each sentence is a paragraph, so it stays the sentence that it
 * was; where more are needed than there are, all are shuffled and used again.
 */
final class ShuffledArticles {

  /** About the length of a news article of four passages. */
  private static final int SENTENCES = 30;

  /** More would take longer to encode and change nothing in what is measured. */
  static final int MOST_SENTENCES = 10_000;

  private static final int SHORTEST = 5;
  private static final int LONGEST = 45;
  private static final int LONGEST_TITLE = 14;
  private static final long SEED = 20250227;
  private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
  private static final int DAYS = 3_650;

  private final Random random = new Random(SEED);
  private final List<String> pool;
  private final List<String> titles;
  private Iterator<String> next = Collections.emptyIterator();

  /**
   * From these sentences.
   *
   * @throws BenchException when there are none of a usual length
   */
  ShuffledArticles(Collection<String> sentences) {
    List<String> usual =
        new ArrayList<>(
            sentences.stream()
                .map(sentence -> sentence.strip().replaceAll("\\s+", " "))
                .filter(sentence -> words(sentence) >= SHORTEST && words(sentence) <= LONGEST)
                .distinct()
                .toList());
    if (usual.isEmpty()) {
      throw new BenchException("there are no sentences to make passages of: give --sentences FILE");
    }
    Collections.shuffle(usual, random);
    this.pool = usual.subList(0, Math.min(MOST_SENTENCES, usual.size()));
    List<String> shortOnes = pool.stream().filter(s -> words(s) <= LONGEST_TITLE).toList();
    this.titles = shortOnes.isEmpty() ? pool : shortOnes;
  }

  /** The different sentences that articles are made of. */
  int sentences() {
    return pool.size();
  }

  /** Articles with at least so many passages together; each call makes further ones. */
  Library make(int passages, Function<Article, Document> reader) {
    List<Document> documents = new ArrayList<>();
    for (int made = 0; made < passages; ) {
      Document document = reader.apply(article(documents.size()));
      made += document.passages().size();
      documents.add(document);
    }
    return new Library(documents, List.of());
  }

  private Article article(int number) {
    List<String> body = new ArrayList<>();
    while (body.size() < SENTENCES) {
      body.add(sentence());
    }
    return new Article(
        String.format(Locale.ROOT, "shuffled-%06d", number),
        titles.get(random.nextInt(titles.size())),
        Optional.of("Shuffled"),
        List.of(),
        Optional.of(
            new Publication(
                FIRST_DAY.plusDays(random.nextInt(DAYS)),
                Optional.empty(),
                Publication.Basis.STATED)),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        String.join("\n\n", body));
  }

  private String sentence() {
    if (!next.hasNext()) {
      List<String> again = new ArrayList<>(pool);
      Collections.shuffle(again, random);
      next = again.iterator();
    }
    return next.next();
  }

  private static int words(String sentence) {
    return sentence.split(" ").length;
  }
}
