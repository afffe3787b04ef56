package dev.parley.bot.render;

import dev.parley.bot.NoAnswer;
import dev.parley.bot.Statement;
import dev.parley.bot.text.DateText;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.Publication;
import java.util.stream.Collectors;

/** Plain words for values. Pure; text from articles goes through as it is. */
public final class Wording {

  private Wording() {}

  /** When an article was published, and how that is known where the article does not say it. */
  public static String published(Article article) {
    return article
        .published()
        .map(published -> "published " + DateText.of(published.day()) + basis(published.basis()))
        .orElse("date of publication not known");
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
