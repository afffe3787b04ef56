package dev.parley.bot.retrieval;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.Bits;

/**
 * What an index holds, set against what it is to hold.
 *
 * @param rows the row in the table of each Lucene document, or -1
 * @param present the rows that the index holds
 * @param stale the keys of articles that it holds and should not
 */
record IndexContents(int[] rows, BitSet present, Set<String> stale) {

  static IndexContents read(IndexReader reader, PassageTable table) throws IOException {
    IndexContents contents =
        new IndexContents(new int[reader.maxDoc()], new BitSet(table.size()), new HashSet<>());
    Arrays.fill(contents.rows, -1);
    for (LeafReaderContext leaf : reader.leaves()) {
      contents.add(leaf, table);
    }
    return contents;
  }

  /** The rows of the table that the index does not hold, ascending. */
  List<Integer> missing(PassageTable table) {
    BitSet missing = (BitSet) present.clone();
    missing.flip(0, table.size());
    return missing.stream().boxed().toList();
  }

  boolean isJust(PassageTable table) {
    return stale.isEmpty() && present.cardinality() == table.size();
  }

  private void add(LeafReaderContext context, PassageTable table) throws IOException {
    LeafReader leaf = context.reader();
    Bits live = leaf.getLiveDocs();
    SortedDocValues keys = DocValues.getSorted(leaf, PassageFields.KEY);
    NumericDocValues numbers = DocValues.getNumeric(leaf, PassageFields.NUMBER);
    String[] names = new String[keys.getValueCount()];
    for (int doc = 0; doc < leaf.maxDoc(); doc++) {
      if (live != null && !live.get(doc)) {
        continue;
      }
      if (!keys.advanceExact(doc) || !numbers.advanceExact(doc)) {
        throw new CorruptIndexException("a document without a key", leaf.toString());
      }
      int ord = keys.ordValue();
      if (names[ord] == null) {
        names[ord] = keys.lookupOrd(ord).utf8ToString();
      }
      add(context.docBase + doc, names[ord], (int) numbers.longValue(), table);
    }
  }

  private void add(int doc, String key, int number, PassageTable table)
      throws CorruptIndexException {
    if (!table.hasKey(key)) {
      stale.add(key);
      return;
    }
    int row = table.firstRow(key) + number;
    if (number < 0
        || row >= table.size()
        || !table.row(row).key().equals(key)
        || present.get(row)) {
      throw new CorruptIndexException("no place for passage " + number, key);
    }
    present.set(row);
    rows[doc] = row;
  }
}
