package dev.parley.web.browser;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The system's Chromium. To be used by the thread that has started it. */
final class Chromium implements AutoCloseable {

  private static final String MISSING =
      "There is no chromium on the PATH: tests in a browser are skipped (apt-get install chromium)";

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts it. Where there is none the test is skipped, but fails in continuous integration. */
  static Chromium start() {
    Path program = find().orElseGet(Chromium::missing);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Chromium(
        playwright, playwright.chromium().launch(new LaunchOptions().setExecutablePath(program)));
  }

  private static Optional<Path> find() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(folder -> Stream.of("chromium", "chromium-browser").map(Path.of(folder)::resolve))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Path missing() {
    if (System.getenv("CI") != null) {
      return fail("There is no chromium on the PATH, and CI is set: apt-get install chromium");
    }
    // Not logged: what tests log is not shown.
    System.err.println(MISSING);
    return abort(MISSING);
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
