package dev.parley.telegram.render;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.parley.bot.Answer;
import dev.parley.bot.Citation;
import dev.parley.bot.NoAnswer;
import dev.parley.bot.Notice;
import dev.parley.bot.ReplyRenderer;
import dev.parley.bot.Source;
import dev.parley.bot.Sources;
import dev.parley.bot.Statement;
import dev.parley.bot.Timeline;
import dev.parley.bot.render.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes replies in Telegram's HTML. Words from articles and users are escaped, lose their control
 * characters, and get an invisible U+2060 where they would mention somebody or be a command.
 * Thread-safe.
 */
public final class TelegramRenderer implements ReplyRenderer<View> {

  private static final int LONGEST_QUOTE = 1_000;
  private static final int LONGEST_NOTE = 500;
  private static final int LONGEST_FILTER = 100;

  /** Telegram refuses a message in which nothing can be seen. */
  private static final String NOTHING = "…";

  @Override
  public View answer(Answer answer) {
    List<Citation> citations = answer.citations();
    List<Block> said =
        answer.statements().stream()
            .map(statement -> said(statement, citations))
            .map(text -> new Block(Block.PARAGRAPH, text))
            .toList();
    List<Block> sources = SourceList.of(citations);
    RichText whole = Block.join(joined(said, sources));
    return whole.fits()
        ? messages(List.of(whole), QuoteList.of(said, citations))
        : messages(
            joined(Splitter.split(said), Splitter.split(sources)),
            QuoteList.of(List.of(), citations));
  }

  @Override
  public View noAnswer(NoAnswer refusal) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(paragraph(new HtmlBuilder().words(Wording.refusal(refusal))));
    refusal.closest().map(TelegramRenderer::closest).ifPresent(blocks::add);
    if (!refusal.nearest().isEmpty()) {
      blocks.add(paragraph(new HtmlBuilder().words(Wording.NEAREST)));
      for (Source source : refusal.nearest()) {
        HtmlBuilder line = new HtmlBuilder().words("• ");
        SourceList.heading(line, source.article(), source.link());
        blocks.add(new Block(Block.LINE, line.toText()));
      }
    }
    return messages(Splitter.split(blocks), Optional.empty());
  }

  private static Block closest(Citation closest) {
    HtmlBuilder text =
        new HtmlBuilder()
            .words(Wording.CLOSEST + "\n")
            .quoted("“" + ChatText.safe(closest.quote(), LONGEST_QUOTE) + "”")
            .newline();
    closest
        .note()
        .ifPresent(note -> text.words("Editor's note: ").text(note, LONGEST_NOTE).newline());
    return paragraph(SourceList.heading(text, closest.article(), closest.link()));
  }

  @Override
  public View timeline(Timeline timeline) {
    if (timeline.rows().isEmpty()) {
      String filter = ChatText.safe(timeline.filter(), LONGEST_FILTER);
      return pages(Stream.of(new HtmlBuilder().words(Wording.nothingDated(filter)).toText()));
    }
    return pages(
        TimelinePages.of(timeline).stream().flatMap(page -> Splitter.split(page).stream()));
  }

  @Override
  public View sources(Sources sources) {
    if (sources.sources().isEmpty()) {
      return pages(Stream.of(new HtmlBuilder().words("There are no articles.").toText()));
    }
    return pages(
        Splitter.split(sources.sources().stream().map(TelegramRenderer::source).toList()).stream());
  }

  private static Block source(Source source) {
    HtmlBuilder text = new HtmlBuilder();
    SourceList.title(text, source.article(), source.link(), true);
    return paragraph(
        text.newline()
            .words(SourceList.publisher(source.article()) + ", " + Wording.about(source)));
  }

  @Override
  public View notice(Notice notice) {
    String lines =
        notice.text().lines().map(ChatText::safe).collect(Collectors.joining("\n")).strip();
    HtmlBuilder text = new HtmlBuilder().words(lines.isEmpty() ? NOTHING : lines);
    return messages(Splitter.split(List.of(paragraph(text))), Optional.empty());
  }

  /** A statement and its marks. */
  static RichText said(Statement statement, List<Citation> citations) {
    Map<Integer, Citation> byNumber =
        citations.stream().collect(toMap(Citation::number, identity(), (one, other) -> one));
    HtmlBuilder text = new HtmlBuilder().text(statement.text()).words(" ");
    for (int number : statement.citations()) {
      text.mark(number, Optional.ofNullable(byNumber.get(number)).flatMap(Citation::link));
    }
    return text.toText();
  }

  private static Block paragraph(HtmlBuilder text) {
    return new Block(Block.PARAGRAPH, text.toText());
  }

  private static View messages(List<RichText> parts, Optional<RichText> withQuotes) {
    return new View.Messages(
        parts.stream().map(RichText::html).toList(), withQuotes.map(RichText::html));
  }

  private static View pages(Stream<RichText> pages) {
    return new View.Pages(pages.map(RichText::html).toList());
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }
}
