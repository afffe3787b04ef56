package dev.parley.web.browser;

import java.util.List;

/** What there is to visit over the invented papers. */
final class Site {

  static final List<String> PAGES =
      List.of(
          "/",
          "/articles",
          "/articles/harbour-times-2024-11-08",
          "/articles/northern-ledger-2024-06-21#s1",
          "/timeline",
          "/timeline?filter=whales",
          "/nowhere");

  private Site() {}
}
