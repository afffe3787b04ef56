package dev.parley.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.FixedBot;
import dev.parley.bot.picture.Picture;
import dev.parley.web.OnTheWeb;
import dev.parley.web.server.Answer;
import dev.parley.web.server.Bulkhead;
import dev.parley.web.server.Clients;
import dev.parley.web.server.ServerLimits;
import dev.parley.web.server.WebPort;
import dev.parley.web.server.WebServer;
import dev.parley.web.server.Wire;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TimelinePngTest {

  private static OnTheWeb web;

  @BeforeAll
  static void start() {
    web = OnTheWeb.withPapers();
  }

  @AfterAll
  static void stop() {
    web.close();
  }

  @Test
  void theTimelineIsAPictureToo() throws Exception {
    HttpResponse<byte[]> response = get("/timeline.png", "");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(response.headers().firstValue("Cache-Control")).contains("public, max-age=300");
    assertThat(ImageIO.read(new ByteArrayInputStream(response.body())).getWidth()).isEqualTo(1_080);
  }

  @Test
  void aPictureThatHasNotChangedIsNotSentAgain() throws Exception {
    String tag = get("/timeline.png", "").headers().firstValue("ETag").orElseThrow();

    HttpResponse<byte[]> again = get("/timeline.png", tag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(get("/timeline.png", "\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void aPartOfTheTimelineHasItsOwnPicture() throws Exception {
    String part =
        get("/timeline.png?filter=2024-05", "").headers().firstValue("ETag").orElseThrow();

    assertThat(get("/timeline.png", "").headers().firstValue("ETag")).isNotEqualTo(part);
  }

  @Test
  void whereThereIsNothingToDrawThereIsNoPicture() throws Exception {
    assertThat(get("/timeline.png?filter=zebra", "").statusCode()).isEqualTo(404);
  }

  @Test
  void aPictureThatCannotBeDrawnNowMayBeAskedForAgain() {
    Bulkhead room = new Bulkhead(1, 0, Duration.ZERO);
    Bulkhead full = new Bulkhead(1, 0, Duration.ZERO);
    CompletableFuture<Optional<Picture>> none = CompletableFuture.completedFuture(Optional.empty());
    assertComesLater(new TimelinePng(new FixedBot(), timeline -> none, room));
    full.run(() -> assertComesLater(new TimelinePng(new FixedBot(), timeline -> none, full)));
  }

  private static void assertComesLater(TimelinePng png) {
    try (WebServer server =
        WebServer.start(
            WebPort.take("127.0.0.1", 0),
            ServerLimits.USUAL,
            new Clients(List.of()),
            List.of(png))) {
      Answer answer = Wire.get(server.address(), "/timeline.png");
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.header("Retry-After")).isEqualTo("10");
      assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }
  }

  private static HttpResponse<byte[]> get(String path, String tag)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(web.address().resolve(path));
    if (!tag.isEmpty()) {
      request.header("If-None-Match", tag);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
  }
}
