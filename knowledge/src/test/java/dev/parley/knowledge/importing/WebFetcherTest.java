package dev.parley.knowledge.importing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebFetcherTest {

  private static final int MAX_BYTES = 10_000;

  @RegisterExtension
  private static final WireMockExtension SITE =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().gzipDisabled(true))
          .build();

  private final WebFetcher fetcher = new WebFetcher(limits(Duration.ofSeconds(5)));

  private static FetchLimits limits(Duration total) {
    return new FetchLimits(
        Duration.ofSeconds(2), total, 5, MAX_BYTES, 3, Duration.ofMillis(1), true);
  }

  private static URI at(String path) {
    return URI.create(SITE.baseUrl() + path);
  }

  private static ResponseDefinitionBuilder html(String body) {
    return ok(body).withHeader("Content-Type", "text/html; charset=utf-8");
  }

  private static String text(SourcePage page) {
    return page instanceof SourcePage.Html html
        ? html.document().text()
        : ((SourcePage.Text) page).text();
  }

  private void refuses(String path, String message) {
    assertThatThrownBy(() -> fetcher.fetch(at(path)))
        .isInstanceOf(ImportException.class)
        .hasMessage(message);
  }

  @Test
  void aPageIsFetchedUnderParleysName() {
    SITE.stubFor(get("/a").willReturn(html("<p>Norvik</p>")));

    assertThat(text(fetcher.fetch(at("/a#part")))).isEqualTo("Norvik");
    SITE.verify(getRequestedFor(urlEqualTo("/a")).withHeader("User-Agent", matching("Parley.*")));
  }

  @Test
  void aFewRedirectsAreFollowed() {
    SITE.stubFor(get("/a").willReturn(temporaryRedirect("/b")));
    SITE.stubFor(get("/b").willReturn(temporaryRedirect(SITE.baseUrl() + "/c")));
    SITE.stubFor(get("/c").willReturn(html("<p>Norvik</p>")));

    assertThat(fetcher.fetch(at("/a")).address()).contains(at("/c"));
  }

  @Test
  void aRedirectInCirclesEnds() {
    SITE.stubFor(get("/a").willReturn(temporaryRedirect("/b")));
    SITE.stubFor(get("/b").willReturn(temporaryRedirect("/a")));

    refuses("/a", at("/a") + " redirects more than 5 times: check the address");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "jar:file:/a!/b", "", "http:///nohost", "ht tp"})
  void aRedirectToWhatIsNoWebAddressIsRefused(String target) {
    SITE.stubFor(get("/a").willReturn(aResponse().withStatus(302).withHeader("Location", target)));

    assertThatThrownBy(() -> fetcher.fetch(at("/a")))
        .isInstanceOf(ImportException.class)
        .hasMessage(at("/a") + " redirects to \"" + target + "\", which is no web address");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.1",
        "169.254.169.254",
        "127.0.0.1",
        "[::1]",
        "[::ffff:10.0.0.1]",
        "2130706433"
      })
  void aRedirectToAPrivateAddressIsRefusedEvenWhereTheFirstHostMayBeLocal(String host) {
    SITE.stubFor(get("/a").willReturn(temporaryRedirect("http://" + host + "/secret")));

    assertThatThrownBy(() -> fetcher.fetch(URI.create(at("/a").toString())))
        .isInstanceOf(ImportException.class)
        .hasMessage(
            host
                + " is in this machine's own networks and is not fetched, as it is not the host"
                + " that was named");
  }

  @Test
  void aLocalPageIsRefusedWithoutPermission() {
    WebFetcher strict = new WebFetcher(limits(Duration.ofSeconds(5)).withAllowLocal(false));

    assertThatThrownBy(() -> strict.fetch(at("/a")))
        .isInstanceOf(ImportException.class)
        .hasMessage(
            "localhost is in this machine's own networks and is not fetched without --allow-local");
  }

  @Test
  void aPasswordInTheAddressIsRefusedAndNotRepeated() {
    assertThatThrownBy(() -> fetcher.fetch(URI.create("https://ann:secret@coast.example/a")))
        .isInstanceOf(ImportException.class)
        .hasMessage("The address of coast.example holds a user name: give it without");
  }

  @Test
  void aPageThatIsTooLongIsRefused() {
    SITE.stubFor(get("/a").willReturn(html("x".repeat(MAX_BYTES + 1))));

    refuses("/a", at("/a") + " is longer than 10000 bytes and is not imported");
  }

  @Test
  void aPageOfTheGreatestLengthIsFetched() {
    SITE.stubFor(get("/a").willReturn(html("x".repeat(MAX_BYTES))));

    assertThat(text(fetcher.fetch(at("/a")))).hasSize(MAX_BYTES);
  }

  @Test
  void aPackedPageIsUnpackedWithinTheSameBounds() throws IOException {
    SITE.stubFor(get("/a").willReturn(packed("<p>Norvik</p>")));
    SITE.stubFor(get("/bomb").willReturn(packed("x".repeat(5_000_000))));

    assertThat(text(fetcher.fetch(at("/a")))).isEqualTo("Norvik");
    refuses("/bomb", at("/bomb") + " is longer than 10000 bytes and is not imported");
  }

  private static ResponseDefinitionBuilder packed(String body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(body.getBytes(StandardCharsets.UTF_8));
    }
    return html("").withBody(bytes.toByteArray()).withHeader("Content-Encoding", "gzip");
  }

  @Test
  void whatIsNoTextIsRefused() {
    SITE.stubFor(get("/a").willReturn(ok("%PDF").withHeader("Content-Type", "application/pdf")));
    SITE.stubFor(get("/b").willReturn(ok("?")));

    refuses(
        "/a",
        at("/a") + " is of type application/pdf: only HTML pages and plain text are imported");
    refuses("/b", at("/b") + " is of type nothing: only HTML pages and plain text are imported");
  }

  @Test
  void aMissingPageIsReportedAtOnce() {
    SITE.stubFor(get("/a").willReturn(aResponse().withStatus(404)));

    refuses(
        "/a",
        at("/a")
            + " answered with status 404: check the address, or save the page in a browser and"
            + " import the file");
    SITE.verify(1, getRequestedFor(urlEqualTo("/a")));
  }

  @Test
  void aServerThatFailsForAMomentIsAskedAgain() {
    SITE.stubFor(
        get("/a")
            .inScenario("a moment")
            .whenScenarioStateIs("Started")
            .willReturn(aResponse().withStatus(503))
            .willSetStateTo("broken line"));
    SITE.stubFor(
        get("/a")
            .inScenario("a moment")
            .whenScenarioStateIs("broken line")
            .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))
            .willSetStateTo("well"));
    SITE.stubFor(
        get("/a")
            .inScenario("a moment")
            .whenScenarioStateIs("well")
            .willReturn(html("<p>Norvik</p>")));

    assertThat(text(fetcher.fetch(at("/a")))).isEqualTo("Norvik");
  }

  @Test
  void aServerThatKeepsFailingIsAskedThreeTimes() {
    SITE.stubFor(get("/a").willReturn(aResponse().withStatus(500)));

    assertThatThrownBy(() -> fetcher.fetch(at("/a"))).hasMessageContaining("status 500");
    SITE.verify(3, getRequestedFor(urlEqualTo("/a")));
  }

  @Test
  void aServerThatDoesNotAnswerInTimeIsGivenUp() {
    SITE.stubFor(get("/a").willReturn(html("<p>Norvik</p>").withFixedDelay(3_000)));

    givesUp(at("/a"));
  }

  @Test
  void aPageThatComesInDripsIsGivenUp() {
    SITE.stubFor(get("/a").willReturn(html("x".repeat(1_000)).withChunkedDribbleDelay(100, 5_000)));

    givesUp(at("/a"));
  }

  private static void givesUp(URI address) {
    WebFetcher hasty = new WebFetcher(limits(Duration.ofMillis(300)));

    assertThatThrownBy(() -> hasty.fetch(address))
        .isInstanceOf(ImportException.class)
        .hasMessage(
            address
                + " did not answer in full within 0.3 s: try again, or save the page and import the"
                + " file");
  }

  @Test
  void aLineThatHangsUpIsReported() throws IOException {
    URI gone;
    try (ServerSocket socket = new ServerSocket(0)) {
      gone = URI.create("http://localhost:" + socket.getLocalPort() + "/");
    }

    assertThatThrownBy(() -> fetcher.fetch(gone))
        .isInstanceOf(ImportException.class)
        .hasMessageStartingWith(gone + " cannot be reached (")
        .hasMessageEndingWith("): check the address and the network");
  }

  @Test
  void aServerThatLiesAboutTheLengthAndNeverEndsIsCutOff() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      Thread server = new Thread(() -> pourForever(socket), "endless");
      server.setDaemon(true);
      server.start();
      URI endless = URI.create("http://localhost:" + socket.getLocalPort() + "/");

      assertThatThrownBy(() -> fetcher.fetch(endless))
          .hasMessage(endless + " is longer than 10000 bytes and is not imported");
      server.join(5_000);
      assertThat(server.isAlive()).isFalse();
    }
  }

  private static void pourForever(ServerSocket socket) {
    try (Socket client = socket.accept()) {
      OutputStream out = client.getOutputStream();
      out.write(
          "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
      byte[] chunk = new byte[8_192];
      java.util.Arrays.fill(chunk, (byte) 'x');
      while (true) {
        out.write(chunk);
      }
    } catch (IOException e) {
      // The client hung up, as it should.
    }
  }

  @Test
  void theCharsetOfTheHeaderGoesBeforeThatOfThePage() {
    byte[] body = "<meta charset=utf-8><p>Łódź</p>".getBytes(Charset.forName("windows-1250"));
    SITE.stubFor(
        get("/a")
            .willReturn(
                ok().withBody(body)
                    .withHeader("Content-Type", "text/html; charset=\"windows-1250\"")));

    assertThat(text(fetcher.fetch(at("/a")))).isEqualTo("Łódź");
  }

  @Test
  void thePagesOwnCharsetServesWhereTheHeaderNamesNoneOrNonsense() {
    byte[] body =
        "<meta charset=windows-1250><p>Łódź</p>".getBytes(Charset.forName("windows-1250"));
    SITE.stubFor(get("/a").willReturn(ok().withBody(body).withHeader("Content-Type", "text/html")));
    SITE.stubFor(
        get("/b")
            .willReturn(
                ok().withBody(body).withHeader("Content-Type", "text/html; charset=no-such")));

    assertThat(text(fetcher.fetch(at("/a")))).isEqualTo("Łódź");
    assertThat(text(fetcher.fetch(at("/b")))).isEqualTo("Łódź");
  }

  @Test
  void plainTextIsReadAsTheHeaderSays() {
    SITE.stubFor(
        get("/a")
            .willReturn(
                ok().withBody("Tromsø".getBytes(StandardCharsets.ISO_8859_1))
                    .withHeader("Content-Type", "text/plain; charset=iso-8859-1")));

    assertThat(text(fetcher.fetch(at("/a")))).isEqualTo("Tromsø");
  }

  @Test
  void controlCharactersOfAServerDoNotReachTheMessage() {
    assertThat(new ImportException("type \u001b[31m\nred")).hasMessage("type ?[31m?red");
  }

  @Test
  void anArticleIsImportedFromTheWeb() {
    String words = "The harbour reopened on Monday after three weeks of repairs, said its master. ";
    SITE.stubFor(
        get("/2024/05/07/harbour")
            .willReturn(
                html(
                    "<title>Norvik reopens</title><article><p>"
                        + words.repeat(3).strip()
                        + "</p></article>")));
    ArticleImporter importer = new ArticleImporter(fetcher, ImportTestKit.MAY_2024);

    ImportReport report =
        importer.importFrom(
            new ImportSource.WebAddress(at("/2024/05/07/harbour")), ImportHints.none());

    assertThat(report.article().url()).contains(at("/2024/05/07/harbour"));
    assertThat(report.article().published().orElseThrow().basis())
        .isEqualTo(dev.parley.knowledge.Publication.Basis.URL);
    assertThat(report.article().id()).isEqualTo("localhost-2024-05-07");
    assertThat(report.article().body()).isEqualTo(words.repeat(3).strip());
  }
}
