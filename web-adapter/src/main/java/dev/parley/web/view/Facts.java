package dev.parley.web.view;

import dev.parley.bot.text.DateText;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.Publication;
import java.util.stream.Collectors;

/** What is known of an article, in words. */
public final class Facts {

  private static final int LONGEST_AUTHORS = 200;

  private Facts() {}

  /** Their names, in one line. */
  public static String authors(Article article) {
    return Shown.line(
        article.authors().stream().collect(Collectors.joining(", ")), LONGEST_AUTHORS);
  }

  /** Such as "14 May 2024, 08:53". */
  public static String day(Article article) {
    return article
        .published()
        .map(
            published ->
                DateText.of(published.day()) + published.time().map(time -> ", " + time).orElse(""))
        .orElse("on a day that is not known");
  }

  /** How the day of publication is known; empty where it is not known. */
  public static String basis(Article article) {
    return article.published().map(Publication::basis).map(Facts::words).orElse("");
  }

  private static String words(Publication.Basis basis) {
    return switch (basis) {
      case STATED -> "as the article says";
      case URL -> "taken from its address";
      case INFERRED -> "inferred by an editor";
    };
  }

  /** The name of the site that it was published on. */
  public static String site(Article article) {
    return article.url().map(url -> Shown.line(String.valueOf(url.getHost()))).orElse("");
  }
}
