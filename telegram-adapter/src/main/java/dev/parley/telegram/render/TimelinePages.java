package dev.parley.telegram.render;

import dev.parley.bot.Citation;
import dev.parley.bot.Timeline;
import dev.parley.bot.Timeline.Row;
import dev.parley.bot.text.DateText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Groups the rows of a timeline so that each group fits a page with the sources it cites. */
final class TimelinePages {

  private final Timeline timeline;

  private TimelinePages(Timeline timeline) {
    this.timeline = timeline;
  }

  /** The pages, of rows and then sources. A page of a single row may be too long for a message. */
  static List<List<Block>> of(Timeline timeline) {
    return new TimelinePages(timeline).pages();
  }

  private List<List<Block>> pages() {
    List<List<Block>> pages = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (Row row : timeline.rows()) {
      rows.add(row);
      if (rows.size() > 1 && !Block.join(page(rows)).fits()) {
        rows.remove(rows.size() - 1);
        pages.add(page(rows));
        rows = new ArrayList<>(List.of(row));
      }
    }
    pages.add(page(rows));
    return pages;
  }

  private List<Block> page(List<Row> rows) {
    Set<Integer> cited = new HashSet<>();
    rows.forEach(row -> cited.addAll(row.statement().citations()));
    List<Citation> citations =
        timeline.citations().stream()
            .filter(citation -> cited.contains(citation.number()))
            .toList();
    List<Block> page = new ArrayList<>();
    rows.forEach(row -> page.add(new Block(Block.LINE, row(row, citations))));
    page.addAll(SourceList.of(citations));
    return page;
  }

  private static RichText row(Row row, List<Citation> citations) {
    return new HtmlBuilder()
        .bold(DateText.of(row.time()))
        .words(" ")
        .toText()
        .plus(TelegramRenderer.said(row.statement(), citations));
  }
}
