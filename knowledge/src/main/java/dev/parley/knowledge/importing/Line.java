package dev.parley.knowledge.importing;

import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One line of a saved text, or one block of an HTML page; never blank.
 *
 * @param number its number in the source, from 1
 * @param text its words, without white space at the ends
 * @param opensBlock whether an empty line, or nothing, stands before it
 */
record Line(int number, String text, boolean opensBlock) {

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
  private static final Pattern ABBREVIATION_AT_END = Pattern.compile(".*\\b\\p{L}\\.\\p{L}\\.");
  private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…:;,][\"'”’»)\\]*]*");
  private static final Pattern CLOSED = Pattern.compile(".*[.…:;,][\"'”’»)\\]*]*");
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the",
          "to", "with");

  /** Headlines are shorter than this; what is longer is text even without a full stop. */
  private static final int LONG = 30;

  /** The shortest line with a full stop that counts as a sentence of running text. */
  private static final int SENTENCE = 8;

  int words() {
    return SPACE.split(text).length;
  }

  boolean endsSentence() {
    return SENTENCE_END.matcher(tail()).matches();
  }

  /** Running text, as against headings, labels and links. */
  boolean isProse() {
    return words() > LONG || (words() >= SENTENCE && endsSentence());
  }

  /** Could be a headline: not long, and not closed as a sentence is. */
  boolean isHeadlineLike() {
    String end = tail();
    return words() <= LONG
        && (!CLOSED.matcher(end).matches() || ABBREVIATION_AT_END.matcher(end).matches());
  }

  boolean isBullet() {
    return text.startsWith("•") || text.startsWith("- ") || text.startsWith("* ");
  }

  /** The end decides; a page's longest line can have millions of characters. */
  private String tail() {
    return text.substring(Math.max(0, text.length() - 40)).replace('\n', ' ');
  }

  /** Its words without case, marks and function words, for comparing headlines. */
  Set<String> contentWords() {
    return Arrays.stream(SPACE.split(text.toLowerCase(Locale.ROOT)))
        .map(word -> word.replaceAll("[^\\p{L}\\p{N}]", ""))
        .filter(word -> !word.isEmpty() && !FUNCTION_WORDS.contains(word))
        .collect(toSet());
  }

  /**
   * Whether the other line is the same headline, perhaps reworded or with the publisher's name
   * added: more than half of the shorter one's content words are shared, and two fifths of the
   * longer one's.
   */
  boolean resembles(String headline) {
    Set<String> own = contentWords();
    Set<String> other = new Line(number, headline, opensBlock).contentWords();
    long shared = own.stream().filter(other::contains).count();
    return shared > 0
        && 2 * shared > Math.min(own.size(), other.size())
        && 5 * shared >= 2L * Math.max(own.size(), other.size());
  }

  boolean sameWordsAs(String headline) {
    Set<String> own = contentWords();
    return !own.isEmpty() && own.equals(new Line(number, headline, opensBlock).contentWords());
  }
}
