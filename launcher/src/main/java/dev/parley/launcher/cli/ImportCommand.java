package dev.parley.launcher.cli;

import dev.parley.knowledge.Publication;
import dev.parley.knowledge.importing.ArticleImporter;
import dev.parley.knowledge.importing.FetchLimits;
import dev.parley.knowledge.importing.ImportException;
import dev.parley.knowledge.importing.ImportHints;
import dev.parley.knowledge.importing.ImportReport;
import dev.parley.knowledge.importing.ImportSource;
import dev.parley.knowledge.importing.PublishedAt;
import dev.parley.launcher.importing.ArticleWriter;
import dev.parley.launcher.importing.ImportText;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Makes article files of saved texts, HTML files and web pages. */
@Command(
    name = "import",
    description =
        "Makes article files of saved texts, HTML files or web pages, and says what was found, what"
            + " could not be known and what was left out.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  parley import page.html",
      "  parley import https://news.example/bridge --event 2024-03-01",
      "  parley import saved.txt --publisher \"Evening Courier\" --published 2024-03-02",
      "  parley import --knowledge ~/articles *.txt"
    })
final class ImportCommand implements Callable<Integer> {

  @ParentCommand private ParleyCommand parley;

  @Parameters(arity = "1..*", paramLabel = "FILE|URL", description = "What to import.")
  private List<String> sources;

  @Option(names = "--id", paramLabel = "ID", description = "Lower-case letters, digits, hyphens.")
  private String id;

  @Option(names = "--title", paramLabel = "TITLE", description = "The headline.")
  private String title;

  @Option(names = "--publisher", paramLabel = "NAME", description = "Who published it.")
  private String publisher;

  @Option(names = "--author", paramLabel = "NAME", description = "Who wrote it; may be repeated.")
  private List<String> authors = List.of();

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "When it was published: 2024-03-02 or 2024-03-02T08:53.")
  private String published;

  @Option(
      names = "--published-basis",
      paramLabel = "BASIS",
      description = "How that is known: ${COMPLETION-CANDIDATES}.")
  private Publication.Basis basis;

  @Option(names = "--url", paramLabel = "URL", description = "Its public address.")
  private URI url;

  @Option(
      names = "--event",
      paramLabel = "DATE",
      description = "The day that it mainly reports on: 2024-03-01.")
  private LocalDate event;

  @Option(
      names = "--allow-local",
      description = "Fetch a page also from this machine's own networks.")
  private boolean allowLocal;

  @Option(names = "--replace", description = "Write over an article of the same id.")
  private boolean replace;

  @Override
  public Integer call() throws IOException {
    if (sources.size() > 1 && (id != null || title != null || url != null)) {
      throw new UsageException("--id, --title and --url are of one article: import it by itself");
    }
    ImportHints hints = hints();
    ArticleImporter importer =
        new ArticleImporter(FetchLimits.standard().withAllowLocal(allowLocal));
    ArticleWriter writer = new ArticleWriter(parley.settings().knowledge(), replace);
    int status = ExitStatus.OK;
    for (String source : sources) {
      try {
        ImportReport report = importer.importFrom(ImportSource.of(source), hints);
        Path file = writer.write(report.article());
        parley.out().print(ImportText.of(report, file));
      } catch (ImportException e) {
        // The others can still be imported.
        parley.complain(e.getMessage());
        status = ExitStatus.FAILURE;
      }
    }
    return status;
  }

  private ImportHints hints() {
    try {
      return new ImportHints(
          Optional.ofNullable(id),
          Optional.ofNullable(title),
          Optional.ofNullable(publisher),
          authors,
          Optional.ofNullable(published).map(PublishedAt::parse),
          Optional.ofNullable(basis),
          Optional.ofNullable(url),
          Optional.ofNullable(event));
    } catch (ImportException e) {
      throw new UsageException(e.getMessage());
    }
  }
}
