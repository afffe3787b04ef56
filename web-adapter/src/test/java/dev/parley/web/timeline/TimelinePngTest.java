package dev.parley.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.web.OnTheWeb;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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

  private static HttpResponse<byte[]> get(String path, String tag)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(web.address().resolve(path));
    if (!tag.isEmpty()) {
      request.header("If-None-Match", tag);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
  }
}
