package dev.parley.web.page;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.stream.Stream;

/** The files that all pages need. */
record Assets(Asset style, Asset script, Asset icon) {

  static Assets load() {
    return new Assets(
        Asset.load("style", "css", "text/css; charset=utf-8"),
        Asset.load("script", "js", "text/javascript; charset=utf-8"),
        Asset.load("icon", "svg", "image/svg+xml"));
  }

  void send(Context context) {
    String name = context.pathParam("file");
    Asset asset =
        Stream.of(style, script, icon)
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(NotFoundResponse::new);
    context
        .contentType(asset.contentType())
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .result(asset.text());
  }
}
