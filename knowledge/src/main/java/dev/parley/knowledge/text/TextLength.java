package dev.parley.knowledge.text;

/**
 * How long a text is.
 *
 * @param words runs of letters and digits
 * @param tokens words and every other mark that is not space: close to what an embedding model
 *     counts
 */
record TextLength(int words, int tokens) {

  static TextLength of(String text) {
    int words = 0;
    int marks = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ofWord = Character.isLetterOrDigit(c);
      if (ofWord && !inWord) {
        words++;
      } else if (!ofWord && !SentenceSplitter.isSpace(c)) {
        marks++;
      }
      inWord = ofWord;
    }
    return new TextLength(words, words + marks);
  }
}
