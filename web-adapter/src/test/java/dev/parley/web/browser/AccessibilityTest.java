package dev.parley.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import dev.parley.web.browser.Visit.Device;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What axe-core says of the pages. */
class AccessibilityTest extends BrowserTest {

  @Test
  void onADeskByDay() {
    try (Visit visit = Visit.with(Device.DESK, chromium, web)) {
      assertAccessible(visit);
    }
  }

  @Test
  void onAPhoneByNight() {
    try (Visit visit = Visit.inTheDark(Device.PHONE, chromium, web)) {
      assertAccessible(visit);
    }
  }

  private static void assertAccessible(Visit visit) {
    for (String path : Site.PAGES) {
      assertAccessible(visit.open(path), path);
    }
    visit.forgive("404");
    Page page = visit.open("/");
    visit.ask("How many jobs will the merger create?");
    assertAccessible(page, "an answer with an editor's note");
    visit.ask("Who won the football match?");
    assertAccessible(page, "a refusal below it");
    visit.ask("Thanks");
    assertAccessible(page, "a notice below it");
  }

  private static void assertAccessible(Page page, String what) {
    List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
    assertThat(violations.stream().map(AccessibilityTest::words)).as(what).isEmpty();
  }

  private static String words(Rule rule) {
    return rule.getImpact()
        + " "
        + rule.getId()
        + ": "
        + rule.getNodes().stream().map(node -> node.getHtml()).toList();
  }
}
