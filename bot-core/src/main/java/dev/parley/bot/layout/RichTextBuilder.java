package dev.parley.bot.layout;

import dev.parley.bot.Statement;
import dev.parley.bot.layout.Span.Look;
import dev.parley.bot.render.StatementText.Run;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts a text together. Not thread-safe.
 *
 * @param <B> the builder itself
 */
public abstract class RichTextBuilder<B extends RichTextBuilder<B>> {

  private final ChatText chat;
  private final List<Span> spans = new ArrayList<>();

  protected RichTextBuilder(ChatText chat) {
    this.chat = chat;
  }

  protected abstract B self();

  /** The bot's own words, as they are. */
  public B words(String words) {
    return add(words, Look.PLAIN, Optional.empty());
  }

  /** Words from articles or users, on one line; nothing in them mentions anybody or acts. */
  public B text(String text) {
    return words(chat.safe(text));
  }

  /** The same, in about {@code most} UTF-16 units, at least 3. */
  public B text(String text, int most) {
    return words(chat.safe(text, most));
  }

  /** The same as {@link #text}, in bold. */
  public B bold(String text) {
    return add(chat.safe(text), Look.BOLD, Optional.empty());
  }

  /** A statement's words, those that answer in bold. */
  B statement(Statement statement) {
    for (Run run : chat.runs(statement)) {
      add(run.text(), run.answers() ? Look.BOLD : Look.PLAIN, Optional.empty());
    }
    return self();
  }

  /** A command to type or press, in bold: "/help". */
  public B command(String name) {
    return add("/" + name, Look.BOLD, Optional.empty());
  }

  /** A text that opens an address, if it is one of the web. */
  public B link(String text, URI address) {
    return link(chat.safe(text), Look.PLAIN, Optional.of(address));
  }

  /** A quote, for a line of its own. */
  public B quote(String text) {
    return quoted(chat.safe(text));
  }

  public B newline() {
    return words("\n");
  }

  /** Safe words that open an address, where there is one of the web. */
  B link(String words, Look look, Optional<URI> address) {
    return add(words, look, address.flatMap(WebAddress::of));
  }

  /** Safe words of one or more lines as a quote. */
  B quoted(String words) {
    return add(words, Look.QUOTE, Optional.empty());
  }

  private B add(String words, Look look, Optional<String> address) {
    if (!words.isEmpty()) {
      spans.add(new Span(words, look, address));
    }
    return self();
  }

  /** What was put together so far. */
  protected RichText toText() {
    return new RichText(spans);
  }

  /** Starts again with nothing. */
  protected void clear() {
    spans.clear();
  }
}
