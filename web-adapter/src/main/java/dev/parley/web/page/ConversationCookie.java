package dev.parley.web.page;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells a browser's conversation from others. Goes when the browser is closed. Thread-safe. */
final class ConversationCookie {

  private static final String NAME = "parley";
  private static final int BYTES = 16;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{22}");
  private static final int UNTIL_CLOSED = -1;

  private final SecureRandom random = new SecureRandom();
  private final boolean https;

  ConversationCookie(boolean https) {
    this.https = https;
  }

  /** The conversation of the browser that asks, where it has one. */
  Optional<String> read(Context context) {
    return Optional.ofNullable(context.cookie(NAME)).filter(id -> ID.matcher(id).matches());
  }

  /** Starts a conversation; nobody can guess which. */
  String start(Context context) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    // Lax, so that a link from a chat finds the conversation, and no other site can ask in it. That
    // no other site's form begins a new one in its place is SameOrigin's.
    context.cookie(new Cookie(NAME, id, "/", UNTIL_CLOSED, https, true, null, SameSite.LAX));
    return id;
  }
}
