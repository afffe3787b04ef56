package dev.parley.slack.receive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import dev.parley.slack.send.Workspace;
import dev.parley.slack.send.Workspaces;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes out of Bolt's requests what is for us, and acknowledges it when it is stored. Events are
 * read from what Slack sent: Bolt's classes for them may not know what is new in one. Thread-safe.
 */
final class Intake implements Middleware {

  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private static final int UNAVAILABLE = 503;
  private static final int MOST_STRANGERS = 1_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Set<String> strangers = ConcurrentHashMap.newKeySet();
  private final Workspaces workspaces;
  private final Sink sink;

  Intake(Workspaces workspaces, Sink sink) {
    this.workspaces = workspaces;
    this.sink = sink;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    if (!(request instanceof EventRequest
        || request instanceof SlashCommandRequest
        || request instanceof BlockActionRequest)) {
      return chain.next(request);
    }
    String team = Optional.ofNullable(request.getContext().getTeamId()).orElse("");
    Optional<Workspace> here = workspaces.get(team);
    if (here.isEmpty()) {
      return fromStranger(team);
    }
    if (request instanceof EventRequest event) {
      takeEvent(JSON.readTree(event.getRequestBodyAsString()), here.get());
    } else {
      interaction(request, here.get()).ifPresent(sink::take);
    }
    return Response.ok();
  }

  /** While it may still turn out to be one of ours, Slack is to tell it again. */
  private Response fromStranger(String team) {
    if (workspaces.arePending()) {
      return Response.error(UNAVAILABLE);
    }
    if (strangers.size() < MOST_STRANGERS && strangers.add(team)) {
      LOG.warn(
          "Slack: workspace {} is not served: add its bot token to SLACK_BOT_TOKEN",
          printable(team));
    }
    return Response.ok();
  }

  private static String printable(String team) {
    return team.replaceAll("[^A-Za-z0-9]", "?");
  }

  private void takeEvent(JsonNode payload, Workspace here) {
    EventReader.own(payload, here).ifPresent(sink::hear);
    EventReader.read(payload, here).ifPresent(sink::take);
  }

  private static Optional<Incoming> interaction(Request<?> request, Workspace here) {
    return request instanceof SlashCommandRequest command
        ? InteractionReader.read(command.getPayload(), here)
        : InteractionReader.read(((BlockActionRequest) request).getPayload(), here);
  }
}
