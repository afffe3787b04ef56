package dev.parley.knowledge.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLException;

/** Gets one page from the web, within {@link FetchLimits}. Safe for use by several threads. */
final class WebFetcher {

  private static final String USER_AGENT = "Parley (imports single news articles for its reader)";
  private static final Pattern HTML =
      Pattern.compile("(?i)\\s*(text/html|application/xhtml\\+xml)\\b.*");
  private static final Pattern TEXT = Pattern.compile("(?i)\\s*text/plain\\b.*");
  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([\\w.:+-]+)");

  private final FetchLimits limits;
  private final AddressGuard guard;
  private final HttpClient client;

  WebFetcher(FetchLimits limits) {
    this(limits, new AddressGuard(limits.allowLocal(), InetAddress::getAllByName));
  }

  WebFetcher(FetchLimits limits, AddressGuard guard) {
    this.limits = limits;
    this.guard = guard;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(limits.connectTimeout())
            .followRedirects(HttpClient.Redirect.NEVER) // each hop is checked first
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  /**
   * @throws ImportException when the page cannot be had within the limits, or is neither HTML nor
   *     plain text
   */
  SourcePage fetch(URI address) {
    Deadline deadline = Deadline.in(limits.totalTimeout());
    URI current = withoutFragment(address);
    for (int hop = 0; hop <= limits.maxRedirects(); hop++) {
      HttpResponse<byte[]> response = request(current, address, deadline);
      Optional<URI> next = redirect(response, current);
      if (next.isEmpty()) {
        return page(response, current);
      }
      current = next.get();
    }
    throw new ImportException(
        address + " redirects more than " + limits.maxRedirects() + " times: check the address");
  }

  private HttpResponse<byte[]> request(URI current, URI named, Deadline deadline) {
    for (int attempt = 1; ; attempt++) {
      guard.check(current, named);
      boolean last = attempt == limits.maxAttempts();
      try {
        HttpResponse<byte[]> response = send(current, deadline);
        if (response.statusCode() < 500 || last) {
          return response;
        }
      } catch (IOException e) {
        if (last || e instanceof SSLException) {
          throw new ImportException(
              current + " cannot be reached (" + reason(e) + "): check the address and the network",
              e);
        }
      }
      pause(attempt, current, deadline);
    }
  }

  private HttpResponse<byte[]> send(URI address, Deadline deadline) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("User-Agent", USER_AGENT)
            .header("Accept", "text/html, application/xhtml+xml, text/plain;q=0.5")
            .header("Accept-Encoding", "gzip")
            .build();
    CompletableFuture<HttpResponse<byte[]>> pending =
        client.sendAsync(
            request, info -> new BoundedBody(wanted(info) ? limits.maxBytes() + 1 : 0));
    try {
      return pending.get(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw tooSlow(address, e);
    } catch (InterruptedException e) {
      throw interrupted(address, e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new ImportException(address + " cannot be fetched: " + reason(e.getCause()), e);
    } finally {
      pending.cancel(true);
    }
  }

  /** Bodies of redirects, of errors and of other types are not read. */
  private static boolean wanted(HttpResponse.ResponseInfo info) {
    String type = info.headers().firstValue("Content-Type").orElse("");
    return info.statusCode() == 200
        && (HTML.matcher(type).matches() || TEXT.matcher(type).matches());
  }

  private Optional<URI> redirect(HttpResponse<byte[]> response, URI current) {
    boolean redirects =
        switch (response.statusCode()) {
          case 301, 302, 303, 307, 308 -> true;
          default -> false;
        };
    if (!redirects) {
      return Optional.empty();
    }
    String location = response.headers().firstValue("Location").orElse("");
    try {
      URI next = withoutFragment(current.resolve(new URI(location)));
      if (location.isBlank() || (!WebAddresses.isWeb(next) && next.getRawUserInfo() == null)) {
        throw new ImportException(
            current + " redirects to \"" + brief(location) + "\", which is no web address");
      }
      if ("https".equalsIgnoreCase(current.getScheme())
          && !"https".equalsIgnoreCase(next.getScheme())) {
        throw new ImportException(
            current
                + " redirects to an address without encryption: give "
                + next
                + " if you trust it");
      }
      return Optional.of(next);
    } catch (URISyntaxException e) {
      throw new ImportException(
          current + " redirects to \"" + brief(location) + "\", which is no web address", e);
    }
  }

  private SourcePage page(HttpResponse<byte[]> response, URI address) {
    if (response.statusCode() != 200) {
      throw new ImportException(
          address
              + " answered with status "
              + response.statusCode()
              + ": check the address, or save the page in a browser and import the file");
    }
    String type = response.headers().firstValue("Content-Type").orElse("nothing");
    boolean html = HTML.matcher(type).matches();
    if (!html && !TEXT.matcher(type).matches()) {
      throw new ImportException(
          address + " is of type " + brief(type) + ": only HTML pages and plain text are imported");
    }
    byte[] body = unpacked(response, address);
    if (body.length > limits.maxBytes()) {
      throw new ImportException(
          address + " is longer than " + limits.maxBytes() + " bytes and is not imported");
    }
    Optional<Charset> charset = charset(type);
    return html
        ? PageDecoder.html(address.toString(), Optional.of(address), body, charset)
        : PageDecoder.text(address.toString(), Optional.of(address), body, charset);
  }

  private byte[] unpacked(HttpResponse<byte[]> response, URI address) {
    String encoding =
        response
            .headers()
            .firstValue("Content-Encoding")
            .orElse("identity")
            .toLowerCase(Locale.ROOT);
    if (encoding.equals("identity") || response.body().length > limits.maxBytes()) {
      return response.body();
    }
    if (!encoding.equals("gzip")) {
      throw new ImportException(
          address + " is packed as " + brief(encoding) + ", which is not known");
    }
    try (GZIPInputStream unzipped =
        new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      return unzipped.readNBytes(limits.maxBytes() + 1);
    } catch (IOException e) {
      throw new ImportException(address + " is damaged: it cannot be unpacked", e);
    }
  }

  private static Optional<Charset> charset(String contentType) {
    Matcher name = CHARSET.matcher(contentType);
    try {
      return name.find() ? Optional.of(Charset.forName(name.group(1))) : Optional.empty();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private void pause(int attempt, URI address, Deadline deadline) {
    long full = limits.retryDelay().toNanos() << Math.min(attempt - 1, 10);
    long wait = full - ThreadLocalRandom.current().nextLong(full / 2 + 1);
    if (wait >= deadline.nanosLeft()) {
      throw tooSlow(address, null);
    }
    try {
      TimeUnit.NANOSECONDS.sleep(wait);
    } catch (InterruptedException e) {
      throw interrupted(address, e);
    }
  }

  private ImportException tooSlow(URI address, Exception cause) {
    return new ImportException(
        "%s did not answer in full within %s: try again, or save the page and import the file"
            .formatted(address, seconds(limits.totalTimeout())),
        cause);
  }

  private static ImportException interrupted(URI address, InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new ImportException("Fetching " + address + " was interrupted", cause);
  }

  private static String seconds(Duration duration) {
    return duration.toMillis() / 1000.0 + " s";
  }

  private static String reason(Throwable error) {
    return error.getMessage() == null
        ? error.getClass().getSimpleName()
        : brief(error.getMessage());
  }

  private static String brief(String text) {
    return text.length() <= 100 ? text : text.substring(0, 100) + "…";
  }

  private static URI withoutFragment(URI address) {
    return URI.create(address.toASCIIString().replaceFirst("#.*", ""));
  }

  /** A moment in the future. */
  private record Deadline(long atNanos) {

    static Deadline in(Duration duration) {
      return new Deadline(System.nanoTime() + duration.toNanos());
    }

    long nanosLeft() {
      return Math.max(0, atNanos - System.nanoTime());
    }
  }
}
