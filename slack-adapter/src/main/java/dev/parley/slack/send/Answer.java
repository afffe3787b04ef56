package dev.parley.slack.send;

import com.slack.api.methods.SlackApiTextResponse;
import java.util.Optional;
import java.util.Set;

/** What Slack answers to a call. */
sealed interface Answer {

  /**
   * Done.
   *
   * @param response what the method gives, if it gives something
   */
  record Done(Optional<SlackApiTextResponse> response) implements Answer {
    static final Done NOTHING = new Done(Optional.empty());
  }

  /**
   * Refused.
   *
   * @param error as Slack's documentation names it
   */
  record Refused(String error) implements Answer {

    /** These say nothing against the call: the same may be taken later. */
    private static final Set<String> PASSING =
        Set.of(
            "internal_error",
            "fatal_error",
            "service_unavailable",
            "request_timeout",
            "ratelimited",
            "rate_limited",
            "team_added_to_org");

    /** An operator can mend these, and the next start goes on from there. */
    private static final Set<String> TOKEN =
        Set.of("invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired");

    private static final Set<String> DONE_BEFORE = Set.of("already_reacted", "no_reaction");

    boolean passes() {
      return PASSING.contains(error) || isTokenRefused();
    }

    boolean isTokenRefused() {
      return TOKEN.contains(error);
    }

    boolean isOfBlocks() {
      return error.startsWith("invalid_blocks")
          || error.equals("invalid_arguments")
          || error.equals("msg_too_long")
          || error.equals("msg_blocks_too_long");
    }

    /** For an operator. */
    String words() {
      return error.equals("missing_scope")
          ? error + ": install the app again, with all scopes of its manifest"
          : error;
    }

    /** Things are as the call wants them. */
    boolean isDoneBefore() {
      return DONE_BEFORE.contains(error);
    }
  }
}
