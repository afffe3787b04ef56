package dev.parley.bot.render;

import dev.parley.bot.Citation;
import dev.parley.bot.Correction;
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
import java.util.stream.Stream;

/** Plain words for values. Pure; text from articles goes through as it is. */
public final class Wording {

  /** Stands over an answer that may be none. */
  public static final String UNSURE = "The articles may not answer this directly. Closest:";

  /** Stands before what an editor notes on the quotes of a statement. */
  public static final String DISPUTED = "Disputed: ";

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

  private static final int MOST_CORRECTIONS = 5;

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

  /** Whether a day of these sources needs its year. */
  public static boolean areOfSeveralYears(List<Citation> citations) {
    return citations.stream()
            .flatMap(citation -> citation.article().published().stream())
            .map(published -> published.day().getYear())
            .distinct()
            .count()
        > 1;
  }

  /**
   * What follows a publisher in few words: " · 28 Feb"; nothing where the day is not known.
   *
   * @param year whether its year is told
   */
  public static String chipDay(Article article, boolean year) {
    return article
        .published()
        .map(Publication::day)
        .map(day -> " · " + DateText.brief(day) + (year ? " " + day.getYear() : ""))
        .orElse("");
  }

  /** A quote for between “ and ”: its own such marks become ‘ and ’. */
  public static String inner(String quote) {
    StringBuilder inner = new StringBuilder(quote.length());
    boolean open = false;
    for (int i = 0; i < quote.length(); i++) {
      char c = quote.charAt(i);
      if (c == '"') {
        open = !open;
      }
      inner.append(
          switch (c) {
            case '“' -> '‘';
            case '”' -> '’';
            case '"' -> open ? '‘' : '’';
            default -> c;
          });
    }
    return inner.toString();
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
    List<Source> sources = known instanceof Sources all ? all.sources() : List.of();
    return "I answer questions from news articles"
        + amount(sources)
        + ". "
        + subjects(sources.stream().map(Source::article).toList())
        + "Each answer shows the sentences that back it.";
  }

  /**
   * What articles are about, by the names that many of them have and by the newest one's title: a
   * sentence or two with a space behind; empty where there are no such names. Words of articles.
   */
  public static String subjects(List<Article> articles) {
    List<String> names = Subjects.of(articles);
    return names.isEmpty() ? "" : "They tell of " + listed(names) + ". " + newest(articles);
  }

  private static String newest(List<Article> articles) {
    return articles.stream()
        .filter(article -> article.published().isPresent())
        .max(Comparator.comparing(article -> article.published().get().day()))
        .map(article -> "The newest is “" + inner(article.title()) + "”. ")
        .orElse("");
  }

  private static String listed(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
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

  /** How a question was read; there is one correction at least. Words that people wrote. */
  public static String corrections(List<Correction> corrections) {
    List<Correction> words = corrections.stream().filter(c -> !isQuestion(c)).toList();
    String slips =
        words.stream()
            .limit(MOST_CORRECTIONS)
            .map(correction -> "“" + correction.written() + "” as “" + correction.read() + "”")
            .collect(
                Collectors.joining(
                    ", ", "I read ", words.size() > MOST_CORRECTIONS ? ", and so on." : "."));
    String about =
        corrections.stream()
            .filter(Wording::isQuestion)
            .map(correction -> "About: " + correction.read())
            .collect(Collectors.joining(" "));
    return Stream.of(words.isEmpty() ? "" : slips, about)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** Whether it is of a whole question, and not of a word in it. */
  private static boolean isQuestion(Correction correction) {
    return correction.read().indexOf(' ') >= 0;
  }

  /** A refusal in one or two sentences. */
  public static String refusal(NoAnswer refusal) {
    return "I couldn't find that in the articles."
        + refusal.upTo().map(day -> " The newest is from " + DateText.of(day) + ".").orElse("");
  }

  /** What is said, with its marks: "Words. [1][2]". */
  public static String marked(Statement statement) {
    return statement.text() + " " + marks(statement);
  }

  /** The marks of what backs it: "[1][2]". */
  public static String marks(Statement statement) {
    return statement.citations().stream()
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
