package dev.parley.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.parley.bot.render.HostileTexts;
import dev.parley.bot.render.SafeText;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.Note;
import dev.parley.knowledge.Publication;
import dev.parley.web.OnTheWeb;
import dev.parley.web.browser.Visit.Device;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Articles and questions that try to take the page over. */
class HostileInBrowserTest extends BrowserTest {

  private static final List<String> SCRIPTS =
      List.of(
          "<script>alert(1)</script>",
          "</title></h1><script src=https://evil.example/x.js></script>",
          "\"><img src=x onerror=alert(1)>",
          "' autofocus onfocus=alert(1) x='",
          "<svg onload=alert(1)><style>*{display:none}</style>",
          "<meta http-equiv=refresh content='0;url=https://evil.example'>",
          "<base href=https://evil.example/><iframe src=javascript:alert(1)></iframe>",
          "<form action=https://evil.example><button>Ask</button></form>",
          "{{constructor.constructor('alert(1)')()}} ${alert(1)} @if(true)",
          "<!--",
          "<plaintext>",
          "<x-".repeat(400));

  private static final String WORDS = String.join(" ", SCRIPTS);

  private static final Article ARTICLE =
      new Article(
          "hostile",
          WORDS,
          Optional.of(WORDS),
          SCRIPTS,
          Optional.of(
              new Publication(
                  LocalDate.of(2024, 3, 1), Optional.empty(), Publication.Basis.INFERRED)),
          Optional.of(LocalDate.of(2024, 3, 1)),
          Optional.of(URI.create("javascript:alert(1)")),
          List.of(new Note(WORDS, WORDS, 0, WORDS.length())),
          WORDS + " sank in the harbour of Marlow on 1 March 2024. " + "w".repeat(3_000));

  @Override
  protected OnTheWeb startWeb() {
    return OnTheWeb.with(ARTICLE);
  }

  @ParameterizedTest
  @EnumSource
  void anArticleOfScriptIsShownAsItsWords(Device device) {
    try (Visit visit = Visit.with(device, chromium, web)) {
      for (String path : List.of("/articles/hostile#s0", "/articles", "/timeline", "/")) {
        assertWhole(visit.open(path));
      }
      Page page = visit.open("/articles/hostile");
      assertThat(page.locator("article")).containsText("<script>alert(1)</script>");
      assertThat(page.locator("a[href^=javascript]")).hasCount(0);
    }
  }

  @Test
  void aQuestionOfScriptIsShownAsItsWords() {
    try (Visit visit = Visit.with(Device.DESK, chromium, web)) {
      Page page = visit.open("/");
      for (String script : SCRIPTS.subList(0, 9)) {
        visit.ask(script + " sank where?");
        assertThat(page.locator("#latest h2")).containsText(script.substring(0, 20));
        assertWhole(page);
      }
      for (String text : HostileTexts.brief()) {
        visit.ask(text);
        assertThat(page.locator("#latest h2").textContent())
            .contains(SafeText.oneLine(text).substring(0, 4));
        assertWhole(page);
      }
    }
  }

  @Test
  void aFilterOfScriptIsShownAsItsWords() {
    try (Visit visit = Visit.with(Device.DESK, chromium, web)) {
      for (String script : SCRIPTS) {
        Page page =
            visit.open("/timeline?filter=" + URLEncoder.encode(script, StandardCharsets.UTF_8));
        assertThat(page.locator("#filter").inputValue()).startsWith(script.substring(0, 4));
        assertWhole(page);
      }
    }
  }

  /** Nothing has been added to the page, nor taken from it, nor made wider than the screen. */
  private static void assertWhole(Page page) {
    assertThat(page.locator("script")).hasCount(1);
    assertThat(page.locator("img, iframe, base, plaintext, main style, main meta")).hasCount(0);
    assertThat(page.locator("footer.site")).isVisible();
    assertThat(page.title()).endsWith(" – Parley");
    assertThat((int) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
        .isLessThanOrEqualTo(0);
  }
}
