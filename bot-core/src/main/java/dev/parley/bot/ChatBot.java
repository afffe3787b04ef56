package dev.parley.bot;

import static dev.parley.bot.observe.Stage.CHECK;
import static dev.parley.bot.observe.Stage.COMPOSE;
import static dev.parley.bot.observe.Stage.QUESTION;
import static dev.parley.bot.observe.Stage.READ;
import static dev.parley.bot.observe.Stage.SEARCH;
import static dev.parley.bot.observe.Stage.TIMELINE;

import dev.parley.bot.answer.AnswerComposer;
import dev.parley.bot.answer.AnswerReader;
import dev.parley.bot.answer.CitationCheck;
import dev.parley.bot.answer.Reading;
import dev.parley.bot.conversation.Conversations;
import dev.parley.bot.conversation.Conversations.Step;
import dev.parley.bot.conversation.Turn;
import dev.parley.bot.link.Links;
import dev.parley.bot.observe.ReplyListener;
import dev.parley.bot.observe.StageTimes;
import dev.parley.bot.question.Question;
import dev.parley.bot.question.QuestionReader;
import dev.parley.bot.question.QuestionText;
import dev.parley.bot.retrieval.Hit;
import dev.parley.bot.retrieval.PassageIndex;
import dev.parley.bot.route.JoinedAnswers;
import dev.parley.bot.route.Route;
import dev.parley.bot.route.RouteReader;
import dev.parley.bot.route.RouteReplies;
import dev.parley.bot.suggest.Suggestions;
import dev.parley.bot.text.DateText;
import dev.parley.bot.timeline.TimelineComposer;
import dev.parley.knowledge.Library;
import dev.parley.knowledge.Publication;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One question in, one reply out. Thread-safe. */
public final class ChatBot implements Bot {

  /** Passages to read; more cost time and hardly ever hold an answer that these don't. */
  private static final int PASSAGES = 16;

  /** Events that an answer tells of; the timeline, which has pages, tells of all. */
  private static final int MOST_EVENTS = 12;

  private final PassageIndex index;
  private final RouteReader routes;
  private final RouteReplies routed;
  private final QuestionReader questions;
  private final AnswerReader reader;
  private final AnswerComposer composer;
  private final TimelineComposer timelines;
  private final Conversations conversations;
  private final Suggestions suggestions;
  private final Links links;
  private final ReplyListener listener;
  private final InstantSource clock;

  /** Joins the stages; {@link ChatBots} makes the usual ones. */
  ChatBot(
      PassageIndex index,
      RouteReader routes,
      RouteReplies routed,
      QuestionReader questions,
      AnswerReader reader,
      AnswerComposer composer,
      TimelineComposer timelines,
      Conversations conversations,
      Suggestions suggestions,
      Links links,
      ReplyListener listener,
      InstantSource clock) {
    this.index = index;
    this.routes = routes;
    this.routed = routed;
    this.questions = questions;
    this.reader = reader;
    this.composer = composer;
    this.timelines = timelines;
    this.conversations = conversations;
    this.suggestions = suggestions;
    this.links = links;
    this.listener = listener;
    this.clock = clock;
  }

  @Override
  public Reply reply(ConversationId conversation, String text) {
    StageTimes times = new StageTimes(listener);
    Said said = step(conversation, text, times).result();
    listener.replied(conversation.channel(), said.question(), said.reply(), times.asMap());
    return said.reply();
  }

  /**
   * What was asked and said.
   *
   * @param question as it was written, made to stand alone where it is one
   */
  private record Said(String question, Reply reply) {}

  private Step<Said> step(ConversationId conversation, String text, StageTimes times) {
    Optional<Notice> unfit = QuestionText.problem(text);
    if (unfit.isPresent()) {
      return new Step<>(new Said(text, unfit.get()), Optional.empty());
    }
    return conversations.step(
        conversation,
        history -> {
          Step<Said> step = step(text, history, times);
          if (RouteReplies.FORGOTTEN.equals(step.result().reply())) {
            conversations.forget(conversation);
          }
          return new Step<>(step, step.turn());
        });
  }

  @Override
  public Reply answer(String text) {
    // Nobody hears what becomes of it, such as in inline mode, where each letter typed asks anew.
    return answer(text, new StageTimes(ReplyListener.NONE));
  }

  private Reply answer(String text, StageTimes times) {
    return QuestionText.problem(text)
        .<Reply>map(notice -> notice)
        .orElseGet(() -> step(text, List.of(), times).result().reply());
  }

  private Step<Said> step(String text, List<Turn> history, StageTimes times) {
    Library library = index.library();
    String asked = QuestionText.clean(text);
    Route route = routes.read(asked, !history.isEmpty());
    if (route instanceof Route.TwoInOne both) {
      return both(asked, both.parts(), history, library, times);
    }
    return routed
        .reply(route, library)
        .map(reply -> said(asked, reply))
        .orElseGet(() -> ask(asked, history, library, times));
  }

  /** Only an answer is something to come back to. */
  private Step<Said> said(String asked, Reply reply) {
    Turn turn = Turn.of(asked, asked, reply, clock.instant());
    return new Step<>(
        new Said(asked, reply), Optional.of(turn).filter(said -> reply instanceof Answer));
  }

  /** Each part is asked after the ones before it, as it often leans on them. */
  private Step<Said> both(
      String asked, List<String> parts, List<Turn> history, Library library, StageTimes times) {
    List<Turn> turns = new ArrayList<>(history);
    List<Reply> replies = new ArrayList<>();
    for (String part : parts) {
      Step<Said> step = ask(part, turns, library, times);
      step.turn().ifPresent(turns::add);
      replies.add(step.result().reply());
    }
    return said(asked, JoinedAnswers.of(replies));
  }

  private Step<Said> ask(String asked, List<Turn> history, Library library, StageTimes times) {
    String normal = RouteReader.question(asked);
    Question question = times.time(QUESTION, () -> questions.read(normal, history, library));
    Reply reply =
        happened(question, library, times).orElseGet(() -> read(question, library, times));
    Turn turn = Turn.of(asked, question.text(), reply, clock.instant());
    String written = question.written().equals(normal) ? asked : question.written();
    return new Step<>(new Said(written, with(question.corrections(), reply)), Optional.of(turn));
  }

  /** Who asks must see what was taken for misspelt: it may have been another name. */
  private static Reply with(List<Correction> corrections, Reply reply) {
    if (reply instanceof Answer answer) {
      return answer.withCorrections(corrections);
    }
    return reply instanceof NoAnswer refusal ? refusal.withCorrections(corrections) : reply;
  }

  private Reply read(Question question, Library library, StageTimes times) {
    List<Hit> evidence = times.time(SEARCH, () -> index.search(question.toSearch(PASSAGES)));
    Reading reading = times.time(READ, () -> reader.read(question, evidence));
    Reply draft = times.time(COMPOSE, () -> composer.compose(question, reading, library));
    return times.time(CHECK, () -> CitationCheck.check(draft, library));
  }

  /** The timeline's rows of the time asked about, where a question asks for no more than that. */
  private Optional<Reply> happened(Question question, Library library, StageTimes times) {
    return question
        .time()
        .filter(time -> question.asksWhatHappened())
        .map(time -> times.time(TIMELINE, () -> timelines.compose(library, time)))
        .filter(timeline -> !timeline.rows().isEmpty())
        .map(ChatBot::asAnswer);
  }

  /** The first rows as statements, each after its date. */
  private static Answer asAnswer(Timeline timeline) {
    Timeline told = timeline.first(MOST_EVENTS);
    List<Statement> statements =
        told.rows().stream()
            .map(
                row ->
                    new Statement(
                        DateText.of(row.time()) + ": " + row.statement().text(),
                        row.statement().citations()))
            .toList();
    List<String> ranking =
        told.citations().stream()
            .map(citation -> citation.article().id())
            .distinct()
            .limit(Answer.MOST_RANKED)
            .toList();
    Answer answer = new Answer(statements, told.citations(), 1, ranking);
    return told.rows().size() < timeline.rows().size()
        ? answer.withMore(timeline.filter())
        : answer;
  }

  @Override
  public Reply timeline(String filter) {
    return TimelineComposer.problem(filter)
        .<Reply>map(notice -> notice)
        .orElseGet(
            () ->
                new StageTimes(listener)
                    .time(TIMELINE, () -> timelines.compose(index.library(), filter)));
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
    return RouteReplies.FORGOTTEN;
  }

  @Override
  public List<String> suggestions(String near) {
    // What a suggestion is examined with, nobody asked.
    return suggestions.near(near, text -> answer(text, new StageTimes(ReplyListener.NONE)));
  }

  @Override
  public List<String> followUps(String asked, Answer answer) {
    return suggestions.after(
        asked, answer, text -> answer(text, new StageTimes(ReplyListener.NONE)));
  }
}
