package dev.parley.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no browser makes are turned away with a bare word, and harm nobody else. */
class HostileRequestsTest extends OnServer {

  private static final String CHUNKS_TO_COME =
      String.join(
          "\r\n",
          "POST /raw HTTP/1.1",
          "Host: a",
          "Content-Type: application/json",
          "Transfer-Encoding: chunked",
          "",
          "");

  private URI server;

  @BeforeEach
  void serve() {
    server = serve(ECHO);
  }

  private void assertStillServes() {
    assertThat(Wire.get(server, "/").body()).isEqualTo("<p>hello</p>");
  }

  @ParameterizedTest
  @CsvSource({
    "/../../../../etc/passwd, 400",
    "/articles/../../etc/passwd, 400",
    "/articles/..%2f..%2fetc%2fpasswd, 400",
    "/articles/%2e%2e/%2e%2e/etc/passwd, 400",
    "/articles/%252e%252e%252fetc, 400",
    "/articles/..;/..;/etc/passwd, 400",
    "/articles/..\\..\\etc\\passwd, 400",
    "/articles/%00, 400",
    "/articles//etc/passwd, 400",
    "/articles/a/../b, 404",
    "//etc/passwd, 400",
    "/WEB-INF/web.xml, 404",
    "/META-INF/MANIFEST.MF, 404",
    "/dev/parley/web/WebAdapter.class, 404",
    "/.env, 404",
    "/articles/%c0%ae%c0%ae, 400",
    "/articles/%zz, 400",
    "/articles/%, 400",
  })
  void noPathLeadsToAFile(String path, int status) {
    Answer answer = Wire.get(server, path);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).doesNotContain("root:", "Manifest-Version");
    assertStillServes();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/articles/a%0d%0aSet-Cookie:%20stolen=1",
        "/articles/a%0aX-Injected:%201",
        "/nowhere%0d%0aSet-Cookie:%20stolen=1",
        "/fails?q=%0d%0aSet-Cookie:%20stolen=1",
      })
  void noLineBreakInAnAddressBecomesAHeader(String path) {
    Answer answer = Wire.get(server, path);
    assertThat(answer.status()).isGreaterThanOrEqualTo(200);
    assertThat(answer.headers()).doesNotContainKeys("set-cookie", "x-injected");
    assertStillServes();
  }

  @Test
  void noLineBreakInAHandlersHeaderBecomesAHeader() {
    URI forwarding =
        serve(
            routes ->
                routes.get("/to", context -> context.header("X-To", context.queryParam("a"))));
    Answer answer = Wire.get(forwarding, "/to?a=b%0d%0aSet-Cookie:%20stolen=1");
    assertThat(answer.headers()).doesNotContainKey("set-cookie");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/<script>alert(1)</script>", "/%3Cscript%3Ealert(1)%3C/script%3E", "/?\"><img>"})
  void nothingOfAnAddressStandsInAnError(String path) {
    Answer answer = Wire.get(server, path, "Accept: text/html");
    assertThat(answer.body()).doesNotContain("alert", "<img");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\r\n\r\n\r\n\r\nx\r\n\r\n",
        "GET\r\n\r\n",
        "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX Y: 1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX\u0000: 1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX: 1\r\n folded: 2\r\n\r\n",
        "G\u0001T / HTTP/1.1\r\nHost: a\r\n\r\n",
        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "GET http://[::zz]/ HTTP/1.1\r\nHost: a\r\n\r\n",
        "POST /raw HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
        "POST /raw HTTP/1.1\r\nHost: a\r\nContent-Length: 1e3\r\n\r\n",
        "POST /raw HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n",
        "POST /raw HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        "POST /raw HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
      })
  void whatIsNoHttpIsRefused(String request) {
    Answer answer = Wire.exchange(server, request);
    assertThat(answer.status()).isIn(0, 400, 413, 415, 426, 505);
    assertThat(answer.body()).doesNotContainIgnoringCase("jetty", "exception", "java");
    assertStillServes();
  }

  @Test
  void oneRequestIsNotHiddenInAnother() {
    String smuggled =
        "POST /raw HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 5\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /articles/hidden HTTP/1.1\r\nHost:"
            + " a\r\n\r\n";
    try (Wire wire = new Wire(server)) {
      wire.send(smuggled);
      assertThat(wire.answer().status()).isEqualTo(400);
      assertThat(wire.answer()).isEqualTo(Answer.NONE);
    }
  }

  @Test
  void hugeHeadersAndAddressesAreRefused() {
    assertThat(Wire.get(server, "/", "X-Huge: " + "a".repeat(100_000)).status()).isIn(0, 431);
    assertThat(Wire.get(server, "/?" + "a".repeat(100_000)).status()).isIn(0, 414, 431);
    assertThat(Wire.get(server, "/", "X: 1\r\n".repeat(5_000) + "Y: 1").status()).isIn(0, 431);
    assertStillServes();
  }

  @Test
  void aBodyOfOneMegabyteIsTakenAndNotAByteMore() {
    String most = "a".repeat(1 << 20);
    assertThat(Wire.post(server, "/raw", "application/json", most).body())
        .isEqualTo("1048576 bytes");
    try (Wire wire = new Wire(server)) {
      // Its length is enough: nothing of it is read.
      wire.send(
          "POST /raw HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length:"
              + " 1048577\r\n\r\n");
      Answer answer = wire.answer();
      assertThat(answer.status()).isEqualTo(413);
      assertThat(answer.body()).isEqualTo("413 Payload Too Large\n");
    }
    assertStillServes();
  }

  @Test
  void aBodyWhoseLengthIsNotToldIsBoundedAsWell() {
    try (Wire wire = new Wire(server)) {
      wire.send(CHUNKS_TO_COME);
      String chunk = "10000\r\n" + "a".repeat(0x10000) + "\r\n";
      for (int i = 0; i < 16; i++) {
        wire.send(chunk);
      }
      wire.send("1\r\na\r\n0\r\n\r\n");
      assertThat(wire.answer().status()).isEqualTo(413);
    }
    assertStillServes();
  }

  @Test
  void aBodyWithoutEndIsCutOff() {
    try (Wire wire = new Wire(server)) {
      wire.send(CHUNKS_TO_COME);
      String chunk = "10000\r\n" + "a".repeat(0x10000) + "\r\n";
      int sent = 0;
      while (sent < 2_000 && wire.send(chunk)) {
        sent++;
      }
      assertThat(sent).isLessThan(2_000);
    }
    assertStillServes();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "text/xml",
        "multipart/form-data; boundary=x",
        "application/octet-stream",
        "",
        "application/jsonx"
      })
  void aBodyOfAnotherTypeIsRefused(String type) {
    assertThat(Wire.post(server, "/raw", type, "a=b").status()).isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON;charset=utf-8",
        "application/x-www-form-urlencoded ; charset=UTF-8"
      })
  void formsAndJsonAreTaken(String type) {
    assertThat(Wire.post(server, "/raw", type, "a=b").body()).isEqualTo("3 bytes");
  }

  @Test
  void aFormIsReadWhateverItHolds() {
    String form = "application/x-www-form-urlencoded";
    assertThat(Wire.post(server, "/", form, "question=a%20b%C3%A9").body()).isEqualTo("said a bé");
    assertThat(Wire.post(server, "/", form, "question=%zz").status()).isEqualTo(200);
    assertThat(Wire.post(server, "/", form, "&&==&=&question").body()).isEqualTo("said ");
    assertThat(Wire.post(server, "/", form, "question=<script>").header("Content-Type"))
        .isEqualTo("text/plain;charset=utf-8");
    String many = "a=b&".repeat(200_000) + "question=last";
    assertThat(Wire.post(server, "/", form, many).body()).isEqualTo("said last");
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, 405",
    "DELETE, 405",
    "PATCH, 405",
    "OPTIONS, 405",
    "TRACE, 405",
    "PROPFIND, 405",
    "FOO, 405",
    "CONNECT, 400",
    "get, 405"
  })
  void aMethodThatAnAddressDoesNotTakeIsRefused(String method, int status) {
    Answer answer = Wire.exchange(server, Wire.request(method, "/", ""));
    assertThat(answer.status()).isEqualTo(status);
    if (status == 405) {
      assertThat(answer.header("Allow")).isEqualTo("GET, POST");
    }
  }

  @Test
  void headIsGetWithoutABody() {
    try (Wire wire = new Wire(server)) {
      wire.send(Wire.request("HEAD", "/", ""));
      assertThat(wire.answer().status()).isEqualTo(200);
    }
  }

  @Test
  void bytesAtRandomDoNoHarm() {
    Random random = new Random(4711);
    for (int i = 0; i < 200; i++) {
      byte[] bytes = new byte[1 + random.nextInt(300)];
      random.nextBytes(bytes);
      String start = i % 2 == 0 ? "" : "POST /raw HTTP/1.1\r\nHost: a\r\n";
      String noise = new String(bytes, StandardCharsets.ISO_8859_1);
      Answer answer = Wire.exchange(server, start + noise + "\r\n\r\n");
      assertThat(answer.status()).isBetween(0, 505).isNotEqualTo(500);
    }
    assertStillServes();
  }
}
