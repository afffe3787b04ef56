package dev.parley.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import dev.parley.bot.Papers;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.Document;
import dev.parley.web.OnTheWeb;
import dev.parley.web.browser.Visit.Device;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadInBrowserTest extends BrowserTest {

  private static final Article LONG =
      Papers.article(
          "long",
          "A long report",
          "Harbour Times",
          "2024-05-16",
          "2024-05-14",
          IntStream.range(0, 200)
              .mapToObj(i -> "This is sentence number " + i + " of a report that goes on.")
              .collect(Collectors.joining("\n\n")));

  @Override
  protected OnTheWeb startWeb() {
    return OnTheWeb.with(
        Stream.concat(Papers.all().documents().stream().map(Document::article), Stream.of(LONG))
            .toArray(Article[]::new));
  }

  @ParameterizedTest
  @EnumSource
  void theCitedSentenceIsMarkedAndInView(Device device) {
    try (Visit visit = Visit.with(device, chromium, web)) {
      Page page = visit.open("/articles/long#s123");

      AskInBrowserTest.assertMarked(page.locator("#s123"));
      assertThat(page.locator("#s123")).containsText("sentence number 123");
      assertThat(page.locator("#s122")).hasCSS("background-color", "rgba(0, 0, 0, 0)");
      assertThat(page.locator("h1")).not().isInViewport();
    }
  }

  @Test
  void onADeskANoteStandsBesideItsQuoteAndOnAPhoneBelow() {
    try (Visit desk = Visit.with(Device.DESK, chromium, web);
        Visit phone = Visit.with(Device.PHONE, chromium, web)) {
      Page wide = desk.open("/articles/harbour-times-2024-11-08");
      Page narrow = phone.open("/articles/harbour-times-2024-11-08");

      BoundingBox quote = wide.locator(".noted").boundingBox();
      BoundingBox note = wide.locator(".editor").boundingBox();
      assertThat(note.x).isGreaterThan(quote.x + quote.width);
      assertThat(note.y).isLessThan(quote.y + quote.height);
      assertThat(narrow.locator(".editor").boundingBox().y)
          .isGreaterThan(narrow.locator(".noted").boundingBox().y);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsWiderThanTheScreen(Device device) {
    try (Visit visit = Visit.with(device, chromium, web)) {
      for (String path : Site.PAGES) {
        Page page = visit.open(path);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
            .as(path)
            .isLessThanOrEqualTo(0);
      }
      visit.forgive("404");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theTimelinePrintsWithItsQuotes(Device device) {
    try (Visit visit = Visit.with(device, chromium, web)) {
      Page page = visit.open("/timeline");
      page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));

      assertThat(page.locator("nav").first()).isHidden();
      assertThat(page.locator("form")).isHidden();
      assertThat(page.locator(".events li").first()).isVisible();
      assertThat(page.locator("blockquote").last()).isVisible();
      assertThat(new String(page.pdf(), ISO_8859_1)).startsWith("%PDF-").contains("/Count");
    }
  }

  @Test
  void aConversationPrintsWithTheQuotesOfAllItsAnswers() {
    try (Visit visit = Visit.with(Device.DESK, chromium, web)) {
      Page page = visit.open("/");
      visit.ask("Where were the first talks held?");
      visit.ask("And the second?");
      Locator earlier = page.locator(".exchange").first().locator("blockquote").first();
      assertThat(earlier).isHidden();

      page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));

      assertThat(earlier).isVisible();
      assertThat(page.locator("form").first()).isHidden();
    }
  }
}
