package dev.parley.bot.link;

import static java.util.Objects.requireNonNull;

import dev.parley.knowledge.Article;
import dev.parley.knowledge.Sentence;
import java.net.URI;
import java.util.Optional;

/**
 * Links to articles and to words in them: to the public page, which browsers scroll to the quoted
 * words ({@code url#:~:text=START,END}), or to Parley's own page of the article, {@code
 * PARLEY_PUBLIC_URL/articles/ID#s12}, where the number is the {@link Sentence#index}, from 0.
 * Thread-safe.
 */
public final class Links {

  private static final String DIRECTIVE = ":~:";

  private final LinkSettings settings;

  public Links(LinkSettings settings) {
    this.settings = requireNonNull(settings);
  }

  /** Opens an article, where there is an address for it. */
  public Optional<URI> to(Article article) {
    return ownIsBest(article) ? own(article) : publicUrl(article);
  }

  /** Opens an article at a sentence, where there is an address for it. */
  public Optional<URI> to(Sentence sentence) {
    return to(sentence.article(), sentence.index(), sentence.start(), sentence.end());
  }

  /**
   * Opens an article at a quote, where there is an address for it.
   *
   * @param sentence the index of the first sentence quoted
   * @param start where the quote starts in the body
   * @param end where it ends, exclusive
   */
  public Optional<URI> to(Article article, int sentence, int start, int end) {
    return ownIsBest(article)
        ? own(article).map(page -> URI.create(page + "#s" + sentence))
        : publicUrl(article).map(url -> at(url, article, start, end));
  }

  private boolean ownIsBest(Article article) {
    return settings.preferOwn() || publicUrl(article).isEmpty();
  }

  private Optional<URI> own(Article article) {
    return settings
        .publicUrl()
        .map(url -> URI.create(url.toString().replaceAll("/+$", "") + "/articles/" + article.id()));
  }

  private static Optional<URI> publicUrl(Article article) {
    return article.url().filter(LinkSettings::isWeb);
  }

  private static URI at(URI url, Article article, int start, int end) {
    String address = url.toString();
    int directive = address.indexOf(DIRECTIVE, Math.max(0, address.indexOf('#')));
    String base = directive < 0 ? address : address.substring(0, directive);
    return TextFragment.of(article.title(), article.body(), start, end)
        .map(fragment -> base + (base.contains("#") ? "" : "#") + DIRECTIVE + fragment.encoded())
        .map(URI::create)
        .orElse(url);
  }
}
