package dev.parley.bot.retrieval;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Any text as a BM25 query for the passages that hold any of its words. Nothing in the text is
 * syntax; words without content (stop words) are left out, so a query can match nothing.
 *
 * <p>A passage's score is the BM25 of its text plus {@value #TITLE_WEIGHT} times that of its
 * article's title: enough to lift passages that lean on their title for what they are about, too
 * little to put every passage of an article before the one that answers.
 */
final class WordQuery {

  static final float TITLE_WEIGHT = 0.5f;

  /** A question has some ten; a pasted page has thousands, and the rarest of them say enough. */
  static final int MOST_TERMS = 32;

  private WordQuery() {}

  static Query of(String text, IndexReader reader) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String term : rarest(terms(text), reader)) {
      query.add(new TermQuery(new Term(PassageFields.TEXT, term)), Occur.SHOULD);
      query.add(
          new BoostQuery(new TermQuery(new Term(PassageFields.TITLE, term)), TITLE_WEIGHT),
          Occur.SHOULD);
    }
    return query.build();
  }

  private static Set<String> terms(String text) throws IOException {
    Set<String> terms = new LinkedHashSet<>();
    try (TokenStream tokens = PassageFields.ANALYZER.tokenStream(PassageFields.TEXT, text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(term.toString());
      }
      tokens.end();
    }
    return terms;
  }

  private static Collection<String> rarest(Set<String> terms, IndexReader reader)
      throws IOException {
    if (terms.size() <= MOST_TERMS) {
      return terms;
    }
    Map<String, Integer> frequencies = new LinkedHashMap<>();
    for (String term : terms) {
      int frequency = reader.docFreq(new Term(PassageFields.TEXT, term));
      if (frequency > 0) {
        frequencies.put(term, frequency);
      }
    }
    return frequencies.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .limit(MOST_TERMS)
        .map(Map.Entry::getKey)
        .toList();
  }
}
