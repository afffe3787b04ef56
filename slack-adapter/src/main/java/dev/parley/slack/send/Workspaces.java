package dev.parley.slack.send;

import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.parley.bot.channel.Attempts;
import dev.parley.bot.channel.Health;
import dev.parley.bot.channel.Liveness;
import dev.parley.bot.channel.NotTaken;
import dev.parley.bot.channel.Patience;
import dev.parley.slack.send.Answer.Done;
import dev.parley.slack.send.Answer.Refused;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The workspaces that are served: Slack says which one each token is for, sooner or later.
 * Thread-safe.
 */
public final class Workspaces {

  /** A workspace, and the token for it. */
  private record Entry(Workspace workspace, String token) {}

  private static final Logger LOG = LoggerFactory.getLogger(Workspaces.class);

  private final Map<String, Entry> known = new ConcurrentHashMap<>();
  private final AtomicInteger pending;
  private final Liveness liveness =
      new Liveness(InstantSource.system(), "asking Slack about the bot token");

  private Workspaces(int tokens) {
    this.pending = new AtomicInteger(tokens);
  }

  /** Asks Slack about each token until it knows. */
  static Workspaces find(List<String> tokens, Api api, Attempts attempts, Patience patience) {
    Workspaces workspaces = new Workspaces(tokens.size());
    for (String token : tokens) {
      var unused =
          attempts
              .make(patience.forever(), () -> workspaces.ask(api, token))
              .thenAccept(answer -> workspaces.settle(token, answer));
    }
    return workspaces;
  }

  private CompletableFuture<Answer> ask(Api api, String token) {
    return api.sign(token, client -> client.authTest(request -> request))
        .thenApply(Workspaces::settled)
        .whenComplete(
            (answer, failure) -> {
              if (failure != null && known.isEmpty()) {
                liveness.failed("no answer about the bot token; asking again");
              }
            });
  }

  /** A token that is refused will be tomorrow, too. */
  private static Answer settled(Answer answer) {
    if (answer instanceof Refused refused && refused.passes() && !refused.isTokenRefused()) {
      throw new NotTaken(refused.error());
    }
    return answer;
  }

  private void settle(String token, Answer answer) {
    if (answer instanceof Done done
        && done.response().orElse(null) instanceof AuthTestResponse test
        && test.getTeamId() != null
        && test.getUserId() != null) {
      known.put(
          test.getTeamId(), new Entry(new Workspace(test.getTeamId(), test.getUserId()), token));
      liveness.succeeded("serving workspace " + test.getTeamId());
    } else {
      refused(answer);
    }
    pending.decrementAndGet();
  }

  private void refused(Answer answer) {
    String error = answer instanceof Refused refused ? refused.error() : "no workspace";
    String words =
        "SLACK_BOT_TOKEN was refused (%s): copy the Bot User OAuth Token from the app's settings"
            .formatted(error);
    if (known.isEmpty()) {
      liveness.failed(words);
    } else {
      LOG.warn("Slack: one {}", words);
    }
  }

  /** The workspace of this id, where it is known by now. */
  public Optional<Workspace> get(String team) {
    return Optional.ofNullable(known.get(team)).map(Entry::workspace);
  }

  /** Whether there are tokens of which the workspace is not known yet. */
  public boolean arePending() {
    return pending.get() > 0;
  }

  /** Whether there is one to serve. */
  public Health health() {
    return liveness.health();
  }

  /** The token for a workspace, where it is known by now. */
  Optional<String> token(String team) {
    return Optional.ofNullable(known.get(team)).map(Entry::token);
  }
}
