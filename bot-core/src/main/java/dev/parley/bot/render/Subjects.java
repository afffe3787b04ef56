package dev.parley.bot.render;

import dev.parley.bot.text.Name;
import dev.parley.knowledge.Article;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What articles are about, by the names that most of them have. Pure. */
final class Subjects {

  private static final int MOST = 4;

  /** The newest articles speak for more; of each, its beginning. */
  private static final int MOST_ARTICLES = 200;

  private static final int BEGINNING = 2_000;
  private static final int LEAST_ARTICLES = 2;

  private Subjects() {}

  /** At most four names, those of most articles first; each in two at least. */
  static List<String> of(List<Article> articles) {
    Map<String, Integer> counts = new HashMap<>();
    articles.stream()
        .sorted(
            Comparator.comparing(
                (Article article) -> article.referenceDay().orElse(LocalDate.MIN),
                Comparator.reverseOrder()))
        .limit(MOST_ARTICLES)
        .forEach(article -> names(article).forEach(name -> counts.merge(name, 1, Integer::sum)));
    List<String> chosen = new ArrayList<>();
    counts.entrySet().stream()
        .filter(count -> count.getValue() >= LEAST_ARTICLES)
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(count -> -count.getKey().length())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .filter(name -> chosen.stream().noneMatch(other -> isPartOf(name, other)))
        .limit(MOST)
        .forEach(chosen::add);
    return List.copyOf(chosen);
  }

  private static boolean isPartOf(String one, String other) {
    return (" " + one + " ").contains(" " + other + " ")
        || (" " + other + " ").contains(" " + one + " ");
  }

  private static Set<String> names(Article article) {
    String body = article.body();
    String beginning = body.substring(0, Math.min(body.length(), BEGINNING)).replace('\n', ' ');
    return Name.in(beginning).stream().map(Name::text).collect(Collectors.toSet());
  }
}
