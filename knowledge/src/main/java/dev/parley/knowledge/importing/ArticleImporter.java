package dev.parley.knowledge.importing;

import dev.parley.knowledge.Article;
import dev.parley.knowledge.importing.ImportReport.Unknown;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes an {@link Article} of a saved text, an HTML file or a web page: finds its headline,
 * authors, date and address, parts its own words from the page around them, and reports all of it.
 * The words stay as they are and in order. Safe for use by several threads.
 */
public final class ArticleImporter {

  private static final char UNREADABLE = '\ufffd';

  private final WebFetcher fetcher;
  private final Clock clock;

  /**
   * @param limits how far to go for a page on the web
   */
  public ArticleImporter(FetchLimits limits) {
    this(new WebFetcher(limits), Clock.system(ZoneId.systemDefault()));
  }

  ArticleImporter(WebFetcher fetcher, Clock clock) {
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /**
   * Imports one article; it is not written anywhere.
   *
   * @throws ImportException when the source cannot be read, holds no text, or has no headline and
   *     none is given
   */
  public ImportReport importFrom(ImportSource source, ImportHints hints) {
    SourcePage page = read(source);
    ArticleText text = textOf(page);
    Clues clues = text.clues().or(fetchedFrom(page));
    if (text.body().isBlank()) {
      throw new ImportException(
          source
              + " holds no article text that could be found: save the text itself and import that");
    }
    if (text.body().indexOf(UNREADABLE) >= 0) {
      throw PageDecoder.notIn(charset(page), source.toString(), null);
    }
    return report(source, hints, text, clues);
  }

  private ImportReport report(
      ImportSource source, ImportHints hints, ArticleText text, Clues clues) {
    Facts facts = new Facts(hints, clues, LocalDate.now(clock).plusDays(1));
    String title =
        facts
            .title()
            .orElseThrow(
                () ->
                    new ImportException(
                        "No headline was found in " + source + ": give one with --title"));
    Article article =
        new Article(
            facts.id(title),
            title,
            facts.publisher(),
            facts.authors(),
            facts.published(),
            facts.event(),
            facts.url(),
            List.of(),
            text.body());
    List<Unknown> unknown = new ArrayList<>(facts.unknown());
    unknown.addAll(clues.doubts());
    return new ImportReport(article, facts.found(), text.leftOut(), unknown);
  }

  private SourcePage read(ImportSource source) {
    if (source instanceof ImportSource.WebAddress web) {
      return fetcher.fetch(web.address());
    }
    Path path = ((ImportSource.SavedFile) source).path();
    return PageDecoder.decodeFile(path.toString(), bytes(path));
  }

  private static byte[] bytes(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new ImportException(path + " is not a file: check its name");
    }
    try {
      // A file may grow while it is read: its size alone is no bound.
      if (Files.size(path) <= FetchLimits.MAX_BYTES) {
        try (InputStream file = Files.newInputStream(path)) {
          byte[] bytes = file.readNBytes(FetchLimits.MAX_BYTES + 1);
          if (bytes.length <= FetchLimits.MAX_BYTES) {
            return bytes;
          }
        }
      }
    } catch (IOException e) {
      throw new ImportException(path + " cannot be read: check its permissions", e);
    }
    throw new ImportException(
        path + " is longer than " + FetchLimits.MAX_BYTES + " bytes and is not imported");
  }

  private static ArticleText textOf(SourcePage page) {
    if (page instanceof SourcePage.Html html) {
      return HtmlArticle.read(html);
    }
    return ArticleText.read(SavedText.lines(((SourcePage.Text) page).text()), Optional.empty());
  }

  private static Clues fetchedFrom(SourcePage page) {
    Clues none = Clues.none();
    Optional<Sourced<URI>> url =
        page.address().map(address -> new Sourced<>(address, "the address it was fetched from"));
    return new Clues(
        none.title(), none.publisher(), none.authors(), none.published(), url, List.of());
  }

  private static Charset charset(SourcePage page) {
    return page instanceof SourcePage.Html html
        ? html.document().charset()
        : StandardCharsets.UTF_8;
  }
}
