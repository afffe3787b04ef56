package dev.parley.web.page;

import dev.parley.web.view.Addresses;
import dev.parley.web.view.Frame;
import dev.parley.web.view.Frame.Here;
import dev.parley.web.view.Problem;
import dev.parley.web.view.Shown;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Fills in the templates, which escape what they are given. Thread-safe. */
final class Templates {

  private static final int MOST_TITLE = 120;

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "dev.parley.web.templates");

  private final Assets assets;

  Templates(Assets assets) {
    this.assets = assets;
  }

  Addresses addresses(Context context) {
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

  /** A part of a page. */
  Content part(String name, Map<String, Object> values) {
    return output -> engine.render(name + ".jte", values, output);
  }

  /** Writes a page. */
  void page(Context context, String name, String title, Here here, Object view) {
    Frame frame = new Frame(addresses(context), Shown.line(title, MOST_TITLE), here);
    StringOutput output = new StringOutput();
    engine.render("page/" + name + ".jte", Map.of("frame", frame, "view", view), output);
    context.html(output.toString());
  }

  void problem(Context context, String what, String advice) {
    page(context, "problem", what, Here.NOWHERE, new Problem(what, advice));
  }
}
