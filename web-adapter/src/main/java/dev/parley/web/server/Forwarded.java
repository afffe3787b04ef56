package dev.parley.web.server;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells whether a request was passed on for somebody who is not on this machine. */
public final class Forwarded {

  private static final Pattern FOR = Pattern.compile("(?i)\\bfor\\s*=\\s*\"?([^\",;\\s]*)");

  private Forwarded() {}

  /**
   * Whether any hop that a proxy names, in {@code X-Forwarded-For} or {@code Forwarded}, is not on
   * this machine, or cannot be read.
   */
  public static boolean isFromElsewhere(Context context) {
    return Stream.concat(
            headers(context, Clients.FORWARDED_FOR)
                .flatMap(header -> Arrays.stream(header.split(",", -1))),
            headers(context, "Forwarded").flatMap(Forwarded::hops))
        .anyMatch(hop -> !isHere(hop));
  }

  private static Stream<String> headers(Context context, String name) {
    return Collections.list(context.req().getHeaders(name)).stream();
  }

  /** The header itself where it names none. */
  private static Stream<String> hops(String header) {
    List<String> hops =
        FOR.matcher(header).results().map((MatchResult found) -> found.group(1)).toList();
    return hops.isEmpty() ? Stream.of(header) : hops.stream();
  }

  private static boolean isHere(String hop) {
    return IpAddress.parse(hop.strip()).filter(address -> address.isLoopbackAddress()).isPresent();
  }
}
