package dev.parley.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.parley.bot.Papers;
import dev.parley.web.OnTheWeb;
import dev.parley.web.browser.Visit.Device;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskInBrowserTest extends BrowserTest {

  private static final String FIRST = "Where were the first talks held?";
  private static final String SECOND = "And the second?";

  @ParameterizedTest
  @EnumSource
  void aQuestionAFollowUpAndTheWayToTheSentence(Device device) {
    try (Visit visit = Visit.with(device, chromium, web)) {
      talk(visit);
    }
  }

  @ParameterizedTest
  @EnumSource
  void allOfItWorksWithoutScript(Device device) {
    try (Visit visit = Visit.withoutScript(device, chromium, web)) {
      talk(visit);
    }
  }

  private static void talk(Visit visit) {
    Page page = visit.open("/");
    visit.ask(FIRST);
    assertThat(visit.latest()).containsText("Customs House");
    visit.ask(SECOND);
    assertThat(visit.latest()).containsText("Lighthouse Hotel");
    assertThat(visit.latest().getByRole(AriaRole.HEADING)).isInViewport();

    visit.latest().locator("summary").click();
    visit.latest().getByText("Read it in the article").first().click();

    assertThat(page)
        .hasURL(Pattern.compile("/articles/northern-ledger-2024-06-21\\?quote=[0-9]+-[0-9]+#s0$"));
    assertMarked(page.locator("#s0"));
    assertThat(page.locator("#s0 + .at")).isVisible();
    assertThat(page.locator("#s1 + .at")).isHidden();

    page.goBack();
    assertThat(page.locator(".exchange")).hasCount(2);
    page.getByText("Start a new conversation").click();
    assertThat(page.locator(".exchange")).hasCount(0);
  }

  static void assertMarked(Locator sentence) {
    assertThat(sentence).isInViewport();
    assertThat(sentence).hasCSS("background-color", "rgb(255, 240, 163)");
    assertThat(sentence).hasCSS("border-bottom-style", "solid");
  }

  @Test
  void withScriptThePageStaysAndTheAnswerGetsTheFocus() {
    try (Visit visit = Visit.with(Device.DESK, chromium, web)) {
      Page page = visit.open("/");
      page.evaluate("window.stays = true");

      visit.ask(FIRST);

      assertThat(page.evaluate("window.stays")).isEqualTo(true);
      assertThat(visit.latest().getByRole(AriaRole.HEADING)).isFocused();
      assertThat(page.locator("#question")).isEmpty();
    }
  }

  @Test
  void whileTheAnswerIsLookedForThePageSaysSoAndAsksOnce() {
    try (Visit visit = Visit.with(Device.DESK, chromium, web)) {
      Page page = visit.open("/");
      // What is hidden has no role: a screen reader would not hear of what comes into it.
      assertThat(page.getByRole(AriaRole.STATUS)).hasCount(1);
      AtomicInteger asked = new AtomicInteger();
      page.route(
          "**/",
          route -> {
            asked.incrementAndGet();
            assertThat(page.getByRole(AriaRole.STATUS)).hasText("Looking in the articles…");
            assertThat(page.locator("[aria-busy=true] [role=status]")).hasCount(0);
            assertThat(page.getByText("Ask", new Page.GetByTextOptions().setExact(true)).last())
                .isDisabled();
            page.keyboard().press("Enter");
            page.unroute("**/");
            route.resume();
          });

      visit.ask(FIRST);

      assertThat(visit.latest()).containsText("Customs House");
      assertThat(asked).hasValue(1);
      assertThat(page.locator(".exchange")).hasCount(1);
    }
  }

  @Test
  void whereTheScriptFailsTheBrowserAsksByItself() {
    try (Visit visit = Visit.with(Device.DESK, chromium, web)) {
      Page page = visit.open("/");
      page.route(
          "**/",
          route -> {
            page.unroute("**/");
            route.abort();
          });

      visit.ask(FIRST);

      assertThat(visit.latest()).containsText("Customs House");
      visit.forgive("ERR_FAILED");
    }
  }

  @Test
  void aQuestionThatIsRefusedIsNotAskedAgainByItself() {
    try (OnTheWeb strict = OnTheWeb.with(Papers.bot(), Papers.library(), Optional.empty(), 1);
        Visit visit = Visit.with(Device.DESK, chromium, strict)) {
      Page page = visit.open("/");
      visit.ask("Thanks");
      AtomicInteger asked = new AtomicInteger();
      page.onRequest(request -> asked.addAndGet(request.method().equals("POST") ? 1 : 0));
      page.locator("#question").fill(FIRST);
      page.keyboard().press("Enter");

      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Please ask again in a minute.");
      assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
      assertThat(page.locator("#question")).hasValue(FIRST);
      assertThat(page.locator(".exchange")).hasCount(1);
      assertThat(asked).hasValue(1);
      visit.forgive("429");
    }
  }

  @Test
  void anAnswerThatIsNoPageIsToldAndNotAskedForAgain() {
    try (Visit visit = Visit.with(Device.DESK, chromium, web)) {
      Page page = visit.open("/");
      AtomicInteger asked = new AtomicInteger();
      page.route(
          "**/",
          route -> {
            asked.incrementAndGet();
            route.fulfill(new Route.FulfillOptions().setStatus(502).setBody("Bad Gateway"));
          });
      page.locator("#question").fill(FIRST);
      page.keyboard().press("Enter");

      assertThat(page.getByRole(AriaRole.STATUS)).containsText("Something went wrong on the way.");
      assertThat(page.locator("#question")).hasValue(FIRST);
      assertThat(asked).hasValue(1);
      visit.forgive("502");
    }
  }

  @Test
  void aSuggestionIsAskedWithOnePress() {
    try (Visit visit = Visit.with(Device.PHONE, chromium, web)) {
      Page page = visit.open("/");
      visit.ask("Who won the football match?");
      Locator suggestion = visit.latest().locator(".suggestions button").first();
      String question = suggestion.textContent();

      suggestion.click();

      assertThat(page.locator(".exchange")).hasCount(2);
      assertThat(visit.latest().getByRole(AriaRole.HEADING)).hasText("You asked: " + question);
      assertThat(visit.latest().locator(".chips a")).not().hasCount(0);
    }
  }

  @Test
  void aMarkLeadsToTheWordsInTheArticle() {
    try (Visit visit = Visit.with(Device.PHONE, chromium, web)) {
      Page page = visit.open("/");
      visit.ask(FIRST);
      String words = visit.latest().locator(".statement strong").first().textContent();

      visit.latest().getByLabel("Source 1").first().click();

      assertMarked(page.locator(".cited").first());
      assertThat(page.locator(".cited").first()).containsText(words);
    }
  }

  @Test
  void theFieldStaysAtHandAndTheAddressIsToShare() {
    try (Visit visit = Visit.with(Device.PHONE, chromium, web)) {
      Page page = visit.open("/");
      visit.ask(FIRST);

      assertThat(page.locator("#question")).isInViewport();
      assertThat(page).hasURL(Pattern.compile("/\\?q=Where\\+were\\+the\\+first.*"));
      page.reload();
      assertThat(page.locator(".exchange")).hasCount(1);
    }
  }

  @Test
  void anArticleCanBeAskedAbout() {
    try (Visit visit = Visit.with(Device.DESK, chromium, web)) {
      Page page = visit.open("/articles/northern-ledger-2024-06-21");
      page.getByLabel("Ask about this article").fill(FIRST);
      page.keyboard().press("Enter");

      assertThat(visit.latest()).containsText("Customs House");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anAnswerIsRatedWithOnePress(boolean script) {
    try (Visit visit =
        script
            ? Visit.with(Device.DESK, chromium, web)
            : Visit.withoutScript(Device.DESK, chromium, web)) {
      visit.open("/");
      visit.ask(FIRST);

      visit.latest().getByLabel("Good answer").click();

      assertThat(visit.latest().getByLabel("Good answer")).hasAttribute("aria-pressed", "true");
      assertThat(visit.latest().getByLabel("Bad answer")).hasAttribute("aria-pressed", "false");
    }
  }

  @Test
  void theKeyboardIsEnough() {
    try (Visit visit = Visit.with(Device.DESK, chromium, web)) {
      Page page = visit.open("/articles");
      page.keyboard().press("Tab");
      assertThat(page.getByText("Skip to the content")).isInViewport();
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      assertThat(page.locator(".shelf a").first()).isFocused();
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).hasText("Dockers and port authority meet in Marlow");
    }
  }
}
