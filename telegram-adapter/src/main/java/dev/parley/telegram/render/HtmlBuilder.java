package dev.parley.telegram.render;

import dev.parley.telegram.render.Span.Look;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a message together. Not thread-safe. */
public final class HtmlBuilder {

  private final List<Span> spans = new ArrayList<>();

  /** The bot's own words, as they are; Telegram makes links of commands in them. */
  public HtmlBuilder words(String words) {
    return add(words, Look.PLAIN, Optional.empty());
  }

  /** Words from articles or users, on one line; nothing in them mentions anybody or acts. */
  public HtmlBuilder text(String text) {
    return words(ChatText.safe(text));
  }

  /** The same, in about {@code most} UTF-16 units, at least 3. */
  public HtmlBuilder text(String text, int most) {
    return words(ChatText.safe(text, most));
  }

  /** The same as {@link #text}, in bold. */
  public HtmlBuilder bold(String text) {
    return add(ChatText.safe(text), Look.BOLD, Optional.empty());
  }

  /** A command to press, in bold: "/help". */
  public HtmlBuilder command(String name) {
    return add("/" + name, Look.BOLD, Optional.empty());
  }

  public HtmlBuilder newline() {
    return words("\n");
  }

  /** A safe title that opens its article, where there is an address of the web. */
  HtmlBuilder title(String title, Optional<URI> address, boolean bold) {
    return add(title, bold ? Look.BOLD : Look.PLAIN, address.flatMap(Address::of));
  }

  HtmlBuilder mark(int number, Optional<URI> address) {
    return add("[" + number + "]", Look.MARK, address.flatMap(Address::of));
  }

  /** Safe words of one or more lines as a quote, for lines of their own, folded when long. */
  HtmlBuilder quoted(String words) {
    return add(words, Look.QUOTE, Optional.empty());
  }

  private HtmlBuilder add(String words, Look look, Optional<String> address) {
    if (!words.isEmpty()) {
      spans.add(new Span(words, look, address));
    }
    return this;
  }

  /** The message, or as much of it as one message holds. */
  public Html build() {
    RichText text = toText();
    return (text.fits() ? text : text.slice(0, text.cut())).html();
  }

  RichText toText() {
    return new RichText(spans);
  }
}
