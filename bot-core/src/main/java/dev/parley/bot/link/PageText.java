package dev.parley.bot.link;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as a browser shows it: each run of white space one space, or one line feed where a
 * paragraph ends. Knows where the characters of the original have gone, and finds words in any
 * case.
 */
final class PageText {

  /** Where some words stand, end exclusive. */
  record Span(int start, int end) {}

  private final String text;
  private final int[] positions;

  PageText(String original) {
    StringBuilder shown = new StringBuilder(original.length());
    positions = new int[original.length() + 1];
    int lineFeeds = 0;
    boolean inSpace = false;
    for (int at = 0; at < original.length(); at++) {
      char c = original.charAt(at);
      if (isSpace(c)) {
        lineFeeds += c == '\n' ? 1 : 0;
        inSpace = true;
        positions[at] = shown.length();
        continue;
      }
      if (inSpace) {
        shown.append(lineFeeds > 1 ? '\n' : ' ');
        inSpace = false;
        lineFeeds = 0;
      }
      positions[at] = shown.length();
      shown.append(c);
    }
    positions[original.length()] = shown.length();
    text = shown.toString();
  }

  /** The words there, as shown. */
  String words(Span span) {
    return text.substring(span.start(), span.end());
  }

  /** From there to there in the original, widened to whole words and the punctuation at them. */
  Span wholeWords(int originalStart, int originalEnd) {
    int start = positions[originalStart];
    int end = positions[originalEnd];
    while (start > 0 && !isBoundary(start)) {
      start--;
    }
    while (start > 0 && isPunctuation(text.codePointBefore(start))) {
      start -= Character.charCount(text.codePointBefore(start));
    }
    while (end < text.length() && !isBoundary(end)) {
      end++;
    }
    while (end < text.length() && isPunctuation(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return new Span(start, end);
  }

  /** What stands between white space. */
  List<Span> tokens(int start, int end) {
    List<Span> tokens = new ArrayList<>();
    int at = start;
    while (at < end) {
      int from = at;
      while (at < end && !isSpace(text.charAt(at))) {
        at++;
      }
      if (at > from) {
        tokens.add(new Span(from, at));
      }
      at++;
    }
    return tokens;
  }

  /** Whether both stand in one paragraph. */
  boolean isOneBlock(int start, int end) {
    int lineFeed = text.indexOf('\n', start);
    return lineFeed < 0 || lineFeed >= end;
  }

  int length() {
    return text.length();
  }

  /** Whether there is a letter or digit. */
  boolean hasWord(Span span) {
    return words(span).codePoints().anyMatch(PageText::isWord);
  }

  /** Without the punctuation on its left; unchanged where there is nothing else. */
  Span trimLeft(Span span) {
    for (int at = span.start(); at < span.end(); at += Character.charCount(text.codePointAt(at))) {
      if (isWord(text.codePointAt(at))) {
        return new Span(at, span.end());
      }
    }
    return span;
  }

  /** Without the punctuation on its right; unchanged where there is nothing else. */
  Span trimRight(Span span) {
    for (int at = span.end();
        at > span.start();
        at -= Character.charCount(text.codePointBefore(at))) {
      if (isWord(text.codePointBefore(at))) {
        return new Span(span.start(), at);
      }
    }
    return span;
  }

  /** Where these whole words come next, in any case, from there on; -1 when nowhere. */
  int find(String words, int from) {
    for (int at = from; at + words.length() <= text.length(); at++) {
      if (isAt(words, at)) {
        return at;
      }
    }
    return -1;
  }

  /** Whether these whole words stand there, in any case. */
  boolean isAt(String words, int at) {
    return text.regionMatches(true, at, words, 0, words.length())
        && isBoundary(at)
        && isBoundary(at + words.length());
  }

  /** Whether white space stands there. */
  boolean isSpaceAt(int at) {
    return at < text.length() && isSpace(text.charAt(at));
  }

  private boolean isBoundary(int at) {
    return at == 0
        || at == text.length()
        || !isWord(text.codePointBefore(at))
        || !isWord(text.codePointAt(at));
  }

  private static boolean isWord(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || switch (Character.getType(codePoint)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.SURROGATE ->
              true;
          default -> false;
        };
  }

  private static boolean isPunctuation(int codePoint) {
    return !isWord(codePoint)
        && !(Character.isBmpCodePoint(codePoint) && isSpace((char) codePoint));
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
