package dev.parley.bot.layout;

import dev.parley.bot.render.TextCut;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Text with looks and links, of any length. Lengths are in UTF-16 units. */
public record RichText(List<Span> spans) {

  public static final RichText EMPTY = new RichText(List.of());

  /** No chat takes a longer text. */
  private static final int LONGEST_PIECE = 4_096;

  public RichText {
    spans = List.copyOf(spans);
  }

  /** The words alone. */
  public String text() {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }

  public int length() {
    return spans.stream().mapToInt(span -> span.text().length()).sum();
  }

  public boolean isEmpty() {
    return spans.isEmpty();
  }

  /**
   * The words alone, with addresses spelled out after what links to them, in order, while there is
   * room.
   *
   * @param escape writes words and addresses for the chat
   * @param address how an escaped address is spelled out
   * @param most how many units there may be, for all; the words alone have no more
   */
  public String spelledOut(UnaryOperator<String> escape, UnaryOperator<String> address, int most) {
    StringBuilder text = new StringBuilder();
    int room = most - escape.apply(text()).length();
    for (Span span : spans) {
      text.append(escape.apply(span.text()));
      String spelled = span.spelled().map(escape).map(address).orElse("");
      if (spelled.length() <= room) {
        text.append(spelled);
        room -= spelled.length();
      }
    }
    return text.toString();
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

  /**
   * The text in pieces that each fit, cut between words where that can be.
   *
   * @param fits false for the text of a piece that is too long
   */
  List<RichText> pieces(Predicate<RichText> fits) {
    List<RichText> pieces = new ArrayList<>();
    RichText rest = this;
    while (!fits.test(rest)) {
      String words = rest.text();
      int cut = rest.cut(fits);
      pieces.add(rest.slice(0, words.substring(0, cut).stripTrailing().length()));
      int spaces = words.length() - cut - words.substring(cut).stripLeading().length();
      rest = rest.slice(cut + spaces, words.length());
    }
    pieces.add(rest);
    return pieces.stream().filter(piece -> !piece.isEmpty()).toList();
  }

  /** As much of the text as fits. */
  public RichText firstPiece(Predicate<RichText> fits) {
    return pieces(fits).stream().findFirst().orElse(EMPTY);
  }

  private int cut(Predicate<RichText> fits) {
    return TextCut.at(
        text(),
        Largest.of(2, Math.min(length() - 1, LONGEST_PIECE), end -> fits.test(slice(0, end))));
  }
}
