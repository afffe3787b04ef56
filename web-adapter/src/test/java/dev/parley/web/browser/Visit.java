package dev.parley.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.parley.web.OnTheWeb;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Somebody's visit. When it ends, nothing may have been asked of another host, no script may have
 * failed or been refused, and no dialog may have come up.
 */
final class Visit implements AutoCloseable {

  /** What is visited with. */
  enum Device {
    DESK(1280, 800),
    PHONE(375, 700);

    private final int width;
    private final int height;

    Device(int width, int height) {
      this.width = width;
      this.height = height;
    }

    NewContextOptions options() {
      return new NewContextOptions()
          .setViewportSize(width, height)
          .setHasTouch(this == PHONE)
          .setIsMobile(this == PHONE);
    }
  }

  private final String site;
  private final BrowserContext context;
  private final Page page;
  private final List<String> faults = new CopyOnWriteArrayList<>();

  private Visit(OnTheWeb web, BrowserContext context) {
    this.site = web.address().toString();
    this.context = context;
    context.onRequest(
        request -> {
          if (!request.url().startsWith(site + "/")) {
            faults.add("request to another host: " + request.url());
          }
        });
    context.onWebError(error -> faults.add("script failed: " + error.error()));
    context.onConsoleMessage(
        message -> {
          if (!message.type().equals("log")) {
            faults.add("console: " + message.text());
          }
        });
    context.onDialog(
        dialog -> {
          faults.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    this.page = context.newPage();
  }

  static Visit with(Device device, Chromium chromium, OnTheWeb web) {
    return new Visit(web, chromium.browser().newContext(device.options()));
  }

  static Visit withoutScript(Device device, Chromium chromium, OnTheWeb web) {
    return new Visit(
        web, chromium.browser().newContext(device.options().setJavaScriptEnabled(false)));
  }

  static Visit inTheDark(Device device, Chromium chromium, OnTheWeb web) {
    return new Visit(
        web, chromium.browser().newContext(device.options().setColorScheme(ColorScheme.DARK)));
  }

  Page open(String path) {
    page.navigate(site + path);
    return page;
  }

  Page page() {
    return page;
  }

  /** Asks on the page that is open, and waits for the answer. */
  void ask(String question) {
    int number = number() + 1;
    page.getByRole(AriaRole.TEXTBOX).fill(question);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask").setExact(true))
        .click();
    page.locator("#latest #h" + number).waitFor();
  }

  /** How many answers there have been. */
  private int number() {
    Locator heading = page.locator("#latest h2");
    return heading.count() == 0 ? 0 : Integer.parseInt(heading.getAttribute("id").substring(1));
  }

  /** What was answered last. */
  Locator latest() {
    return page.locator("#latest");
  }

  /** A fault that is meant to be, such as a connection that the test cuts. */
  void forgive(String words) {
    faults.removeIf(fault -> fault.contains(words));
  }

  @Override
  public void close() {
    context.close();
    assertThat(faults).isEmpty();
  }
}
