package dev.parley.launcher.batch;

import dev.parley.knowledge.Article;
import dev.parley.launcher.batch.BatchRequest.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Passages as articles. Their ids may be any text and an article's may not, so each gets an id of
 * its own, which {@link #originalId} turns back.
 *
 * @param articles one for each passage that has words
 * @param originalIds the passage's id for each article's id
 */
record PassageArticles(List<Article> articles, Map<String, String> originalIds) {

  PassageArticles {
    articles = List.copyOf(articles);
    originalIds = Map.copyOf(originalIds);
  }

  static PassageArticles of(List<Evidence> passages) {
    List<Article> articles = new ArrayList<>();
    Map<String, String> originalIds = new HashMap<>();
    for (Evidence passage : passages) {
      if (!passage.text().isBlank()) {
        // Padded, because equal scores are ordered by article id and should keep the given order.
        String id = String.format(Locale.ROOT, "passage-%06d", articles.size() + 1);
        articles.add(article(id, passage));
        originalIds.put(id, passage.id());
      }
    }
    return new PassageArticles(articles, originalIds);
  }

  String originalId(String articleId) {
    return originalIds.getOrDefault(articleId, articleId);
  }

  private static Article article(String id, Evidence passage) {
    return Article.of(id, passage.title().isBlank() ? "Untitled" : passage.title(), passage.text());
  }
}
