package dev.parley.web.view;

import dev.parley.web.view.Frame.Here;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;

/** Fills in the templates, which escape what they are given. Thread-safe. */
public final class Templates {

  private static final int MOST_TITLE = 120;

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "dev.parley.web.templates");

  private final Assets assets = Assets.load();

  /** Addresses from the page that is asked for. */
  public Addresses addresses(Context context) {
    String root = root(context.path());
    return new Addresses(
        root,
        root + "assets/" + assets.style().name(),
        root + "assets/" + assets.script().name(),
        root + "assets/" + assets.icon().name());
  }

  /** Leads from a path, such as {@code /articles/x}, to the page to ask on. */
  static String root(String path) {
    long folders = path.chars().filter(c -> c == '/').count() - 1;
    return folders < 1 ? "./" : "../".repeat((int) folders);
  }

  /** A file that pages need, by its name in addresses. */
  public Optional<Asset> asset(String name) {
    return assets.find(name);
  }

  /** A part of a page. */
  public Content part(String name, Map<String, Object> values) {
    return output -> engine.render(name + ".jte", values, output);
  }

  /**
   * Writes a page.
   *
   * @param name of its template
   * @param view what the template shows
   */
  public void page(Context context, String name, String title, Here here, Object view) {
    Frame frame = new Frame(addresses(context), Shown.line(title, MOST_TITLE), here);
    StringOutput output = new StringOutput();
    engine.render("page/" + name + ".jte", Map.of("frame", frame, "view", view), output);
    context.contentType("text/html; charset=utf-8").result(output.toString());
  }

  /** Writes a page that says what went wrong; leaves the status to the caller. */
  public void problem(Context context, String what, String advice) {
    page(context, "problem", what, Here.NOWHERE, new Problem(what, advice));
  }
}
