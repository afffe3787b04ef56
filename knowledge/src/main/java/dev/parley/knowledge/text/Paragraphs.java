package dev.parley.knowledge.text;

import java.util.ArrayList;
import java.util.List;

/** Where a text's paragraphs are: lines without an empty one, or one of mere space, among them. */
final class Paragraphs {

  private Paragraphs() {}

  static List<Span> of(String text) {
    List<Span> paragraphs = new ArrayList<>();
    int start = -1;
    int end = 0;
    for (int line = 0; line < text.length(); ) {
      int lineEnd = text.indexOf('\n', line);
      lineEnd = lineEnd < 0 ? text.length() : lineEnd;
      if (!SentenceSplitter.isBlank(text, line, lineEnd)) {
        start = start < 0 ? line : start;
        end = lineEnd;
      } else if (start >= 0) {
        paragraphs.add(new Span(start, end));
        start = -1;
      }
      line = lineEnd + 1;
    }
    if (start >= 0) {
      paragraphs.add(new Span(start, end));
    }
    return paragraphs;
  }
}
