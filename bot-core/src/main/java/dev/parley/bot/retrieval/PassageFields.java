package dev.parley.bot.retrieval;

import dev.parley.knowledge.Passage;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;

/** How a passage stands in Lucene: one document with these fields, none of them stored. */
final class PassageFields {

  /** Changes with the fields or the analyzer; an index of another format is made anew. */
  static final String FORMAT = "2";

  /** The key of the passage's article: as a term to delete it by, as a doc value to read. */
  static final String KEY = "key";

  /** The passage's place in its article, from 0. */
  static final String NUMBER = "number";

  static final String TEXT = "text";
  static final String TITLE = "title";
  static final String VECTOR = "vector";

  /** Stemmed English words, lower case, without accents; safe for several threads. */
  static final Analyzer ANALYZER = new EnglishWithoutAccents();

  private static final FieldType WORDS = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    WORDS.freeze();
  }

  private PassageFields() {}

  static Document document(String key, int number, Passage passage, float[] vector) {
    Document document = new Document();
    document.add(new StringField(KEY, key, Field.Store.NO));
    document.add(new SortedDocValuesField(KEY, new BytesRef(key)));
    document.add(new NumericDocValuesField(NUMBER, number));
    document.add(new Field(TEXT, passage.text(), WORDS));
    document.add(new Field(TITLE, passage.article().title(), WORDS));
    document.add(new KnnFloatVectorField(VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
    return document;
  }

  /** News spells foreign names now with accents, now without. */
  private static final class EnglishWithoutAccents extends AnalyzerWrapper {

    private final Analyzer english = new EnglishAnalyzer();

    EnglishWithoutAccents() {
      super(GLOBAL_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      return english;
    }

    @Override
    protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
      return new TokenStreamComponents(
          components.getSource(), new ASCIIFoldingFilter(components.getTokenStream()));
    }
  }
}
