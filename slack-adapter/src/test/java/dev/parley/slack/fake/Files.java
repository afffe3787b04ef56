package dev.parley.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;

/**
 * Files: a place is asked for, filled, and told to be full; a file can be seen in blocks of whoever
 * uploaded it, some time after that.
 */
final class Files implements HttpHandler {

  static final String PATH = "/upload/v1/";

  private static final int LONGEST_ALT_TEXT = 1_000;

  /** How far a file has come. */
  private enum State {
    PLACED,
    FILLED,
    COMPLETE
  }

  private static final class File {
    private final String team;
    private final int length;
    private volatile State state = State.PLACED;

    private File(String team, int length) {
      this.team = team;
      this.length = length;
    }
  }

  private final FakeSlack slack;
  private final Map<String, File> files = new ConcurrentHashMap<>();
  private final AtomicInteger last = new AtomicInteger();
  private final AtomicInteger notReadyFor = new AtomicInteger();

  Files(FakeSlack slack) {
    this.slack = slack;
  }

  Map<String, WebApi.Method> methods() {
    return Map.of(
        "files.getUploadURLExternal", this::place, "files.completeUploadExternal", this::complete);
  }

  /** The next uses of files come too early. */
  void notReadyFor(int uses) {
    notReadyFor.set(uses);
  }

  private ObjectNode place(Workspace workspace, Arguments given) {
    given.required("filename");
    String length = given.required("length");
    if (!length.matches("[1-9][0-9]{0,8}")) {
      throw new ApiError("invalid_arguments", "length");
    }
    if (given.text("alt_txt").orElse("").length() > LONGEST_ALT_TEXT) {
      throw new ApiError("alt_txt_too_large");
    }
    String id = "F%05d".formatted(last.incrementAndGet());
    files.put(id, new File(workspace.team(), Integer.parseInt(length)));
    return Json.object().put("upload_url", slack.base() + PATH + id).put("file_id", id);
  }

  private ObjectNode complete(Workspace workspace, Arguments given) {
    ObjectNode answer = Json.object();
    JsonNode listed =
        given.structure("files").orElseThrow(() -> new ApiError("invalid_arguments", "files"));
    for (JsonNode one : listed) {
      File file = files.get(one.path("id").asText());
      if (file == null || !file.team.equals(workspace.team()) || file.state == State.PLACED) {
        throw new ApiError("file_not_found");
      }
      file.state = State.COMPLETE;
      answer.withArray("files").addObject().put("id", one.path("id").asText());
    }
    return answer;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String id = exchange.getRequestURI().getPath().substring(PATH.length());
      boolean taken = isTaken(id, exchange);
      slack.called(
          new Call(System.nanoTime(), "upload", "", Json.object(), taken ? "" : "refused"));
      exchange.sendResponseHeaders(taken ? 200 : 400, -1);
    }
  }

  private boolean isTaken(String id, HttpExchange exchange) throws IOException {
    File file = files.get(id);
    byte[] bytes = exchange.getRequestBody().readAllBytes();
    if (file == null || bytes.length != file.length || !isImage(bytes)) {
      return false;
    }
    file.state = State.FILLED;
    return true;
  }

  private static boolean isImage(byte[] bytes) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(bytes)) != null;
  }

  /** Refuses blocks with files that the app cannot use. */
  void check(Workspace workspace, JsonNode blocks) {
    List<JsonNode> used = blocks.findValues("slack_file");
    if (!used.isEmpty() && notReadyFor.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new ApiError("invalid_blocks", "invalid slack file");
    }
    for (JsonNode one : used) {
      File file = files.get(one.path("id").asText());
      if (file == null || !file.team.equals(workspace.team()) || file.state != State.COMPLETE) {
        throw new ApiError("invalid_blocks", "invalid slack file");
      }
    }
  }
}
