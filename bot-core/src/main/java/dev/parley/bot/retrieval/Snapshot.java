package dev.parley.bot.retrieval;

import dev.parley.bot.retrieval.ReciprocalRankFusion.Fused;
import dev.parley.knowledge.EventTime;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** A library and the state of the index that holds just it. Immutable, but counts its users. */
final class Snapshot {

  /** How deep each ranking is read, at least: well below what is wanted, to be fused. */
  private static final int DEPTH = 60;

  /** Deeper with a time: words and vectors know little of days, so the right ones stand lower. */
  private static final int DEPTH_WITH_TIME = 240;

  /** Lifts a passage of the time asked for as far as being found by both rankings does. */
  private static final double TIME_LIFT = 2;

  /** Lucene's own order of equal scores is that of indexing, which an update changes. */
  private static final Sort BEST_FIRST =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField(PassageFields.KEY, SortField.Type.STRING),
          new SortField(PassageFields.NUMBER, SortField.Type.INT));

  private final IndexReader reader;
  private final IndexSearcher searcher;
  private final PassageTable table;
  private final int[] rows;

  /**
   * Takes over the reader.
   *
   * @param rows the row in the table of each Lucene document
   */
  Snapshot(IndexReader reader, PassageTable table, int[] rows) {
    this.reader = reader;
    this.table = table;
    this.rows = rows;
    this.searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
  }

  Library library() {
    return table.library();
  }

  /** Keeps the index open until {@link #release}; false when it is closed already. */
  boolean tryAcquire() {
    return reader.tryIncRef();
  }

  void release() throws IOException {
    reader.decRef();
  }

  List<Hit> search(SearchRequest request) throws IOException {
    if (table.size() == 0) {
      return List.of();
    }
    int depth =
        Math.min(
            Math.max(request.limit(), request.time().isPresent() ? DEPTH_WITH_TIME : DEPTH),
            table.size());
    Query byWords = searcher.rewrite(WordQuery.of(request.words(), reader));
    Query byMeaning = new KnnFloatVectorQuery(PassageFields.VECTOR, request.vector(), depth);
    List<Fused> best =
        ReciprocalRankFusion.fuse(List.of(ranking(byWords, depth), ranking(byMeaning, depth)))
            .stream()
            .map(fused -> lift(fused, request))
            .sorted()
            .limit(request.limit())
            .toList();
    return best.stream().map(this::hit).toList();
  }

  /** Rows of the table, best first. */
  private List<Integer> ranking(Query query, int depth) throws IOException {
    List<Integer> ranking = new ArrayList<>();
    for (ScoreDoc scored : searcher.search(query, depth, BEST_FIRST).scoreDocs) {
      ranking.add(rows[scored.doc]);
    }
    return ranking;
  }

  private Fused lift(Fused fused, SearchRequest request) {
    Passage passage = table.row(fused.item()).passage();
    return request.time().filter(time -> overlaps(passage, time)).isPresent()
        ? new Fused(fused.item(), fused.score() * TIME_LIFT)
        : fused;
  }

  private static boolean overlaps(Passage passage, EventTime time) {
    return passage.sentences().stream()
        .anyMatch(sentence -> sentence.time().filter(time::overlaps).isPresent());
  }

  private Hit hit(Fused fused) {
    PassageTable.Row row = table.row(fused.item());
    return new Hit(row.document(), row.passage(), fused.score());
  }
}
