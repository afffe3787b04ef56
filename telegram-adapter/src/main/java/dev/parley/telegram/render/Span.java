package dev.parley.telegram.render;

import java.util.Optional;

/**
 * Words of a message that look alike.
 *
 * @param text the words, not escaped
 * @param look how they stand out
 * @param address what they link to
 */
record Span(String text, Look look, Optional<String> address) {

  enum Look {
    PLAIN(""),
    BOLD("b"),
    /** Folded when long. */
    QUOTE("blockquote expandable"),
    /** A citation's mark, such as [1]: its address is not spelled out where there are no links. */
    MARK("");

    private final String tag;

    Look(String tag) {
      this.tag = tag;
    }

    String open() {
      return tag.isEmpty() ? "" : "<" + tag + ">";
    }

    String close() {
      return tag.isEmpty() ? "" : "</" + tag.split(" ", -1)[0] + ">";
    }
  }

  /** A part of the words, looking the same. */
  Span slice(int from, int to) {
    return new Span(text.substring(from, to), look, address);
  }

  /** How many entities Telegram counts for it. */
  int entities() {
    return (look.tag.isEmpty() ? 0 : 1) + (address.isPresent() ? 1 : 0);
  }

  String markup() {
    String inner =
        address
            .map(href -> "<a href=\"" + escaped(href) + "\">" + escaped(text) + "</a>")
            .orElseGet(() -> escaped(text));
    return look.open() + inner + look.close();
  }

  /** The words with their address, if it is to be spelled out and has no more than {@code room}. */
  String plain(int room) {
    return address
        .filter(href -> look != Look.MARK && href.length() + 3 <= room)
        .map(href -> text + " (" + href + ")")
        .orElse(text);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
