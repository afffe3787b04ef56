package dev.parley.web.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.bot.Citation;
import dev.parley.bot.link.LinkSettings;
import dev.parley.bot.link.Links;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.Sentence;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Optional;

/**
 * Where a page's links lead: to Parley's other pages from where the page stands, and to articles'
 * public addresses.
 *
 * @param root the page to ask on; what stands below it starts with this
 * @param style the style sheet
 * @param script what makes the pages a little better
 * @param icon the site's sign
 */
public record Addresses(String root, String style, String script, String icon) {

  /** Names the question in an address that answers it. */
  public static final String QUESTION = "q";

  private static final Links ORIGINALS = new Links(LinkSettings.PUBLIC_ONLY);

  /** Where a conversation is forgotten. */
  public String startOver() {
    return root + "new";
  }

  /** Where people say what they think of an answer. */
  public String rate() {
    return root + "rate";
  }

  /** The page that answers a question. */
  public String answer(String question) {
    return root + "?" + QUESTION + "=" + URLEncoder.encode(question, UTF_8);
  }

  public String articles() {
    return root + "articles";
  }

  public String timeline() {
    return root + "timeline";
  }

  /** The part of the timeline that a filter lets through. */
  public String timeline(String filter) {
    return timeline() + "?filter=" + URLEncoder.encode(filter, UTF_8);
  }

  public String article(Article article) {
    return root + "articles/" + article.id();
  }

  /** The article's page at the words cited, all of which are marked. */
  public String cited(Citation citation) {
    return "%s?quote=%d-%d#s%d"
        .formatted(
            article(citation.article()), citation.start(), citation.end(), citation.sentence());
  }

  /** An article's public page, where it has one. */
  public static Optional<String> original(Article article) {
    return ORIGINALS.to(article).map(URI::toString);
  }

  /** The public page at the words cited, where there is one; the bot's link may lead to ours. */
  public static Optional<String> original(Citation citation) {
    Article article = citation.article();
    return original(article)
        .flatMap(page -> citation.link().map(URI::toString).filter(link -> link.startsWith(page)))
        .or(
            () ->
                ORIGINALS
                    .to(article, citation.sentence(), citation.start(), citation.end())
                    .map(URI::toString));
  }

  /** The public page at a sentence, where there is one. */
  public static Optional<String> original(Sentence sentence) {
    return ORIGINALS.to(sentence).map(URI::toString);
  }
}
