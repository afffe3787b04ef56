package dev.parley.bot.layout;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

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
import dev.parley.bot.layout.Block.Gap;
import dev.parley.bot.layout.Span.Look;
import dev.parley.bot.render.AnswerOutline;
import dev.parley.bot.render.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lays replies out as messages of a chat: what stands where, in which order, and on how many
 * messages or pages. Thread-safe where its subclass is.
 *
 * @param <M> a message of the chat
 */
public abstract class ChatRenderer<M> implements ReplyRenderer<View<M>> {

  private static final int LONGEST_NOTE = 500;
  private static final int LONGEST_FILTER = 100;

  /** Chats refuse a message in which nothing can be seen. */
  private static final String NOTHING = "…";

  private final ChatText chat;
  private final SourceList sources;

  protected ChatRenderer(ChatText chat) {
    this.chat = chat;
    this.sources = new SourceList(chat);
  }

  /** Whether one message holds these blocks; it always holds a block of two UTF-16 units. */
  protected abstract boolean fits(List<Block> message);

  /** A message of blocks that fit. */
  protected abstract M write(List<Block> message);

  @Override
  public final View<M> answer(Answer answer) {
    List<Citation> citations = answer.citations();
    AnswerOutline outline = AnswerOutline.of(answer.statements(), citations);
    List<Block> said = new ArrayList<>(corrections(answer.corrections()));
    if (answer.certainty() == Certainty.UNSURE) {
      said.add(Block.paragraph(text().words(Wording.UNSURE).toText()));
    }
    outline.points().forEach(point -> said.addAll(point(point, citations)));
    answer.more().map(this::more).map(text -> Block.paragraph(text.toText())).ifPresent(said::add);
    List<Block> cited = sources.of(citations, citations, outline.unsaid());
    List<Block> whole = joined(said, cited);
    return fits(whole)
        ? messages(List.of(whole), said, citations, outline)
        : messages(joined(pack(said), pack(cited)), List.of(), citations, outline);
  }

  /** A statement, below what disputes it. */
  private List<Block> point(AnswerOutline.Point point, List<Citation> citations) {
    List<Block> blocks = new ArrayList<>();
    for (String note : point.notes()) {
      RichText disputed = text().words(Wording.DISPUTED).text(note, LONGEST_NOTE).toText();
      blocks.add(blocks.isEmpty() ? Block.paragraph(disputed) : Block.line(disputed));
    }
    RichText said = say(text(), point.statement(), citations).toText();
    blocks.add(blocks.isEmpty() ? Block.paragraph(said) : Block.line(said));
    return blocks;
  }

  private List<Block> corrections(List<Correction> corrections) {
    return corrections.isEmpty()
        ? List.of()
        : List.of(Block.paragraph(text().text(Wording.corrections(corrections)).toText()));
  }

  private View<M> messages(
      List<List<Block>> parts,
      List<Block> beforeQuotes,
      List<Citation> citations,
      AnswerOutline outline) {
    return new View.Messages<>(
        parts.stream().map(this::write).toList(),
        QuoteList.of(beforeQuotes, citations, outline.unsaid(), sources, this::fits)
            .map(this::write));
  }

  @Override
  public final View<M> noAnswer(NoAnswer refusal) {
    List<Block> blocks = new ArrayList<>(corrections(refusal.corrections()));
    blocks.add(Block.paragraph(text().words(Wording.refusal(refusal)).toText()));
    if (!refusal.nearest().isEmpty()) {
      blocks.add(Block.paragraph(text().words(Wording.NEAREST).toText()));
      for (Source source : refusal.nearest()) {
        TextBuilder line = text().words("• ");
        sources.heading(line, source.article(), source.link());
        blocks.add(Block.source(Gap.LINE, line.toText()));
      }
    }
    return messages(blocks);
  }

  @Override
  public final View<M> timeline(Timeline timeline) {
    if (timeline.rows().isEmpty()) {
      String filter = chat.safe(timeline.filter(), LONGEST_FILTER);
      return page(Wording.nothingDated(filter));
    }
    return new View.Pages<>(
        TimelinePages.of(timeline, sources, this::fits).stream()
            .flatMap(page -> pack(page).stream())
            .map(this::write)
            .toList());
  }

  @Override
  public final View<M> sources(Sources all) {
    return all.sources().isEmpty()
        ? page("There are no articles.")
        : new View.Pages<>(
            pack(all.sources().stream().map(this::source).toList()).stream()
                .map(this::write)
                .toList());
  }

  private Block source(Source source) {
    TextBuilder text = sources.title(text(), source.article(), source.link(), Look.BOLD);
    return Block.paragraph(
        text.newline()
            .words(sources.publisher(source.article()) + ", " + Wording.about(source))
            .toText());
  }

  @Override
  public final View<M> notice(Notice notice) {
    String lines = notice.text().lines().map(chat::safe).collect(Collectors.joining("\n")).strip();
    return messages(
        List.of(Block.paragraph(text().words(lines.isEmpty() ? NOTHING : lines).toText())));
  }

  private TextBuilder more(String filter) {
    return text().words(Wording.more(chat.safe(filter, LONGEST_FILTER)));
  }

  /** A statement and its marks. */
  static TextBuilder say(TextBuilder text, Statement statement, List<Citation> citations) {
    Map<Integer, Citation> byNumber =
        citations.stream().collect(toMap(Citation::number, identity(), (one, other) -> one));
    text.statement(statement).words(" ");
    for (int number : statement.citations()) {
      text.link(
          "[" + number + "]",
          Look.MARK,
          Optional.ofNullable(byNumber.get(number)).flatMap(Citation::link));
    }
    return text;
  }

  private View<M> messages(List<Block> blocks) {
    return new View.Messages<>(pack(blocks).stream().map(this::write).toList(), Optional.empty());
  }

  private View<M> page(String words) {
    return new View.Pages<>(List.of(write(List.of(Block.paragraph(text().words(words).toText())))));
  }

  private List<List<Block>> pack(List<Block> blocks) {
    return Packer.pack(blocks, this::fits);
  }

  private TextBuilder text() {
    return new TextBuilder(chat);
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }
}
