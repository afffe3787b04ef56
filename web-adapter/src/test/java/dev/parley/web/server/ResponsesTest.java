package dev.parley.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every response has, whatever it is of. */
class ResponsesTest extends OnServer {

  private static final String[] REQUESTS = {
    "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
    "GET /nowhere HTTP/1.1\r\nHost: a\r\n\r\n",
    "GET /fails HTTP/1.1\r\nHost: a\r\n\r\n",
    "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n",
    "DELETE / HTTP/1.1\r\nHost: a\r\n\r\n",
    "no HTTP at all\r\n\r\n",
    "POST /raw HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 1\r\n\r\na",
    "POST /raw HTTP/1.1\r\nHost: a\r\nContent-Length: 9999999\r\n\r\n",
  };

  @Test
  void everyResponseForbidsBrowsersWhatNoPageNeeds() {
    URI server = serve(ECHO);
    for (String request : REQUESTS) {
      Answer answer = Wire.exchange(server, request);
      assertThat(answer.headers())
          .as(request)
          .containsAllEntriesOf(
              Map.of(
                  "content-security-policy",
                  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                      + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors"
                      + " 'none'",
                  "x-content-type-options",
                  "nosniff",
                  "x-frame-options",
                  "DENY",
                  "referrer-policy",
                  "same-origin",
                  "cross-origin-opener-policy",
                  "same-origin",
                  "cross-origin-resource-policy",
                  "same-origin"))
          .doesNotContainKeys("server", "x-powered-by", "set-cookie");
      assertThat(answer.header("Cache-Control")).as(request).contains("no-store");
    }
  }

  @Test
  void aHandlerMaySayHowLongItsResponseIsKept() {
    URI server =
        serve(
            routes ->
                routes.get(
                    "/style.css",
                    context ->
                        context
                            .contentType("text/css")
                            .header("Cache-Control", "max-age=60")
                            .result("a{}")));
    Answer answer = Wire.get(server, "/style.css");
    assertThat(answer.header("Cache-Control")).isEqualTo("max-age=60");
    assertThat(answer.header("Content-Type")).isEqualTo("text/css;charset=utf-8");
    assertThat(Wire.get(server, "/style.css", "If-None-Match: " + answer.header("ETag")).status())
        .isEqualTo(304);
  }

  @Test
  void anErrorIsAPageForABrowserAndALineForAProgram() {
    URI server = serve(ECHO);
    Answer page = Wire.get(server, "/nowhere", "Accept: text/html,*/*");
    assertThat(page.status()).isEqualTo(404);
    assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
    assertThat(page.body())
        .contains("<title>Not Found – Parley</title>", "There is no such page.", "href=\"./\"");
    Answer line = Wire.get(server, "/nowhere");
    assertThat(line.header("Content-Type")).isEqualTo("text/plain;charset=utf-8");
    assertThat(line.body())
        .isEqualTo(
            """
            404 Not Found
            There is no such page. It may have been here, or the address has a slip in it.
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Accept: text/html", "Accept: */*"})
  void aFailureSaysNothingOfItself(String accept) {
    Answer answer = Wire.get(serve(ECHO), "/fails?q=x", accept);
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body())
        .contains("Something went wrong here. Please try again.")
        .doesNotContain("secret", "IllegalState", "java");
  }

  @Test
  void anErrorOfJavaIsAFailureToo() {
    URI server =
        serve(
            routes ->
                routes.get(
                    "/deep",
                    context -> {
                      throw new StackOverflowError();
                    }),
            ECHO);
    assertThat(Wire.get(server, "/deep").status()).isEqualTo(500);
    assertThat(Wire.get(server, "/").status()).isEqualTo(200);
  }

  @Test
  void longTextsAreCompressedForThoseWhoSaySo() throws Exception {
    String text = "All of this, again and again. ".repeat(1_000);
    URI server = serve(routes -> routes.get("/long", context -> context.html(text)));
    HttpResponse<byte[]> compressed =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(server.resolve("/long"))
                    .header("Accept-Encoding", "gzip")
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(compressed.headers().firstValue("Vary")).contains("Accept-Encoding");
    assertThat(compressed.body()).hasSizeLessThan(1_000);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body()))).hasContent(text);
    assertThat(Wire.get(server, "/long").body()).isEqualTo(text);
  }
}
