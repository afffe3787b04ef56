package dev.parley.knowledge.importing;

import dev.parley.knowledge.importing.ImportReport.LeftOut;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** What the importer's tests share: an importer on a fixed day, and files to import. */
final class ImportTestKit {

  static final Clock MAY_2024 = Clock.fixed(Instant.parse("2024-05-20T12:00:00Z"), ZoneOffset.UTC);

  private ImportTestKit() {}

  static ArticleImporter importer() {
    return new ArticleImporter(new WebFetcher(FetchLimits.standard()), MAY_2024);
  }

  static ImportReport importText(Path folder, String text) {
    return importText(folder, text, ImportHints.none());
  }

  static ImportReport importText(Path folder, String text, ImportHints hints) {
    return importer().importFrom(file(folder, "saved.txt", text), hints);
  }

  static ImportReport importHtml(Path folder, String html) {
    return importer().importFrom(file(folder, "saved.html", html), ImportHints.none());
  }

  static ImportSource file(Path folder, String name, String text) {
    return file(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  static ImportSource file(Path folder, String name, byte[] bytes) {
    try {
      return new ImportSource.SavedFile(Files.write(folder.resolve(name), bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> leftOut(ImportReport report) {
    return report.leftOut().stream().map(LeftOut::text).toList();
  }

  static List<String> unknown(ImportReport report) {
    return report.unknown().stream().map(ImportReport.Unknown::field).toList();
  }

  static List<String> paragraphs(ImportReport report) {
    return List.of(report.article().body().split("\n\n"));
  }
}
