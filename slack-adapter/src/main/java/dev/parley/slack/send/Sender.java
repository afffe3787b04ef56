package dev.parley.slack.send;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;

import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.block.LayoutBlock;
import dev.failsafe.RetryPolicy;
import dev.parley.bot.channel.Attempts;
import dev.parley.bot.channel.DaemonThreads;
import dev.parley.bot.channel.NotTaken;
import dev.parley.bot.channel.NotTaken.TooFast;
import dev.parley.bot.channel.Pacing;
import dev.parley.bot.channel.Patience;
import dev.parley.bot.channel.Trouble;
import dev.parley.bot.observe.ChannelMeters;
import dev.parley.bot.observe.RequestId;
import dev.parley.bot.picture.Picture;
import dev.parley.slack.render.Part;
import dev.parley.slack.send.Answer.Done;
import dev.parley.slack.send.Answer.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls the Web API: messages at the pace it asks for, and again until they are taken; signs of
 * life only a few times. A result says whether it was done; false or empty where Slack refuses it
 * for good. Results are cancelled when the sender is closed before they are known. Thread-safe; no
 * thread waits for a turn.
 */
public final class Sender implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

  /** Signs under way at once in a workspace. */
  private static final int MOST_SIGNS = 256;

  /** For what is worth nothing when it comes late. */
  private static final int FEW = 4;

  /** For what must not stay though Slack is away for some minutes. */
  private static final int MANY = 12;

  private static final int MOST_TOLD = 1_000;

  private static final String WORKING = "eyes";

  private final ScheduledExecutorService scheduler =
      RequestId.carriedBy(
          Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("slack-send")));
  private final Attempts attempts;
  private final Trouble trouble = new Trouble("Slack");
  private final Set<String> told = ConcurrentHashMap.newKeySet();
  private final Map<String, Semaphore> signs = new ConcurrentHashMap<>();
  private final Api api;
  private final Patience patience;
  private final Pacing<String> pacing;
  private final Workspaces workspaces;
  private final Uploads uploads;

  /**
   * Makes a sender.
   *
   * @param tokens a bot token for each workspace
   */
  public Sender(
      Api api, List<String> tokens, Paces paces, Patience patience, ChannelMeters meters) {
    this.api = api;
    this.attempts = new Attempts(scheduler, meters);
    this.patience = patience;
    this.pacing = new Pacing<>(channel -> paces.bucket(), scheduler);
    this.uploads =
        new Uploads(
            api,
            (name, team, call) ->
                attempted(
                    name,
                    patience.attempts(FEW),
                    () -> call(team, call).thenCompose(Sender::settled)));
    this.workspaces = Workspaces.find(tokens, api, attempts, patience);
  }

  /** The workspaces that the tokens are for. */
  public Workspaces workspaces() {
    return workspaces;
  }

  /** Posts a message; gives its ts. */
  public CompletableFuture<Optional<String>> post(Address to, Part part) {
    return message(
            "chat.postMessage",
            to,
            plain -> client -> client.chatPostMessage(Requests.message(to, part, plain)))
        .thenApply(Sender::ts);
  }

  /**
   * Posts a message with its blocks or not at all; gives its ts.
   *
   * @param most after how many attempts it is given up, of which each refusal of the blocks is one
   */
  public CompletableFuture<Optional<String>> postWhole(Address to, Part part, int most) {
    String pace = to.team() + "/" + to.channel();
    return whole(
            "chat.postMessage with a picture",
            most,
            () ->
                pacing
                    .turn(pace)
                    .thenCompose(
                        turn ->
                            call(
                                to.team(),
                                token ->
                                    api.message(
                                        token,
                                        client ->
                                            client.chatPostMessage(
                                                Requests.message(to, part, false)))))
                    .whenComplete((answer, failure) -> slowDown(pace, failure)))
        .thenApply(Sender::ts);
  }

  /** The same in response to a command or a press. */
  public CompletableFuture<Boolean> respondWhole(
      String team, String url, Part part, Reach reach, int most) {
    String json = Requests.response(part, reach, false);
    return whole(
            "response_url with a picture",
            most,
            () -> call(team, token -> api.post(token, url, json)))
        .thenApply(Done.class::isInstance);
  }

  private CompletableFuture<Answer> whole(
      String name, int most, Supplier<CompletableFuture<Answer>> attempt) {
    return attempted(
        name,
        patience.attempts(most),
        () ->
            attempt
                .get()
                .thenCompose(
                    answer ->
                        answer instanceof Refused refused && refused.isOfBlocks()
                            ? failedFuture(new NotTaken(refused.error()))
                            : settled(answer))
                .whenComplete(trouble::note));
  }

  /** Puts a picture into a workspace; gives its file's id. It is seen where it is posted. */
  public CompletableFuture<Optional<String>> upload(String team, Picture picture) {
    return uploads.upload(team, picture);
  }

  /** Uploads it anew the next time. */
  public void forgetUpload(String team, Picture picture) {
    uploads.forget(team, picture);
  }

  /** Posts a message that one person alone sees, until they reload. */
  public CompletableFuture<Boolean> tell(Address to, String person, Part part) {
    return message(
            "chat.postEphemeral",
            to,
            plain ->
                client -> client.chatPostEphemeral(Requests.ephemeral(to, person, part, plain)))
        .thenApply(Done.class::isInstance);
  }

  /** Puts something else in the place of a message of ours. */
  public CompletableFuture<Boolean> update(Address to, String ts, Part part) {
    return message(
            "chat.update",
            to,
            plain -> client -> client.chatUpdate(Requests.update(to, ts, part, plain)))
        .thenApply(Done.class::isInstance);
  }

  /** Says something in response to a command or a press. */
  public CompletableFuture<Boolean> respond(String team, String url, Part part, Reach reach) {
    return attempted(
            "response_url",
            patience.untilTooLate(),
            () ->
                orPlain(
                        plain ->
                            call(
                                team,
                                token ->
                                    api.post(token, url, Requests.response(part, reach, plain))))
                    .thenCompose(Sender::settled)
                    .whenComplete(trouble::note))
        .thenApply(Done.class::isInstance);
  }

  /** Shows by a message that we are at work on it. */
  public CompletableFuture<Boolean> react(Address to, String ts) {
    return sign(
        "reactions.add",
        to.team(),
        client ->
            client.reactionsAdd(
                request -> request.channel(to.channel()).timestamp(ts).name(WORKING)));
  }

  /** Shows it no more. */
  public CompletableFuture<Boolean> unreact(Address to, String ts) {
    return sign(
        "reactions.remove",
        to.team(),
        MANY,
        client ->
            client.reactionsRemove(
                request -> request.channel(to.channel()).timestamp(ts).name(WORKING)));
  }

  /** Shows in a thread of the assistant pane what we are doing; nothing where it is empty. */
  public CompletableFuture<Boolean> status(Address to, String status) {
    return sign(
        "assistant.threads.setStatus",
        to.team(),
        client ->
            client.assistantThreadsSetStatus(
                request ->
                    request
                        .channelId(to.channel())
                        .threadTs(to.thread().orElse(null))
                        .status(status)));
  }

  /** Names a thread of the assistant pane. */
  public CompletableFuture<Boolean> title(Address to, String title) {
    return sign(
        "assistant.threads.setTitle",
        to.team(),
        client ->
            client.assistantThreadsSetTitle(
                request ->
                    request
                        .channelId(to.channel())
                        .threadTs(to.thread().orElse(null))
                        .title(title)));
  }

  /**
   * Suggests questions in the assistant pane.
   *
   * @param questions one to four
   */
  public CompletableFuture<Boolean> prompts(Address to, List<String> questions) {
    return sign(
        "assistant.threads.setSuggestedPrompts",
        to.team(),
        client ->
            client.assistantThreadsSetSuggestedPrompts(
                request ->
                    request
                        .channelId(to.channel())
                        .threadTs(to.thread().orElse(null))
                        .prompts(Requests.prompts(questions))));
  }

  /**
   * Shows a person their App Home.
   *
   * @param blocks at most 100
   */
  public CompletableFuture<Boolean> home(String team, String person, List<LayoutBlock> blocks) {
    return sign(
        "views.publish",
        team,
        client ->
            client.viewsPublish(request -> request.userId(person).view(Requests.home(blocks))));
  }

  /** A call that can be made with or without blocks. */
  private CompletableFuture<Answer> message(
      String name, Address to, Function<Boolean, Api.Method> method) {
    String pace = to.team() + "/" + to.channel();
    return attempted(
        name,
        patience.untilTooLate(),
        () ->
            pacing
                .turn(pace)
                .thenCompose(
                    turn ->
                        orPlain(
                            plain ->
                                call(to.team(), token -> api.message(token, method.apply(plain)))))
                .whenComplete((answer, failure) -> slowDown(pace, failure))
                .thenCompose(Sender::settled)
                .whenComplete(trouble::note));
  }

  /** Others to the same channel wait as well. */
  private void slowDown(String pace, Throwable failure) {
    if (NotTaken.in(failure).orElse(null) instanceof TooFast tooFast) {
      pacing.pause(pace, tooFast.waiting());
    }
  }

  private static CompletableFuture<Answer> orPlain(
      Function<Boolean, CompletableFuture<Answer>> call) {
    return call.apply(false)
        .thenCompose(
            answer ->
                answer instanceof Refused refused && refused.isOfBlocks()
                    ? call.apply(true)
                    : completedFuture(answer));
  }

  private CompletableFuture<Boolean> sign(String name, String team, Api.Method method) {
    return sign(name, team, FEW, method);
  }

  private CompletableFuture<Boolean> sign(String name, String team, int most, Api.Method method) {
    Semaphore room = signs.computeIfAbsent(team, first -> new Semaphore(MOST_SIGNS));
    if (!room.tryAcquire()) {
      return completedFuture(false);
    }
    return attempted(
            name,
            patience.attempts(most),
            () -> call(team, token -> api.sign(token, method)).thenCompose(Sender::settled))
        .whenComplete((answer, failure) -> room.release())
        .thenApply(Done.class::isInstance);
  }

  private CompletableFuture<Answer> call(
      String team, Function<String, CompletableFuture<Answer>> call) {
    Optional<String> token = workspaces.token(team);
    if (token.isPresent()) {
      return call.apply(token.get());
    }
    return workspaces.arePending()
        ? failedFuture(new NotTaken("workspace not known yet"))
        : completedFuture(new Refused("no_token_for_workspace"));
  }

  private static CompletableFuture<Answer> settled(Answer answer) {
    if (answer instanceof Refused refused && refused.isDoneBefore()) {
      return completedFuture(Done.NOTHING);
    }
    return answer instanceof Refused refused && refused.passes()
        ? failedFuture(new NotTaken(refused.error()))
        : completedFuture(answer);
  }

  /** A call given up is as good as refused. */
  private CompletableFuture<Answer> attempted(
      String name, RetryPolicy<Answer> policy, Supplier<CompletableFuture<Answer>> attempt) {
    return attempts
        .make(policy, attempt, notTaken -> new Refused(notTaken.getMessage()))
        .whenComplete((answer, failure) -> tell(name, answer));
  }

  /** The same refusal of the same method is told once: it may come with every message. */
  private void tell(String name, Answer answer) {
    if (answer instanceof Refused refused
        && told.size() < MOST_TOLD
        && told.add(name + refused.error())) {
      LOG.warn("Slack: {} was refused: {}", name, refused.words());
    }
  }

  private static Optional<String> ts(Answer answer) {
    return answer instanceof Done done
        ? done.response()
            .filter(ChatPostMessageResponse.class::isInstance)
            .map(response -> ((ChatPostMessageResponse) response).getTs())
        : Optional.empty();
  }

  @Override
  public void close() {
    attempts.close();
    scheduler.shutdownNow();
  }
}
