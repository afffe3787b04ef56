package dev.parley.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.bot.Bot;
import dev.parley.bot.Papers;
import dev.parley.bot.journal.Entry;
import dev.parley.bot.journal.Journal;
import dev.parley.bot.retrieval.IndexHealth;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.Document;
import dev.parley.knowledge.Library;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;

/** Parley on the web over some articles, on this machine, and visitors of it. */
public final class OnTheWeb implements AutoCloseable {

  /** An index that has been updated. */
  static final IndexHealth FRESH = new IndexHealth(Instant.EPOCH, 1, Optional.empty());

  private final WebAdapter web;
  private final Path data;

  private OnTheWeb(WebAdapter web, Path data) {
    this.web = web;
    this.data = data;
  }

  /** The real bot over the invented papers. */
  public static OnTheWeb withPapers() {
    Library all = Papers.all();
    return with(
        Papers.bot(all.documents().stream().map(Document::article).toArray(Article[]::new)), all);
  }

  /** The real bot over these articles. */
  public static OnTheWeb with(Article... articles) {
    return with(Papers.bot(articles), Papers.library(articles));
  }

  public static OnTheWeb with(Bot bot, Library library) {
    return with(bot, library, Optional.empty());
  }

  public static OnTheWeb with(Bot bot, Library library, Optional<URI> publicUrl) {
    return with(bot, library, publicUrl, 100_000);
  }

  /** With so many questions a minute for each visitor: all of them come from one address. */
  public static OnTheWeb with(Bot bot, Library library, Optional<URI> publicUrl, int rate) {
    WebSettings settings =
        new WebSettings("127.0.0.1", 0, publicUrl, Optional.empty(), Set.of(), rate);
    Path data = newFolder();
    return new OnTheWeb(
        WebAdapter.start(
            settings,
            WebAdapter.port(settings),
            new WebAdapter.Parts(
                bot,
                () -> library,
                () -> FRESH,
                Map::of,
                List.of(),
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                new Journal(data))),
        data);
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("web");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI address() {
    return web.address();
  }

  /** What visitors thought of answers, the newest first. */
  public List<Entry> journal() {
    try {
      return new Journal(data).newestFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Visitor visitor() {
    return new Visitor(
        address(),
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NORMAL)
            .build());
  }

  /** One that keeps no cookies, and goes nowhere by itself. */
  public Visitor forgetfulVisitor() {
    return new Visitor(address(), HttpClient.newHttpClient());
  }

  @Override
  public void close() {
    web.close();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Somebody with a browser of their own, in which nothing runs. */
  public record Visitor(URI site, HttpClient client) {

    public org.jsoup.nodes.Document open(String path) {
      return page(get(path));
    }

    public HttpResponse<String> get(String path) {
      return send(request(path).GET());
    }

    /** Asks, having opened the page to ask on. */
    public org.jsoup.nodes.Document ask(String question) {
      get("/");
      return page(post("/", "question=" + URLEncoder.encode(question, UTF_8)));
    }

    public HttpResponse<String> post(String path, String form) {
      return send(
          request(path)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(form)));
    }

    public HttpRequest.Builder request(String path) {
      return HttpRequest.newBuilder(site.resolve(path))
          .header("Accept", "text/html")
          .timeout(Duration.ofSeconds(30));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
      try {
        return client.send(request.build(), BodyHandlers.ofString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  public static org.jsoup.nodes.Document page(HttpResponse<String> response) {
    org.jsoup.nodes.Document page = Jsoup.parse(response.body(), response.uri().toString());
    page.outputSettings(new OutputSettings().prettyPrint(false));
    return page;
  }
}
