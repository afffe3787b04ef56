package dev.parley.telegram.render;

import dev.parley.bot.render.TextCut;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Text with looks and links, of any length. Lengths are in UTF-16 units, as Telegram counts. */
record RichText(List<Span> spans) {

  static final RichText EMPTY = new RichText(List.of());

  /** What a message may hold once its markup is read. */
  static final int LONGEST = 4096;

  /** Telegram honours 100; it makes some itself, of addresses in the text. */
  static final int MOST_ENTITIES = 90;

  /** Far below where Telegram refuses a request before it reads the markup. */
  static final int LONGEST_MARKUP = 16_000;

  RichText {
    spans = List.copyOf(spans);
  }

  String text() {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }

  int length() {
    return spans.stream().mapToInt(span -> span.text().length()).sum();
  }

  int entities() {
    return spans.stream().mapToInt(Span::entities).sum();
  }

  String markup() {
    return spans.stream().map(Span::markup).collect(Collectors.joining());
  }

  boolean isEmpty() {
    return spans.isEmpty();
  }

  /** Whether one message holds it. */
  boolean fits() {
    return length() <= LONGEST
        && entities() <= MOST_ENTITIES
        && markup().length() <= LONGEST_MARKUP;
  }

  RichText plus(RichText more) {
    List<Span> both = new ArrayList<>(spans);
    both.addAll(more.spans);
    return new RichText(both);
  }

  /** As it is sent. Fits into a message. */
  Html html() {
    StringBuilder plain = new StringBuilder();
    int room = LONGEST - length();
    for (Span span : spans) {
      String spelled = span.plain(room);
      room -= spelled.length() - span.text().length();
      plain.append(spelled);
    }
    return new Html(markup(), plain.toString());
  }

  /** The text from one place to another, with its looks and links. */
  RichText slice(int from, int to) {
    List<Span> slice = new ArrayList<>();
    int at = 0;
    for (Span span : spans) {
      int start = Math.max(from - at, 0);
      int end = Math.min(to - at, span.text().length());
      if (start < end) {
        slice.add(span.slice(start, end));
      }
      at += span.text().length();
    }
    return new RichText(slice);
  }

  /** Where to cut a text that does not fit, so that what comes before does, in whole words. */
  int cut() {
    int fits = Largest.of(1, Math.min(length() - 1, LONGEST), end -> slice(0, end).fits());
    return TextCut.at(text(), fits);
  }
}
