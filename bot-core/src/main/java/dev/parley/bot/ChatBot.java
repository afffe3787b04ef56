package dev.parley.bot;

import dev.parley.bot.answer.AnswerComposer;
import dev.parley.bot.answer.AnswerReader;
import dev.parley.bot.answer.CitationCheck;
import dev.parley.bot.answer.Reading;
import dev.parley.bot.conversation.Conversations;
import dev.parley.bot.conversation.Conversations.Step;
import dev.parley.bot.conversation.Turn;
import dev.parley.bot.link.Links;
import dev.parley.bot.question.Question;
import dev.parley.bot.question.QuestionReader;
import dev.parley.bot.question.QuestionText;
import dev.parley.bot.retrieval.Hit;
import dev.parley.bot.retrieval.PassageIndex;
import dev.parley.bot.suggest.Suggestions;
import dev.parley.bot.text.DateText;
import dev.parley.bot.timeline.TimelineComposer;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.Publication;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One question in, one reply out. Thread-safe. */
public final class ChatBot implements Bot {

  /** Passages to read; more cost time and hardly ever hold an answer that these don't. */
  private static final int PASSAGES = 16;

  private final PassageIndex index;
  private final QuestionReader questions;
  private final AnswerReader reader;
  private final AnswerComposer composer;
  private final TimelineComposer timelines;
  private final Conversations conversations;
  private final Suggestions suggestions;
  private final Links links;
  private final InstantSource clock;

  /** Joins the stages; {@link ChatBots} makes the usual ones. */
  ChatBot(
      PassageIndex index,
      QuestionReader questions,
      AnswerReader reader,
      AnswerComposer composer,
      TimelineComposer timelines,
      Conversations conversations,
      Suggestions suggestions,
      Links links,
      InstantSource clock) {
    this.index = index;
    this.questions = questions;
    this.reader = reader;
    this.composer = composer;
    this.timelines = timelines;
    this.conversations = conversations;
    this.suggestions = suggestions;
    this.links = links;
    this.clock = clock;
  }

  @Override
  public Reply reply(ConversationId conversation, String text) {
    Optional<Notice> unfit = QuestionText.problem(text);
    if (unfit.isPresent()) {
      return unfit.get();
    }
    return conversations.step(conversation, history -> step(text, history));
  }

  @Override
  public Reply answer(String text) {
    return QuestionText.problem(text)
        .<Reply>map(notice -> notice)
        .orElseGet(() -> step(text, List.of()).result());
  }

  private Step<Reply> step(String text, List<Turn> history) {
    Library library = index.library();
    String asked = QuestionText.clean(text);
    Question question = questions.read(asked, history, library);
    Reply reply = happened(question, library).orElseGet(() -> read(question, library));
    return new Step<>(reply, Optional.of(Turn.of(asked, question.text(), reply, clock.instant())));
  }

  private Reply read(Question question, Library library) {
    List<Hit> evidence = index.search(question.toSearch(PASSAGES));
    Reading reading = reader.read(question, evidence);
    return CitationCheck.check(composer.compose(question, reading, library), library);
  }

  /** The timeline's rows of the time asked about, where a question asks for no more than that. */
  private Optional<Reply> happened(Question question, Library library) {
    return question
        .time()
        .filter(time -> question.asksWhatHappened())
        .map(time -> timelines.compose(library, time))
        .filter(timeline -> !timeline.rows().isEmpty())
        .map(ChatBot::asAnswer);
  }

  /** The rows as statements, each after its date. */
  private static Answer asAnswer(Timeline timeline) {
    List<Statement> statements =
        timeline.rows().stream()
            .map(
                row ->
                    new Statement(
                        DateText.of(row.time()) + ": " + row.statement().text(),
                        row.statement().citations()))
            .toList();
    List<String> ranking =
        timeline.citations().stream()
            .map(citation -> citation.article().id())
            .distinct()
            .limit(Answer.MOST_RANKED)
            .toList();
    return new Answer(statements, timeline.citations(), 1, ranking);
  }

  @Override
  public Reply timeline(String filter) {
    return TimelineComposer.problem(filter)
        .<Reply>map(notice -> notice)
        .orElseGet(() -> timelines.compose(index.library(), filter));
  }

  @Override
  public Reply sources() {
    return new Sources(
        index.library().documents().stream()
            .map(document -> Source.of(document, links))
            .sorted(
                Comparator.comparing(
                    (Source source) ->
                        source.article().published().map(Publication::day).orElse(LocalDate.MAX)))
            .toList());
  }

  @Override
  public void share(ConversationId from, String question, ConversationId to) {
    conversations.share(from, QuestionText.clean(question), to);
  }

  @Override
  public Reply reset(ConversationId conversation) {
    conversations.forget(conversation);
    return new Notice("Forgotten. Ask me something new.");
  }

  @Override
  public List<String> suggestions(String near) {
    return suggestions.near(near, this::answer);
  }
}
