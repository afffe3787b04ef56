package dev.parley.knowledge.importing;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where an article is imported from. */
public sealed interface ImportSource {

  /**
   * A file: a text that a person saved or copied from a page, or an HTML page. UTF-8 unless an HTML
   * page names its own charset.
   */
  record SavedFile(Path path) implements ImportSource {
    public SavedFile {
      requireNonNull(path);
    }

    @Override
    public String toString() {
      return path.toString();
    }
  }

  /** A page on the web, by its http or https address. */
  record WebAddress(URI address) implements ImportSource {
    public WebAddress {
      requireNonNull(address);
    }

    @Override
    public String toString() {
      return address.toString();
    }
  }

  /**
   * Reads what a person typed: a web address when it starts with a scheme such as {@code https://},
   * else the path of a file.
   *
   * @throws ImportException when it is neither
   */
  static ImportSource of(String fileOrAddress) {
    String text = fileOrAddress.strip();
    Matcher scheme = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]+)://").matcher(text);
    try {
      if (!scheme.lookingAt()) {
        return new SavedFile(Path.of(text));
      }
      if (scheme.group(1).equalsIgnoreCase("http") || scheme.group(1).equalsIgnoreCase("https")) {
        return new WebAddress(new URI(text));
      }
    } catch (URISyntaxException | InvalidPathException e) {
      throw new ImportException("\"" + text + "\" is not a file or a web address", e);
    }
    throw new ImportException(
        "\"" + text + "\" cannot be imported: only files and http or https addresses can");
  }
}
