package dev.parley.web.browser;

import dev.parley.web.OnTheWeb;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A test in a real browser; all of a class's tests share one. */
@TestInstance(Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
abstract class BrowserTest {

  protected Chromium chromium;
  protected OnTheWeb web;

  /** What is visited. */
  protected OnTheWeb startWeb() {
    return OnTheWeb.withPapers();
  }

  @BeforeAll
  void start() {
    chromium = Chromium.start();
    web = startWeb();
  }

  @AfterAll
  void stop() {
    if (web != null) {
      web.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }
}
