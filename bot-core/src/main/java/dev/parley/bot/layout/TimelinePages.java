package dev.parley.bot.layout;

import dev.parley.bot.Citation;
import dev.parley.bot.Timeline;
import dev.parley.bot.Timeline.Row;
import dev.parley.bot.render.AnswerOutline;
import dev.parley.bot.text.DateText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Groups the rows of a timeline so that each group fits a page with the sources it cites. */
final class TimelinePages {

  /** A row as it is shown, and the numbers of what it cites. */
  private record Line(Block block, List<Integer> cited) {}

  private final List<Citation> citations;
  private final AnswerOutline outline;
  private final SourceList sources;

  private TimelinePages(Timeline timeline, SourceList sources) {
    this.citations = timeline.citations();
    this.outline =
        AnswerOutline.of(timeline.rows().stream().map(Row::statement).toList(), citations);
    this.sources = sources;
  }

  /** The pages, of rows and then sources. A page of a single row may be too long for a message. */
  static List<List<Block>> of(Timeline timeline, SourceList sources, Predicate<List<Block>> fits) {
    TimelinePages pages = new TimelinePages(timeline, sources);
    return pages.of(timeline.rows().stream().map(pages::line).toList(), fits);
  }

  private Line line(Row row) {
    TextBuilder text = new TextBuilder(sources.chat()).bold(DateText.of(row.time())).words(" ");
    ChatRenderer.say(text, row.statement(), citations);
    return new Line(Block.line(text.toText()), row.statement().citations());
  }

  private List<List<Block>> of(List<Line> lines, Predicate<List<Block>> fits) {
    List<List<Block>> pages = new ArrayList<>();
    int first = 0;
    for (int end = 2; end <= lines.size(); end++) {
      if (end - first > 1 && !fits.test(page(lines.subList(first, end)))) {
        pages.add(page(lines.subList(first, end - 1)));
        first = end - 1;
      }
    }
    pages.add(page(lines.subList(first, lines.size())));
    return pages;
  }

  private List<Block> page(List<Line> lines) {
    Set<Integer> cited = new HashSet<>();
    lines.forEach(line -> cited.addAll(line.cited()));
    List<Block> page = new ArrayList<>(lines.stream().map(Line::block).toList());
    page.addAll(
        sources.withNotes(
            citations.stream().filter(citation -> cited.contains(citation.number())).toList(),
            outline,
            citations));
    return page;
  }
}
