package dev.parley.bot.render;

import dev.parley.bot.NoAnswer;
import dev.parley.bot.Source;
import dev.parley.bot.Statement;
import dev.parley.bot.text.DateText;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.Publication;
import java.util.stream.Collectors;

/** Plain words for values. Pure; text from articles goes through as it is. */
public final class Wording {

  /** Stands over the closest fact in a refusal. */
  public static final String CLOSEST = "The closest that they do say:";

  /** Stands over the nearest articles in a refusal. */
  public static final String NEAREST = "What they cover nearest to it:";

  /** Stands where a link would. */
  public static final String NO_ADDRESS = "(no public address)";

  private Wording() {}

  /** When an article was published, and how that is known where the article does not say it. */
  public static String published(Article article) {
    return (article.published().isPresent() ? "published " : "") + day(article);
  }

  /** The day of publication, and how it is known where the article does not say it. */
  public static String day(Article article) {
    return article
        .published()
        .map(published -> DateText.of(published.day()) + basis(published.basis()))
        .orElse("date of publication not known");
  }

  /** When it was published, what day it reports on, and how long it is. */
  public static String about(Source source) {
    Article article = source.article();
    return published(article)
        + article.event().map(day -> ", reports on " + DateText.of(day)).orElse("")
        + (source.sentences() == 1 ? ", 1 sentence" : ", " + source.sentences() + " sentences");
  }

  /** That a timeline is empty. */
  public static String nothingDated(String filter) {
    return "The articles report nothing dated"
        + (filter.isBlank() ? "." : " for “" + filter + "”.");
  }

  /** A refusal in one or two sentences. */
  public static String refusal(NoAnswer refusal) {
    return "The articles don't say."
        + refusal.upTo().map(day -> " They reach up to " + DateText.of(day) + ".").orElse("");
  }

  /** What is said, with its marks: "Words. [1][2]". */
  public static String marked(Statement statement) {
    return statement.text()
        + " "
        + statement.citations().stream()
            .map(number -> "[" + number + "]")
            .collect(Collectors.joining());
  }

  private static String basis(Publication.Basis basis) {
    return switch (basis) {
      case STATED -> "";
      case URL -> ", date from its address";
      case INFERRED -> ", date inferred";
    };
  }
}
