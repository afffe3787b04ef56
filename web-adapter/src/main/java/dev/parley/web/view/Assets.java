package dev.parley.web.view;

import java.util.Optional;
import java.util.stream.Stream;

/** The files that all pages need. */
record Assets(Asset style, Asset script, Asset icon) {

  static Assets load() {
    return new Assets(
        Asset.load("style", "css", "text/css; charset=utf-8"),
        Asset.load("script", "js", "text/javascript; charset=utf-8"),
        Asset.load("icon", "svg", "image/svg+xml"));
  }

  Optional<Asset> find(String name) {
    return Stream.of(style, script, icon).filter(asset -> asset.name().equals(name)).findFirst();
  }
}
