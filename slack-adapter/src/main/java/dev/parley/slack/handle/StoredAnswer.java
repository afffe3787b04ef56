package dev.parley.slack.handle;

import dev.parley.bot.layout.Draft;
import dev.parley.slack.render.Part;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An answer as it is kept: how far its sending has come, and what its buttons need.
 *
 * @param id the same as that of what it answers
 * @param picture the ts of the message with its picture, empty for those only one person sees and
 *     where it goes without; nothing until that is known
 * @param sent the ts of each part that has been sent, in order; empty for those only one person
 *     sees
 */
record StoredAnswer(
    String id, Origin origin, Draft<Part> draft, Optional<String> picture, List<String> sent) {

  StoredAnswer {
    sent = List.copyOf(sent);
  }

  /** An answer not yet sent. */
  static StoredAnswer of(String id, Origin origin, Draft<Part> draft) {
    return new StoredAnswer(id, origin, draft, Optional.empty(), List.of());
  }

  StoredAnswer sent(String ts) {
    return new StoredAnswer(
        id, origin, draft, picture, Stream.concat(sent.stream(), Stream.of(ts)).toList());
  }

  /**
   * With its picture, or settled to go without.
   *
   * @param ts nothing where it goes without
   */
  StoredAnswer under(Optional<String> ts) {
    return new StoredAnswer(id, origin, draft, Optional.of(ts.orElse("")), sent);
  }

  boolean needsPicture() {
    return draft.drawn() && picture.isEmpty() && sent.isEmpty();
  }

  boolean isComplete() {
    return sent.size() == draft.parts().size();
  }

  /** Whether it was given to one person alone, in a channel where others are. */
  boolean canBeShared() {
    return origin.responseUrl().isPresent() && !origin.to().channel().startsWith("D");
  }
}
