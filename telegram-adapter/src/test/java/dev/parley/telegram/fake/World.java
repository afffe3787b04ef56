package dev.parley.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the server knows; it outlives a stop of the server. */
final class World {

  private final Map<Long, Chat> chats = new ConcurrentHashMap<>();
  private final Updates updates = new Updates();
  private final Queries queries = new Queries();
  private final Map<String, JsonNode> commands = new ConcurrentHashMap<>();
  private final Queue<String> violations = new ConcurrentLinkedQueue<>();
  private final Webhook webhook = new Webhook(this);
  private volatile Optional<FloodLimits> limits = Optional.empty();

  Updates updates() {
    return updates;
  }

  Queries queries() {
    return queries;
  }

  /** Commands by scope. */
  Map<String, JsonNode> commands() {
    return commands;
  }

  Webhook webhook() {
    return webhook;
  }

  void limits(FloodLimits enforced) {
    limits = Optional.of(enforced);
  }

  void countMessage(long chat, Instant now) {
    limits.ifPresent(enforced -> enforced.message(chat, now));
  }

  List<String> violations() {
    return List.copyOf(violations);
  }

  /** Notes what the real server puts up with, but its documentation does not allow. */
  void violation(String what) {
    violations.add(what);
  }

  Chat makeChat(long id, Set<Integer> topics) {
    return chats.computeIfAbsent(id, made -> new Chat(made, topics));
  }

  Iterable<Chat> chats() {
    return List.copyOf(chats.values());
  }

  /** The chat that a call names. */
  Chat chat(Parameters p) {
    if (p.text("chat_id").orElse("").isEmpty()) {
      throw ApiException.badRequest("chat_id is empty");
    }
    return p.chat().stream()
        .mapToObj(chats::get)
        .filter(chat -> chat != null)
        .findFirst()
        .orElseThrow(() -> ApiException.badRequest("chat not found"));
  }

  /** The parameters within a parameter; unknown and mistyped ones are noted. */
  Parameters checked(String where, JsonNode json, String types) {
    if (!(json instanceof ObjectNode object)) {
      throw ApiException.badRequest("can't parse " + where + ": object expected");
    }
    Parameters parameters = new Parameters(object);
    parameters.wrong(Parameters.types(types)).forEach(wrong -> violation(where + ": " + wrong));
    return parameters;
  }

  /** A message's text, as people will see it. */
  FormattedText content(Parameters p, String field) {
    FormattedText content = parsed(p.text(field).orElse(""), p.text("parse_mode")).stripped();
    if (content.text().isEmpty()) {
      throw ApiException.badRequest("message text is empty");
    }
    if (content.text().length() > FormattedText.MOST_UNITS) {
      throw ApiException.badRequest("message is too long");
    }
    if (content.entities().size() > FormattedText.MOST_ENTITIES) {
      violation("a message with more than 100 entities, of which Telegram drops the last");
    }
    return content.withoutEntitiesAboveTheLimit();
  }

  private FormattedText parsed(String text, Optional<String> mode) {
    if (mode.isEmpty()) {
      return FormattedText.plain(text);
    }
    if (!mode.get().equalsIgnoreCase("HTML")) {
      throw ApiException.badRequest("unsupported parse_mode");
    }
    if (!mode.get().equals("HTML")) {
      violation("parse mode " + mode.get() + ", which is documented as HTML");
    }
    return HtmlMode.parse(text);
  }
}
