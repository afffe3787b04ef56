package dev.parley.bot.link;

import dev.parley.bot.link.PageText.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A text directive: what stands behind {@code #:~:} in an address that opens a page at some words.
 *
 * <p>See the WICG draft "URL Fragment Text Directives". A browser looks for {@code start}, where a
 * prefix is given right after it, and highlights from there to the next {@code end} (or just the
 * start), where a suffix is given right before it. Each is matched as whole words, in any case,
 * within one paragraph.
 *
 * @param prefix words right before the start, or empty
 * @param start how the quote starts; all of it when there is no end
 * @param end how the quote ends, or empty
 * @param suffix words right after the quote, or empty
 */
record TextFragment(String prefix, String start, String end, String suffix) {

  /** Quotes of up to so many characters are given whole. */
  private static final int SHORT = 60;

  /** Words of a start or end: three are seldom shown twice outside the article's own text. */
  private static final int FEWEST_WORDS = 3;

  private static final int MOST_WORDS = 12;

  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~";

  /** How many words of prefix and suffix there are to be. */
  private record Context(int before, int after) {}

  private static final List<Context> CONTEXTS =
      List.of(
          new Context(0, 0),
          new Context(0, 3),
          new Context(3, 0),
          new Context(3, 3),
          new Context(6, 6),
          new Context(12, 12));

  /**
   * A short directive for a quote: one that finds nothing else in title and body, where there is
   * one; else the one with the most context. Empty where the quote has no words that an address can
   * hold.
   *
   * @param start where the quote starts in the body
   * @param end where it ends, exclusive
   */
  static Optional<TextFragment> of(String title, String body, int start, int end) {
    String before = title + "\n\n";
    PageText page = new PageText(before + body);
    Span quote = page.wholeWords(before.length() + start, before.length() + end);
    List<Span> tokens = withoutPunctuationAround(page, page.tokens(quote.start(), quote.end()));
    if (tokens.isEmpty()) {
      return Optional.empty();
    }
    Quote quoted = new Quote(page, tokens);
    TextFragment fragment = quoted.fragment(0, 0);
    for (Context context : CONTEXTS) {
      fragment = quoted.fragment(context.before(), context.after());
      if (quoted.isFoundOnlyBy(fragment)) {
        break;
      }
    }
    return Optional.of(fragment).filter(TextFragment::isUnicode);
  }

  private static List<Span> withoutPunctuationAround(PageText page, List<Span> tokens) {
    int from = 0;
    int to = tokens.size();
    while (from < to && !page.hasWord(tokens.get(from))) {
      from++;
    }
    while (from < to && !page.hasWord(tokens.get(to - 1))) {
      to--;
    }
    return tokens.subList(from, to);
  }

  /** As it stands in an address, from {@code text=} on. */
  String encoded() {
    return "text="
        + (prefix.isEmpty() ? "" : encode(prefix) + "-,")
        + encode(start)
        + (end.isEmpty() ? "" : "," + encode(end))
        + (suffix.isEmpty() ? "" : ",-" + encode(suffix));
  }

  /** All but letters, digits and {@code . _ ~}: a hyphen, comma or ampersand would be syntax. */
  private static String encode(String words) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : words.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xFF);
      if (UNRESERVED.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return encoded.toString();
  }

  /** A lone surrogate has no UTF-8. */
  private boolean isUnicode() {
    return StandardCharsets.UTF_8.newEncoder().canEncode(prefix + start + end + suffix);
  }

  /** The words to be quoted, in their page. */
  private record Quote(PageText page, List<Span> tokens) {

    Span whole() {
      return new Span(tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
    }

    /** With so many words of context, and as few of start and end as will do. */
    TextFragment fragment(int before, int after) {
      String prefix = prefix(before);
      String suffix = suffix(after);
      TextFragment fragment = fragment(prefix, FEWEST_WORDS, FEWEST_WORDS, suffix);
      int startWords = FEWEST_WORDS;
      while (startWords < MOST_WORDS && !startsOnlyHere(fragment)) {
        fragment = fragment(prefix, ++startWords, FEWEST_WORDS, suffix);
      }
      int endWords = FEWEST_WORDS;
      while (endWords < MOST_WORDS && !endsHere(fragment)) {
        fragment = fragment(prefix, startWords, ++endWords, suffix);
      }
      return fragment;
    }

    private TextFragment fragment(String prefix, int startWords, int endWords, String suffix) {
      // Between prefix and start stands white space alone; so there punctuation must stay.
      Span quote = prefix.isEmpty() ? page.trimLeft(whole()) : whole();
      quote = suffix.isEmpty() ? page.trimRight(quote) : quote;
      Span start = page.trimRight(new Span(quote.start(), lastOfStart(startWords)));
      Span end = page.trimLeft(new Span(firstOfEnd(endWords), quote.end()));
      boolean isWhole =
          page.isOneBlock(quote.start(), quote.end())
              && (quote.end() - quote.start() <= SHORT || start.end() >= end.start());
      return isWhole
          ? new TextFragment(prefix, page.words(quote), "", suffix)
          : new TextFragment(prefix, page.words(start), page.words(end), suffix);
    }

    /** Whether a browser that has only these words can find nothing but this quote. */
    boolean isFoundOnlyBy(TextFragment fragment) {
      return startsOnlyHere(fragment) && endsHere(fragment);
    }

    private boolean startsOnlyHere(TextFragment fragment) {
      int found = findStart(fragment, 0);
      return found >= tokens.get(0).start()
          && found < tokens.get(0).end()
          && findStart(fragment, found + 1) < 0;
    }

    private boolean endsHere(TextFragment fragment) {
      int start = findStart(fragment, tokens.get(0).start());
      return start >= 0 && endOf(fragment, start) == expectedEnd(fragment);
    }

    private int expectedEnd(TextFragment fragment) {
      return fragment.suffix().isEmpty() ? page.trimRight(whole()).end() : whole().end();
    }

    private int findStart(TextFragment fragment, int from) {
      int at = page.find(fragment.start(), from);
      while (at >= 0 && !(isPreceded(at, fragment) && isFollowedIfWhole(at, fragment))) {
        at = page.find(fragment.start(), at + 1);
      }
      return at;
    }

    private boolean isPreceded(int start, TextFragment fragment) {
      int prefix = start - 1 - fragment.prefix().length();
      return fragment.prefix().isEmpty()
          || (prefix >= 0 && page.isSpaceAt(start - 1) && page.isAt(fragment.prefix(), prefix));
    }

    private boolean isFollowedIfWhole(int start, TextFragment fragment) {
      return !fragment.end().isEmpty() || isFollowed(start + fragment.start().length(), fragment);
    }

    private int endOf(TextFragment fragment, int start) {
      int after = start + fragment.start().length();
      if (fragment.end().isEmpty()) {
        return after;
      }
      for (int at = page.find(fragment.end(), after);
          at >= 0;
          at = page.find(fragment.end(), at + 1)) {
        int end = at + fragment.end().length();
        if (isFollowed(end, fragment)) {
          return end;
        }
      }
      return -1;
    }

    private boolean isFollowed(int end, TextFragment fragment) {
      return fragment.suffix().isEmpty()
          || (page.isSpaceAt(end) && page.isAt(fragment.suffix(), end + 1));
    }

    /** Where the first words end, all in the paragraph that the quote starts in. */
    private int lastOfStart(int words) {
      int first = tokens.get(0).start();
      int end = tokens.get(0).end();
      for (Span token : tokens.subList(0, Math.min(words, tokens.size()))) {
        if (page.isOneBlock(first, token.end())) {
          end = token.end();
        }
      }
      return end;
    }

    /** Where the last words start, all in the paragraph that the quote ends in. */
    private int firstOfEnd(int words) {
      int last = tokens.get(tokens.size() - 1).end();
      int from = Math.max(0, tokens.size() - words);
      for (Span token : tokens.subList(from, tokens.size())) {
        if (page.isOneBlock(token.start(), last)) {
          return token.start();
        }
      }
      return tokens.get(tokens.size() - 1).start();
    }

    private String prefix(int words) {
      int start = tokens.get(0).start();
      if (start == 0 || !page.isSpaceAt(start - 1)) {
        return "";
      }
      List<Span> before = page.tokens(0, start);
      int last = before.isEmpty() ? 0 : before.get(before.size() - 1).end();
      return before.subList(Math.max(0, before.size() - words), before.size()).stream()
          .filter(token -> page.isOneBlock(token.start(), last))
          .findFirst()
          .map(token -> page.words(page.trimLeft(new Span(token.start(), last))))
          .orElse("");
    }

    private String suffix(int words) {
      if (!page.isSpaceAt(whole().end())) {
        return "";
      }
      List<Span> after = page.tokens(whole().end(), page.length());
      return after.stream()
          .limit(words)
          .filter(token -> page.isOneBlock(after.get(0).start(), token.end()))
          .reduce((earlier, later) -> later)
          .map(token -> page.words(page.trimRight(new Span(after.get(0).start(), token.end()))))
          .orElse("");
    }
  }
}
