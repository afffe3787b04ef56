package dev.parley.knowledge.text;

import dev.parley.knowledge.text.BreakRule.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/**
 * Splits English text into sentences with OpenNLP's model (maximum entropy, trained on the English
 * Web Treebank), corrected by {@link BreakRule} where that model is known to fail.
 *
 * <p>Lines that look like list items ({@code •}, {@code -}, {@code *}, {@code 1.}) start a sentence
 * of their own, and their mark belongs to none; so do lines after an empty line. Any other line
 * break is a space. All other text that is not space is in exactly one sentence. A "sentence" of
 * more than {@value #MAX_LENGTH} characters is cut at a space, so that nothing after this stage
 * meets a longer one.
 *
 * <p>The time is linear in the text's length. The model loads at the first call (about 100 ms).
 * Safe for use by several threads.
 */
public final class SentenceSplitter {

  static final int MAX_LENGTH = 2_000;

  private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

  /** OpenNLP looks at whole words around each stop: its time is quadratic in their length. */
  private static final int LONGEST_WORD = 100;

  private static final Pattern OVERLONG_WORD = Pattern.compile("\\S{" + LONGEST_WORD + ",}+");

  private static final Pattern LIST_MARK =
      Pattern.compile("[\\h]*+(?:[•‣◦▪·*–-]|\\(?\\d{1,3}[.)])\\h++(?=\\S)");

  /** A run of stops, then what closes with it: quotes, brackets, numbers of footnotes. */
  private static final Pattern STOP =
      Pattern.compile("(?<![.?!…])[.?!…]++(?:['\"”’»)\\]}]|\\[\\d{1,4}]){0,12}+(?=[\\s\\p{Z}])");

  /** Closing quotes or brackets that stand alone, as in tokenised text. */
  private static final Pattern LONE_CLOSER =
      Pattern.compile("[\\s\\p{Z}]++((?:''|[”’)\\]}]|-RRB-){1,4}+)(?=[\\s\\p{Z}]|$)");

  /** A straight quote that stands alone: it closes if another one is open. */
  private static final Pattern LONE_QUOTE =
      Pattern.compile("(?<![^\\s\\p{Z}])['\"](?![^\\s\\p{Z}])");

  /** How far back an opening quote is looked for. */
  private static final int LONGEST_QUOTE = 500;

  private static final class Model {
    static final SentenceModel INSTANCE = load();

    private static SentenceModel load() {
      try (InputStream in = SentenceSplitter.class.getResourceAsStream(MODEL)) {
        if (in == null) {
          throw new IllegalStateException(
              "OpenNLP's sentence model is not in the program: " + MODEL);
        }
        return new SentenceModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read OpenNLP's sentence model " + MODEL, e);
      }
    }
  }

  /** The sentences of a text in order, each without space around it. */
  public List<Span> split(String text) {
    List<Span> sentences = new ArrayList<>();
    for (Span block : blocks(text)) {
      splitBlock(text, block, sentences);
    }
    return sentences;
  }

  /** Stretches of the text that no sentence crosses. */
  private static List<Span> blocks(String text) {
    List<Span> blocks = new ArrayList<>();
    int start = 0;
    for (int line = 0; line <= text.length(); ) {
      int lineEnd = text.indexOf('\n', line);
      lineEnd = lineEnd < 0 ? text.length() : lineEnd;
      Matcher mark = LIST_MARK.matcher(text).region(line, lineEnd);
      if (mark.lookingAt()) {
        addTrimmed(text, start, line, blocks);
        start = mark.end();
      } else if (isBlank(text, line, lineEnd)) {
        addTrimmed(text, start, line, blocks);
        start = lineEnd;
      }
      line = lineEnd + 1;
    }
    addTrimmed(text, start, text.length(), blocks);
    return blocks;
  }

  private static void splitBlock(String text, Span block, List<Span> sentences) {
    String words = block.of(text);
    BitSet starts = modelStarts(words);
    int start = 0;
    Matcher stop = STOP.matcher(words);
    while (stop.find()) {
      int end = closersEnd(words, start, stop.end());
      int next = skipSpace(words, end);
      if (next == words.length()) {
        break;
      }
      Verdict verdict = BreakRule.at(words, stop.start(), stop.end(), next);
      int modelStart = starts.nextSetBit(stop.start() + 1);
      boolean modelBreaks = modelStart >= 0 && modelStart <= next;
      if (verdict == Verdict.BREAK || (verdict == Verdict.UNKNOWN && modelBreaks)) {
        addBounded(text, block.start() + start, block.start() + end, sentences);
        start = next;
      }
    }
    addBounded(text, block.start() + start, block.end(), sentences);
  }

  /** Where OpenNLP starts a sentence. Its detector is for one thread, and cheap to make. */
  private static BitSet modelStarts(String words) {
    String masked =
        OVERLONG_WORD.matcher(words).replaceAll(word -> "x".repeat(word.group().length()));
    BitSet starts = new BitSet(words.length());
    for (opennlp.tools.util.Span span :
        new SentenceDetectorME(Model.INSTANCE).sentPosDetect(masked)) {
      starts.set(span.getStart());
    }
    return starts;
  }

  private static int closersEnd(String words, int sentenceStart, int stopEnd) {
    Matcher closer = LONE_CLOSER.matcher(words).region(stopEnd, words.length());
    if (closer.lookingAt()) {
      return closer.end();
    }
    int next = skipSpace(words, stopEnd);
    boolean closes =
        LONE_QUOTE.matcher(words).region(next, words.length()).lookingAt()
            && isOpen(words, Math.max(sentenceStart, stopEnd - LONGEST_QUOTE), next);
    return closes ? next + 1 : stopEnd;
  }

  private static boolean isOpen(String words, int from, int quote) {
    return LONE_QUOTE
                .matcher(words)
                .region(from, quote)
                .results()
                .filter(earlier -> words.charAt(earlier.start()) == words.charAt(quote))
                .count()
            % 2
        == 1;
  }

  private static void addBounded(String text, int from, int to, List<Span> sentences) {
    int start = skipSpace(text, from);
    while (to - start > MAX_LENGTH) {
      int cut = lastSpace(text, start, start + MAX_LENGTH);
      addTrimmed(text, start, cut, sentences);
      start = skipSpace(text, cut);
    }
    addTrimmed(text, start, to, sentences);
  }

  /** The last space to cut at, else the last place between two characters. */
  private static int lastSpace(String text, int from, int to) {
    for (int i = to; i > from; i--) {
      if (isSpace(text.charAt(i))) {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
  }

  private static void addTrimmed(String text, int from, int to, List<Span> spans) {
    int start = from;
    int end = to;
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      spans.add(new Span(start, end));
    }
  }

  static boolean isBlank(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static int skipSpace(String text, int from) {
    int i = from;
    while (i < text.length() && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
