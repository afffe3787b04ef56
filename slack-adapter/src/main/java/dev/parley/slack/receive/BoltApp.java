package dev.parley.slack.receive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import dev.parley.bot.channel.StoreException;
import dev.parley.slack.send.Workspaces;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands what Slack sends to Bolt, and keeps from it what it would fail at or write into the log.
 * Always gives a response: 200 where Slack need not tell it again. Thread-safe.
 */
public final class BoltApp implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BoltApp.class);

  private static final int BAD_REQUEST = 400;
  private static final int UNAVAILABLE = 503;

  /** What Bolt knows and we may want. */
  private static final Set<String> TYPES =
      Set.of("event_callback", "block_actions", "url_verification");

  private static final Pattern FIELD =
      Pattern.compile("(?:^|&)(payload|command|ssl_check)=([^&]+)");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final App app;
  private final SlackRequestParser parser;

  /** An app that stores what comes in from these workspaces. */
  public BoltApp(Slack slack, Workspaces workspaces, Sink sink) {
    AppConfig config =
        AppConfig.builder()
            .slack(slack)
            // Bolt reads these from the environment otherwise, and asks Slack about the token.
            .singleTeamBotToken(null)
            .signingSecret(null)
            .clientId(null)
            .clientSecret(null)
            .allEventsApiAutoAckEnabled(true)
            .build();
    this.app = new App(config, List.of(new Intake(workspaces, sink)));
    this.app.start();
    this.parser = new SlackRequestParser(config);
  }

  /** Handles the body of a frame's payload. */
  Response frame(JsonNode payload) {
    boolean command = payload.path("command").isTextual();
    return command || isKnown(payload) ? run(payload.toString(), Map.of(), true) : Response.ok();
  }

  /** Handles the body of a request whose signature is right. */
  Response request(String body, Map<String, List<String>> headers) {
    try {
      return isForBolt(body) ? run(body, headers, false) : Response.ok();
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return Response.error(BAD_REQUEST);
    }
  }

  private static boolean isForBolt(String body) throws JsonProcessingException {
    if (body.stripLeading().startsWith("{")) {
      return isKnown(JSON.readTree(body));
    }
    Matcher field = FIELD.matcher(body);
    if (!field.find()) {
      throw new IllegalArgumentException("neither JSON nor a form that Slack sends");
    }
    String value = URLDecoder.decode(field.group(2), StandardCharsets.UTF_8);
    return switch (field.group(1)) {
      case "payload" -> isKnown(JSON.readTree(value));
      case "command" -> true;
      // Slack only tries whether somebody is there.
      default -> false;
    };
  }

  private static boolean isKnown(JsonNode payload) {
    return TYPES.contains(payload.path("type").asText());
  }

  private Response run(String body, Map<String, List<String>> headers, boolean socket) {
    Optional<Request<?>> request = parsed(body, headers, socket);
    return request.isPresent() ? run(request.get()) : Response.error(BAD_REQUEST);
  }

  private Optional<Request<?>> parsed(
      String body, Map<String, List<String>> headers, boolean socket) {
    try {
      return Optional.ofNullable(
          parser.parse(
              SlackRequestParser.HttpRequest.builder()
                  .requestBody(body)
                  .headers(new RequestHeaders(headers))
                  .requestUri("")
                  .remoteAddress("")
                  .queryString(Map.of())
                  .socketMode(socket)
                  .build()));
    } catch (RuntimeException e) {
      LOG.debug("Slack sent what Bolt cannot read: {}", e.getClass().getName());
      return Optional.empty();
    }
  }

  private Response run(Request<?> request) {
    try {
      return app.run(request);
    } catch (StoreException e) {
      LOG.error("Slack: what came in cannot be stored: {}", e.getMessage());
      return Response.error(UNAVAILABLE);
    } catch (Exception e) {
      // Its message may quote what came in.
      LOG.error("Slack: what came in could not be handled: {}", at(e));
      return Response.error(UNAVAILABLE);
    }
  }

  private static String at(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return failure.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  @Override
  public void close() {
    app.stop();
    app.executorService().shutdownNow();
  }
}
