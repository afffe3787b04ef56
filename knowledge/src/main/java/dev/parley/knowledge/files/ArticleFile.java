package dev.parley.knowledge.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.Note;
import dev.parley.knowledge.Publication;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The format of an article file: YAML front matter between two lines {@code ---}, then the
 * article's own words in Markdown.
 *
 * <p>Only {@code id} and {@code title} are required. {@code published} is a day (2025-02-28) or a
 * day and a local time (2025-02-28T08:53); without a {@code published-basis} it counts as stated. A
 * note's quote is looked for in the body word for word, and its first occurrence counts. Line ends
 * become {@code \n} and empty lines around the body go; the words stay as they are.
 */
public final class ArticleFile {

  private static final String FENCE = "---";

  private static final ObjectMapper WRITER =
      new ObjectMapper(
          YAMLFactory.builder()
              .stringQuotingChecker(new LineSeparatorQuoting())
              .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
              .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
              .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .build());

  /**
   * YAML takes Unicode's own line separators for line ends, but its writer leaves them unquoted.
   */
  private static final class LineSeparatorQuoting extends StringQuotingChecker.Default {
    @Override
    public boolean needToQuoteValue(String value) {
      return super.needToQuoteValue(value)
          || value.chars().anyMatch(c -> c == '\u0085' || c == '\u2028' || c == '\u2029');
    }
  }

  private ArticleFile() {}

  /**
   * Reads an article.
   *
   * @param fileName the file's name, for messages only
   * @param text what stands in the file
   * @throws ArticleFormatException if it is not an article file, with the line and what to do
   */
  public static Article parse(String fileName, String text) throws ArticleFormatException {
    String normalised = withoutByteOrderMark(text).replace("\r\n", "\n").replace('\r', '\n');
    List<String> lines = List.of(normalised.split("\n", -1));
    if (!isFence(lines.get(0))) {
      throw problem(
          fileName,
          1,
          "front matter is missing: start the file with a line --- and an id and title");
    }
    int closing = closingFence(lines);
    if (closing < 0) {
      throw problem(fileName, 1, "front matter has no end: put a line --- between it and the text");
    }
    // The empty first line stands for the opening fence, so that YAML's lines are the file's lines.
    String frontMatter = "\n" + String.join("\n", lines.subList(1, closing));
    String body = trimBlankLines(String.join("\n", lines.subList(closing + 1, lines.size())));
    if (body.isEmpty()) {
      throw problem(fileName, 0, "the article has no words: put them below the second line ---");
    }
    try {
      return new FrontMatter(YamlReader.read(frontMatter)).toArticle(body);
    } catch (YamlReader.YamlException e) {
      throw problem(fileName, e.line(), e.getMessage());
    }
  }

  /** The text of the file that {@link #parse} reads as this article. */
  public static String format(Article article) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", article.id());
    fields.put("title", article.title());
    article.publisher().ifPresent(publisher -> fields.put("publisher", publisher));
    if (!article.authors().isEmpty()) {
      fields.put("authors", article.authors());
    }
    article.published().ifPresent(published -> putPublication(fields, published));
    article.event().ifPresent(day -> fields.put("event", day.toString()));
    article.url().ifPresent(url -> fields.put("url", url.toString()));
    if (!article.notes().isEmpty()) {
      fields.put("notes", article.notes().stream().map(ArticleFile::noteFields).toList());
    }
    try {
      String frontMatter = WRITER.writeValueAsString(fields);
      return FENCE + "\n" + frontMatter + FENCE + "\n" + article.body() + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("cannot write " + article.id() + " as YAML", e);
    }
  }

  private static void putPublication(Map<String, Object> fields, Publication published) {
    fields.put(
        "published",
        published
            .time()
            .map(time -> LocalDateTime.of(published.day(), time).toString())
            .orElseGet(() -> published.day().toString()));
    fields.put("published-basis", published.basis().name().toLowerCase(Locale.ROOT));
  }

  private static Map<String, String> noteFields(Note note) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("quote", note.quote());
    fields.put("note", note.note());
    return fields;
  }

  private static String withoutByteOrderMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static boolean isFence(String line) {
    return line.stripTrailing().equals(FENCE);
  }

  private static int closingFence(List<String> lines) {
    for (int i = 1; i < lines.size(); i++) {
      if (isFence(lines.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static String trimBlankLines(String text) {
    int first = 0;
    int last = text.length() - 1;
    while (first <= last && isBlank(text.charAt(first))) {
      first++;
    }
    while (last >= first && isBlank(text.charAt(last))) {
      last--;
    }
    if (first > last) {
      return "";
    }
    int end = text.indexOf('\n', last);
    return text.substring(text.lastIndexOf('\n', first) + 1, end < 0 ? text.length() : end);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static ArticleFormatException problem(String file, int line, String reason) {
    return new ArticleFormatException(new Library.Problem(file, line, reason));
  }
}
