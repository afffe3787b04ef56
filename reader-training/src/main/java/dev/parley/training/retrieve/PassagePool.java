package dev.parley.training.retrieve;

import dev.parley.bot.retrieval.LucenePassageIndex;
import dev.parley.bot.retrieval.MiniLm;
import dev.parley.bot.retrieval.SearchRequest;
import dev.parley.knowledge.Document;
import dev.parley.knowledge.Library;
import dev.parley.training.data.Example;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The different passages of many examples, searched by the product's own index. What is encoded
 * stays in a folder, so that it is done once.
 */
public final class PassagePool implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PassagePool.class);
  private static final int LOGGED = 640;

  /** A text may be cut into several passages; so many more are asked for. */
  private static final int SPARE = 8;

  /** A text: what it is found by, and what tells two apart. */
  private record Text(String title, List<String> sentences) {}

  private final MiniLm model;
  private final LucenePassageIndex index;
  private final Map<String, Example> byId = new LinkedHashMap<>();

  /** Makes the pool of the passages of these examples. */
  public PassagePool(List<Example> examples, MiniLm model, Path folder) {
    this.model = model;
    this.index = LucenePassageIndex.open(folder, new VectorEncoder(model));
    Map<Text, Example> different = new LinkedHashMap<>();
    examples.forEach(e -> different.putIfAbsent(new Text(e.title(), e.sentences()), e));
    List<Document> documents = new ArrayList<>();
    for (Example example : different.values()) {
      String id = "text-%06d".formatted(byId.size());
      byId.put(id, example);
      documents.add(example.document(id));
    }
    index.update(new Library(documents, List.of()), PassagePool::log);
  }

  private static void log(int done, int total) {
    if (done % LOGGED == 0 || done == total) {
      LOG.info("encoded {} of {} passages", done, total);
    }
  }

  /**
   * The texts found for a question, best first: of each an example that has it.
   *
   * @param most how many at most
   */
  public List<Example> search(String question, int most) {
    float[] vector = model.read(question).vector();
    return index
        .search(new SearchRequest(question, vector, Optional.empty(), most + SPARE))
        .stream()
        .map(hit -> byId.get(hit.document().article().id()))
        .distinct()
        .limit(most)
        .toList();
  }

  @Override
  public void close() {
    try {
      index.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
