package dev.parley.bot.render;

import dev.parley.bot.NoAnswer;
import dev.parley.bot.Reply;
import dev.parley.bot.Source;
import dev.parley.bot.Sources;
import dev.parley.bot.Statement;
import dev.parley.bot.text.DateText;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.Publication;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Plain words for values. Pure; text from articles goes through as it is. */
public final class Wording {

  /** Stands over the closest fact in a refusal. */
  public static final String CLOSEST = "The closest that they do say:";

  /** Stands over the nearest articles in a refusal. */
  public static final String NEAREST = "What they cover nearest to it:";

  /** Stands where a link would. */
  public static final String NO_ADDRESS = "(no public address)";

  /** Who asks too often is told so. */
  public static final String TOO_FAST = "That is a bit fast for me. Please ask again in a minute.";

  /** Where too much waits, a further question is refused. */
  public static final String FULL =
      "There are too many questions waiting here. Please ask again a little later.";

  /** Where a question has broken something. */
  public static final String FAILED = "Something went wrong on my side. Please ask again.";

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

  /**
   * What the bot does, and from how much.
   *
   * @param known what it says its articles are
   */
  public static String introduction(Reply known) {
    return "I answer questions from news articles"
        + amount(known instanceof Sources all ? all.sources() : List.of())
        + ". Each answer shows the sentences that back it.";
  }

  private static String amount(List<Source> sources) {
    if (sources.isEmpty()) {
      return " (there are none yet)";
    }
    Optional<LocalDate> last =
        sources.stream()
            .flatMap(source -> source.article().published().stream())
            .map(Publication::day)
            .max(Comparator.naturalOrder());
    return (sources.size() == 1 ? ": 1 article" : ": " + sources.size() + " articles")
        + last.map(day -> ", up to " + DateText.of(day)).orElse("");
  }

  /** That a timeline is empty. */
  public static String nothingDated(String filter) {
    return "The articles report nothing dated"
        + (filter.isBlank() ? "." : " for “" + filter + "”.");
  }

  /**
   * That there is more than an answer tells of, and how to see it.
   *
   * @param filter of the timeline
   */
  public static String more(String filter) {
    return "There is more: /timeline " + filter + " shows all of it.";
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
