package dev.parley.slack.receive;

import com.slack.api.bolt.response.Response;
import dev.parley.bot.channel.Health;
import dev.parley.bot.channel.Inlet;
import dev.parley.bot.channel.Liveness;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes signed requests at addresses that somebody else listens at. */
public final class HttpReceiver implements Receiver {

  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;
  private static final int UNAVAILABLE = 503;
  private static final String PLAIN = "text/plain";

  private final Signature signature;
  private final BoltApp app;
  private final Liveness liveness;
  private final List<Inlet> inlets;
  private volatile boolean closed;

  /** Takes what is signed with this secret. */
  public HttpReceiver(String secret, BoltApp app) {
    this.signature = new Signature(secret, InstantSource.system());
    this.app = app;
    this.inlets =
        Stream.of("/slack/events", "/slack/commands", "/slack/interactivity")
            .<Inlet>map(At::new)
            .toList();
    this.liveness = new Liveness(InstantSource.system(), "starting");
    liveness.succeeded("taking requests at /slack/events, /slack/commands, /slack/interactivity");
  }

  @Override
  public List<Inlet> inlets() {
    return inlets;
  }

  private final class At implements Inlet {

    private final String path;

    At(String path) {
      this.path = path;
    }

    @Override
    public String path() {
      return path;
    }

    @Override
    public Inlet.Response receive(Inlet.Request request) {
      if (closed) {
        return error(UNAVAILABLE);
      }
      return isSlacks(request) ? answer(request) : error(UNAUTHORIZED);
    }
  }

  private boolean isSlacks(Inlet.Request request) {
    return signature.isRight(
        request.header("x-slack-request-timestamp").orElse(""),
        request.header("x-slack-signature").orElse(""),
        request.body());
  }

  private Inlet.Response answer(Inlet.Request request) {
    Response response =
        app.request(new String(request.body(), StandardCharsets.UTF_8), request.headers());
    return response.getStatusCode() == OK
        ? new Inlet.Response(
            OK, response.getContentType(), Optional.ofNullable(response.getBody()).orElse(""))
        : error(response.getStatusCode());
  }

  private static Inlet.Response error(int status) {
    return new Inlet.Response(status, PLAIN, "");
  }

  @Override
  public Health health() {
    return liveness.health();
  }

  /** From now on Slack is told to come again. */
  @Override
  public void close() {
    closed = true;
    liveness.ended();
  }
}
