package dev.parley.launcher.render;

import static java.util.Objects.requireNonNull;

import dev.parley.bot.Answer;
import dev.parley.bot.Certainty;
import dev.parley.bot.Citation;
import dev.parley.bot.Correction;
import dev.parley.bot.NoAnswer;
import dev.parley.bot.Notice;
import dev.parley.bot.ReplyRenderer;
import dev.parley.bot.Source;
import dev.parley.bot.Sources;
import dev.parley.bot.Statement;
import dev.parley.bot.Timeline;
import dev.parley.bot.render.AnswerOutline;
import dev.parley.bot.render.CitedArticle;
import dev.parley.bot.render.SafeText;
import dev.parley.bot.render.Wording;
import dev.parley.bot.text.DateText;
import dev.parley.knowledge.Article;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Writes replies for a terminal, as lines that end with {@code \n}. All text from articles goes
 * through {@link SafeText}.
 *
 * @param style how words are made to stand out
 * @param width columns of a line, at least 20; {@link #UNLIMITED} where nothing is to be wrapped
 */
public record TerminalRenderer(Style style, int width) implements ReplyRenderer<String> {

  /** For output that is no terminal: every paragraph is one line. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  public TerminalRenderer {
    requireNonNull(style);
    if (width < 20) {
      throw new IllegalArgumentException("illegal width: " + width + ", must be at least 20");
    }
  }

  @Override
  public String answer(Answer answer) {
    Page page = new Page(style, width);
    corrections(page, answer.corrections());
    if (answer.certainty() == Certainty.UNSURE) {
      page.paragraph("", Wording.UNSURE).gap();
    }
    AnswerOutline outline = AnswerOutline.of(answer.statements(), answer.citations());
    for (AnswerOutline.Point point : outline.points()) {
      point.notes().forEach(note -> page.paragraph("", Wording.DISPUTED + note));
      page.statement("", "", point.statement(), " " + Wording.marks(point.statement()));
    }
    answer.more().ifPresent(filter -> page.paragraph("", Wording.more(filter)));
    page.gap();
    citations(page, answer.citations(), outline.unsaid());
    return page.toString();
  }

  @Override
  public String noAnswer(NoAnswer refusal) {
    Page page = new Page(style, width);
    corrections(page, refusal.corrections());
    page.paragraph("", Wording.refusal(refusal));
    if (!refusal.nearest().isEmpty()) {
      page.gap().paragraph("", Wording.NEAREST);
      for (Source source : refusal.nearest()) {
        page.paragraph("  - ", heading(source.article()));
        link(page, "    ", source.link());
      }
    }
    return page.toString();
  }

  @Override
  public String timeline(Timeline timeline) {
    Page page = new Page(style, width);
    if (timeline.rows().isEmpty()) {
      page.paragraph("", Wording.nothingDated(timeline.filter()));
      return page.toString();
    }
    List<String> dates = timeline.rows().stream().map(row -> DateText.of(row.time())).toList();
    int column = dates.stream().mapToInt(String::length).max().orElseThrow();
    for (int i = 0; i < dates.size(); i++) {
      String date = dates.get(i) + " ".repeat(column - dates.get(i).length() + 2);
      Statement statement = timeline.rows().get(i).statement();
      page.statement(date, style.bold(date), statement, " " + Wording.marks(statement));
    }
    page.gap();
    AnswerOutline outline =
        AnswerOutline.of(
            timeline.rows().stream().map(Timeline.Row::statement).toList(), timeline.citations());
    citations(page, timeline.citations(), outline.unsaid());
    notes(page, timeline.citations());
    return page.toString();
  }

  @Override
  public String sources(Sources sources) {
    Page page = new Page(style, width);
    if (sources.sources().isEmpty()) {
      page.paragraph("", "There are no articles.");
    }
    for (Source source : sources.sources()) {
      Article article = source.article();
      page.bold(article.title());
      page.paragraph("  ", article.publisherOrUnattributed() + ", " + Wording.about(source));
      link(page, "  ", source.link());
      page.faint("  ", article.id());
    }
    return page.toString();
  }

  @Override
  public String notice(Notice notice) {
    return new Page(style, width).paragraph("", notice.text()).toString();
  }

  /** What could be asked, to stand below a refusal; empty where there is nothing. */
  public String suggestions(List<String> questions) {
    Page page = new Page(style, width);
    if (!questions.isEmpty()) {
      page.gap().paragraph("", "You could ask:");
      questions.forEach(question -> page.paragraph("  - ", question));
    }
    return page.toString();
  }

  private static void corrections(Page page, List<Correction> corrections) {
    if (!corrections.isEmpty()) {
      page.paragraph("", Wording.corrections(corrections)).gap();
    }
  }

  /** A line for each source, and below it those of its words that have not been said. */
  private static void citations(Page page, List<Citation> citations, List<Citation> unsaid) {
    boolean years = Wording.areOfSeveralYears(citations);
    for (Citation citation : citations) {
      Article article = citation.article();
      String label = "[" + citation.number() + "] ";
      page.paragraph(
          label,
          article.publisherOrUnattributed()
              + Wording.chipDay(article, years)
              + " "
              + citation.link().map(URI::toASCIIString).orElse(Wording.NO_ADDRESS));
      if (unsaid.contains(citation)) {
        page.paragraph(" ".repeat(label.length()), "“" + Wording.inner(citation.quote()) + "”");
      }
    }
  }

  private static void notes(Page page, List<Citation> citations) {
    for (CitedArticle cited : CitedArticle.of(citations)) {
      cited
          .marksByNote()
          .forEach((note, marks) -> page.paragraph("", "Editor's note on " + marks + ": " + note));
    }
  }

  private static void link(Page page, String indent, Optional<URI> link) {
    page.faint(indent, link.map(URI::toASCIIString).orElse(Wording.NO_ADDRESS));
  }

  private static String heading(Article article) {
    return article.title() + " (" + publisher(article) + ")";
  }

  private static String publisher(Article article) {
    return article.publisherOrUnattributed() + ", " + Wording.published(article);
  }
}
