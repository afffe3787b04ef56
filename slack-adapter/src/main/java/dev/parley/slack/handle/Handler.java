package dev.parley.slack.handle;

import dev.parley.bot.Bot;
import dev.parley.bot.channel.Backlog;
import dev.parley.bot.channel.Backlog.Taken;
import dev.parley.bot.channel.ChannelStore;
import dev.parley.bot.channel.DaemonThreads;
import dev.parley.bot.channel.Feedback;
import dev.parley.bot.channel.Lanes;
import dev.parley.bot.channel.PersonalRate;
import dev.parley.bot.channel.PersonalRate.Verdict;
import dev.parley.bot.observe.ChannelMeters;
import dev.parley.bot.observe.RequestId;
import dev.parley.slack.receive.Incoming;
import dev.parley.slack.receive.Incoming.Addressee;
import dev.parley.slack.receive.Incoming.Command;
import dev.parley.slack.receive.Incoming.HomeOpened;
import dev.parley.slack.receive.Incoming.Message;
import dev.parley.slack.receive.Incoming.PaneOpened;
import dev.parley.slack.receive.Incoming.Press;
import dev.parley.slack.receive.IncomingJson;
import dev.parley.slack.receive.OwnMessage;
import dev.parley.slack.receive.Sink;
import dev.parley.slack.send.Sender;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Takes in what people want, and sees to it that each is answered once: in order within a thread,
 * beside each other else, and after a restart where that came between. Thread-safe.
 */
public final class Handler implements Sink, AutoCloseable {

  private static final Duration GRACE = Duration.ofSeconds(1);

  /** Run what never takes long: presses are answered while the bot thinks. */
  private final ExecutorService workers = pool(4, "slack-work");

  private final ExecutorService thinkers =
      pool(Math.max(2, Runtime.getRuntime().availableProcessors()), "slack-think");
  private final Sender sender;
  private final Set<String> channels;
  private final PersonalRate rate;
  private final Backlog<Incoming> backlog;
  private final Threads threads;
  private final Asides asides;
  private final QuestionHandler questions;
  private final PressHandler presses;
  private final HomeHandler homes;

  /**
   * Makes a handler, which does nothing yet.
   *
   * @param rate questions a person may ask a minute
   * @param channels ids of the channels that are served; empty for all
   * @param site where our own pages can be reached by all, if they can
   * @param store where it keeps what must survive a restart
   */
  public Handler(
      Sender sender,
      Bot bot,
      int rate,
      Set<String> channels,
      Optional<URI> site,
      ChannelStore store,
      Feedback feedback,
      ChannelMeters meters,
      Limits limits) {
    this.sender = sender;
    this.channels = Set.copyOf(channels);
    this.rate = new PersonalRate(rate, meters);
    this.backlog =
        new Backlog<>(
            store.inbox("incoming", limits.remembered()),
            new Lanes(workers, limits.lane()),
            workers,
            limits.unfinished(),
            new IncomingJson(),
            meters);
    this.threads = new Threads(store.shelf("threads", limits.threads()), limits.threads());
    this.asides = new Asides(sender);
    Answers answers = new Answers(store.shelf("answers", limits.answers()));
    Composer composer = new Composer(bot, meters);
    Pictures pictures = new Pictures(sender, composer, site, thinkers);
    Delivery delivery = new Delivery(sender, answers, threads, pictures, workers);
    this.questions =
        new QuestionHandler(
            sender, answers, composer, delivery, store.shelf("panes", limits.threads()), thinkers);
    this.presses = new PressHandler(sender, answers, delivery, feedback, questions, asides);
    this.homes = new HomeHandler(sender, bot, composer, thinkers);
  }

  private static ExecutorService pool(int threads, String name) {
    return RequestId.carriedBy(Executors.newFixedThreadPool(threads, DaemonThreads.named(name)));
  }

  /** Handles what an earlier run has left. */
  public void start() {
    for (Incoming left : backlog.left()) {
      submit(left, () -> questions.resume(left, () -> handle(left)));
    }
  }

  @Override
  public void take(Incoming incoming) {
    RequestId.during(backlog.request(incoming), () -> takeAny(incoming));
  }

  private void takeAny(Incoming incoming) {
    if (isForUs(incoming)) {
      if (isServed(incoming)) {
        takeServed(incoming);
      } else {
        refuse(incoming);
      }
    }
    // After it is stored: told again, it would not seem to follow the bot.
    if (incoming instanceof Message message) {
      threads.personSpoke(message);
    }
  }

  /** A person may answer the bot before Slack has told us that its message stands there. */
  @Override
  public void hear(OwnMessage message) {
    threads.botSpoke(message);
  }

  private boolean isForUs(Incoming incoming) {
    if (!(incoming instanceof Message message)) {
      return true;
    }
    return switch (message.to()) {
      case DIRECT, MENTIONED -> true;
      case NOBODY -> threads.followsBot(message);
      case OTHERS -> false;
    };
  }

  private boolean isServed(Incoming incoming) {
    return channels.isEmpty() || channels.contains(incoming.channel());
  }

  /** Nobody asked where a message follows the bot without a mention. */
  private void refuse(Incoming incoming) {
    if (incoming instanceof HomeOpened home) {
      var unused = homes.refuse(home);
    } else if (!(incoming instanceof Message message) || message.to() != Addressee.NOBODY) {
      asides.notServed(incoming);
    }
  }

  private void takeServed(Incoming incoming) {
    Taken taken = backlog.take(incoming);
    if (taken == Taken.FULL) {
      asides.full(incoming);
    } else if (taken == Taken.TAKEN && isGranted(incoming)) {
      submit(incoming, () -> handle(incoming));
    }
  }

  /** Counted after doubles are gone. */
  private boolean isGranted(Incoming incoming) {
    if (!isQuestion(incoming)) {
      return true;
    }
    Verdict verdict = rate.ask(incoming.team() + " " + incoming.person());
    if (verdict != Verdict.GRANTED) {
      backlog.finish(incoming);
    }
    // A command or a button would seem broken if it did nothing.
    if (verdict == Verdict.REFUSED
        || (verdict == Verdict.REFUSED_AGAIN && !(incoming instanceof Message))) {
      asides.tooFast(incoming);
    }
    return verdict == Verdict.GRANTED;
  }

  private static boolean isQuestion(Incoming incoming) {
    return incoming instanceof Message
        || incoming instanceof Command
        || (incoming instanceof Press press && PressHandler.isQuestion(press));
  }

  private void submit(Incoming incoming, Supplier<CompletionStage<?>> work) {
    if (incoming instanceof Message message) {
      WorkingSign sign = new WorkingSign(sender, message);
      if (isInLine(message, () -> sign.during(work))) {
        sign.showInLine();
      }
    } else {
      isInLine(incoming, work);
    }
  }

  private boolean isInLine(Incoming incoming, Supplier<CompletionStage<?>> task) {
    OptionalInt before =
        backlog.submit(incoming, lane(incoming), task, () -> asides.failed(incoming));
    if (before.isEmpty()) {
      asides.full(incoming);
    }
    return before.isPresent();
  }

  /** What is handled one after the other. */
  private static String lane(Incoming incoming) {
    String within =
        incoming instanceof Message message
            ? message.root()
            : incoming instanceof Press press ? "press " + press.message() : incoming.person();
    return incoming.team() + " " + incoming.channel() + " " + within;
  }

  private CompletableFuture<?> handle(Incoming incoming) {
    if (incoming instanceof Message message) {
      return questions.handle(message);
    }
    if (incoming instanceof Command command) {
      return questions.handle(command);
    }
    if (incoming instanceof Press press) {
      return presses.handle(press);
    }
    return incoming instanceof HomeOpened home ? homes.handle(home) : opened((PaneOpened) incoming);
  }

  private CompletableFuture<Boolean> opened(PaneOpened pane) {
    questions.opened(pane);
    return homes.handle(pane);
  }

  /** Takes in no more, and waits for what is in hand until it is over or too long. */
  public void drain(Duration longest) {
    backlog.close(longest);
  }

  /** Ends every thread; to be called after the sender has been closed. */
  @Override
  public void close() {
    thinkers.shutdownNow();
    workers.shutdown();
    try {
      if (!workers.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        workers.shutdownNow();
      }
    } catch (InterruptedException e) {
      workers.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
