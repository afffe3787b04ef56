package dev.parley.knowledge.importing;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** What was read from a source, decoded. */
sealed interface SourcePage {

  /** Where it was fetched from, after redirects, if it was. */
  Optional<URI> address();

  /** A page in HTML. */
  record Html(Optional<URI> address, Document document) implements SourcePage {
    public Html {
      requireNonNull(address);
    }
  }

  /** Plain text. */
  record Text(Optional<URI> address, String text) implements SourcePage {
    public Text {
      requireNonNull(address);
    }
  }
}
