package dev.parley.telegram.handle;

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
import dev.parley.bot.render.Wording;
import dev.parley.telegram.receive.Incoming;
import dev.parley.telegram.receive.Incoming.Inline;
import dev.parley.telegram.receive.Incoming.Message;
import dev.parley.telegram.receive.Incoming.Place;
import dev.parley.telegram.receive.Incoming.Press;
import dev.parley.telegram.receive.IncomingJson;
import dev.parley.telegram.receive.Polling;
import dev.parley.telegram.send.Sender;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Takes in what people want, and sees to it that each is answered once: in order within a chat,
 * beside each other else, and after a restart where that came between. Thread-safe.
 */
public final class Handler implements Polling.Sink, AutoCloseable {

  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
  private static final Duration GRACE = Duration.ofSeconds(1);

  /** Run what never takes long: presses are answered while the bot thinks. */
  private final ExecutorService workers = pool(4, "telegram-work");

  /** More than there are processors: a slow question must not hold up quick ones of others. */
  private final ExecutorService thinkers = pool(2 * PROCESSORS + 4, "telegram-think");

  private final Sender sender;
  private final Set<Long> chats;
  private final PersonalRate rate;
  private final Backlog<Incoming> backlog;
  private final UntilStored untilStored = new UntilStored(workers, UntilStored.USUAL_REST);
  private final Asides asides;
  private final Waiting waiting;
  private final MessageHandler messages;
  private final PressHandler presses;
  private final InlineHandler inlines;

  /**
   * Makes a handler, which does nothing yet.
   *
   * @param rate questions a person may ask a minute
   * @param chats ids of the chats that are served; empty for all
   * @param store where it keeps what must survive a restart
   */
  public Handler(
      Sender sender,
      Bot bot,
      int rate,
      Set<Long> chats,
      ChannelStore store,
      Feedback feedback,
      ChannelMeters meters,
      Limits limits) {
    this.sender = sender;
    this.chats = Set.copyOf(chats);
    this.rate = new PersonalRate(rate, meters);
    this.backlog =
        new Backlog<>(
            store.inbox("updates", limits.remembered()),
            new Lanes(workers, limits.lane()),
            workers,
            limits.unfinished(),
            new IncomingJson(),
            meters);
    this.asides = new Asides(sender);
    this.waiting = new Waiting(sender.paces(), PROCESSORS);
    Answers answers = new Answers(store, limits.answers());
    Composer composer = new Composer(bot, meters);
    this.messages =
        new MessageHandler(
            sender,
            answers,
            composer,
            new Delivery(sender, answers, asked -> composer.picture(asked, thinkers), workers),
            thinkers,
            waiting,
            limits.editing(),
            InstantSource.system());
    this.presses = new PressHandler(sender, answers, feedback, messages);
    this.inlines =
        new InlineHandler(sender, bot, new PersonalRate(limits.inlineRate(), meters), thinkers);
  }

  private static ExecutorService pool(int threads, String name) {
    return RequestId.carriedBy(Executors.newFixedThreadPool(threads, DaemonThreads.named(name)));
  }

  /** Handles what an earlier run has left, and tells Telegram the commands. */
  public void start() {
    var unused = sender.commands(Help.COMMANDS, Help.GROUP_COMMANDS);
    for (Incoming left : backlog.left()) {
      if (left instanceof Message message) {
        submit(message, () -> messages.resume(message));
      } else if (left instanceof Press press) {
        submit(press, () -> messages.resume(press, () -> presses.act(press)));
      }
    }
  }

  @Override
  public void take(List<Incoming> incoming) {
    incoming.forEach(one -> take(one, this::storeWhenThereIsRoom));
  }

  /**
   * Takes in what cannot wait for room; it is stored when this returns.
   *
   * @return false where there is none, and nothing is done
   * @throws dev.parley.bot.channel.StoreException when it cannot be stored
   */
  public boolean offer(Incoming incoming) {
    return take(incoming, backlog::take) != Taken.FULL;
  }

  private Taken storeWhenThereIsRoom(Incoming incoming) {
    return backlog.takeWhenThereIsRoom(incoming) ? Taken.TAKEN : Taken.KNOWN;
  }

  private Taken take(Incoming incoming, Function<Incoming, Taken> store) {
    return RequestId.during(backlog.request(incoming), () -> takeAny(incoming, store));
  }

  private Taken takeAny(Incoming incoming, Function<Incoming, Taken> store) {
    if (incoming instanceof Message message) {
      return take(message, store);
    }
    if (incoming instanceof Press press) {
      return take(press, store);
    }
    take((Inline) incoming);
    return Taken.TAKEN;
  }

  /** Which chat it is for, nobody is told: a person counts as their private chat. */
  private void take(Inline inline) {
    if (isServed(inline.person())) {
      inlines.take(inline);
    } else {
      inlines.refuse(inline);
    }
  }

  private Taken take(Message message, Function<Incoming, Taken> store) {
    // What gets no answer gets no other words either, nor does it count as a question.
    if (Composer.isSilent(message)) {
      return Taken.TAKEN;
    }
    if (!isServed(message.place().chat())) {
      asides.notServed(message);
      return Taken.TAKEN;
    }
    Taken taken = store.apply(message);
    if (taken == Taken.TAKEN) {
      takeNew(message);
    }
    return taken;
  }

  /** Counted after doubles are gone. */
  private void takeNew(Message message) {
    Verdict verdict = rate.ask(Long.toString(message.person()));
    if (verdict == Verdict.GRANTED) {
      tellWait(message, submit(message, () -> messages.handle(message)));
    } else {
      backlog.finish(message);
    }
    if (verdict == Verdict.REFUSED) {
      asides.tooFast(message);
    }
  }

  private Taken take(Press press, Function<Incoming, Taken> store) {
    if (!isServed(press.place().chat())) {
      var unused = sender.answerPress(press.query(), Asides.notServed(press.place()), true);
      return Taken.TAKEN;
    }
    Taken taken = store.apply(press);
    if (taken == Taken.TAKEN) {
      takeNew(press);
    }
    return taken;
  }

  private void takeNew(Press press) {
    if (PressHandler.isQuestion(press)
        && rate.ask(Long.toString(press.person())) != Verdict.GRANTED) {
      backlog.finish(press);
      var unused = sender.answerPress(press.query(), Wording.TOO_FAST, false);
    } else {
      submit(press, () -> presses.act(press));
    }
  }

  private boolean isServed(long chat) {
    return chats.isEmpty() || chats.contains(chat);
  }

  private OptionalInt submit(Message message, Supplier<CompletionStage<?>> task) {
    return backlog.submit(
        message,
        lane(message.place()),
        () -> untilStored.run(task),
        () -> asides.failed(message.place(), message.message()));
  }

  /** A press is answered at once, and what the button is for is done in its turn. */
  private void submit(Press press, Supplier<CompletionStage<?>> task) {
    CompletableFuture<?> answered =
        CompletableFuture.completedFuture(null)
            .thenComposeAsync(start -> presses.answer(press), workers);
    OptionalInt before =
        backlog.submit(
            press,
            lane(press.place()),
            () -> untilStored.run(() -> task.get().thenCombine(answered, (done, told) -> done)),
            () -> asides.failed(press.place(), press.message()));
    if (before.isEmpty() && PressHandler.isQuestion(press)) {
      asides.full(press.place(), press.message());
    }
  }

  /** A chat's questions are answered one after the other. */
  private static String lane(Place place) {
    return Long.toString(place.chat());
  }

  private void tellWait(Message message, OptionalInt before) {
    Place place = message.place();
    if (before.isEmpty()) {
      asides.full(place, message.message());
    } else {
      waiting
          .words(place.type(), before.getAsInt(), backlog.size())
          .ifPresent(words -> asides.waiting(place, message.message(), words));
    }
  }

  /** Takes in no more, and waits for what is in hand until it is over or too long. */
  public void drain(Duration longest) {
    untilStored.close();
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
