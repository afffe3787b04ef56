package dev.parley.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The methods of the Bot API that a bot like this one may need, each with its parameters. */
final class Methods {

  private static final Set<String> KINDS =
      Set.of(
          "message",
          "edited_message",
          "channel_post",
          "edited_channel_post",
          "business_connection",
          "business_message",
          "edited_business_message",
          "deleted_business_messages",
          "message_reaction",
          "message_reaction_count",
          "inline_query",
          "chosen_inline_result",
          "callback_query",
          "shipping_query",
          "pre_checkout_query",
          "purchased_paid_media",
          "poll",
          "poll_answer",
          "my_chat_member",
          "chat_member",
          "chat_join_request",
          "chat_boost",
          "removed_chat_boost");

  private static final Set<String> ACTIONS =
      Set.of(
          "typing",
          "upload_photo",
          "record_video",
          "upload_video",
          "record_voice",
          "upload_voice",
          "upload_document",
          "choose_sticker",
          "find_location",
          "record_video_note",
          "upload_video_note");

  /** A method: its parameters, and what it does. */
  record Method(Map<String, Parameters.Type> types, Function<Parameters, JsonNode> action) {}

  private final World world;
  private final Map<String, Method> methods = new HashMap<>();

  Methods(World world) {
    this.world = world;
    add("getMe", "", p -> me());
    add(
        "getUpdates",
        "offset:INTEGER limit:INTEGER timeout:INTEGER allowed_updates:LIST",
        this::getUpdates);
    add(
        "setWebhook",
        "url:TEXT ip_address:TEXT max_connections:INTEGER allowed_updates:LIST"
            + " drop_pending_updates:FLAG secret_token:TEXT",
        this::setWebhook);
    add("deleteWebhook", "drop_pending_updates:FLAG", this::deleteWebhook);
    add("getWebhookInfo", "", p -> webhookInfo());
    add("setMyCommands", "commands:LIST scope:OBJECT language_code:TEXT", this::setMyCommands);
    add("getMyCommands", "scope:OBJECT language_code:TEXT", this::getMyCommands);
    add("deleteMyCommands", "scope:OBJECT language_code:TEXT", this::deleteMyCommands);
    add(
        "sendChatAction",
        "business_connection_id:TEXT chat_id:CHAT message_thread_id:INTEGER action:TEXT",
        this::sendChatAction);
    new MessageMethods(world).addTo(this);
    new QueryMethods(world).addTo(this);
  }

  void add(String name, String parameters, Function<Parameters, JsonNode> action) {
    methods.put(name.toLowerCase(Locale.ROOT), new Method(Parameters.types(parameters), action));
  }

  /** The method of this name, in lower case. */
  Optional<Method> find(String name) {
    return Optional.ofNullable(methods.get(name));
  }

  private static JsonNode me() {
    return Users.json(Users.BOT)
        .put("can_join_groups", true)
        .put("can_read_all_group_messages", false)
        .put("supports_inline_queries", true);
  }

  private JsonNode getUpdates(Parameters p) {
    if (world.webhook().target().isSet()) {
      throw ApiException.conflict(
          "can't use getUpdates method while webhook is active; use deleteWebhook to delete the"
              + " webhook first");
    }
    int limit = p.integer("limit").orElse(100);
    if (limit < 1 || limit > 100) {
      world.violation("getUpdates: limit " + limit + " is not within 1 and 100");
    }
    return world
        .updates()
        .poll(
            p.integer("offset"),
            Math.min(100, Math.max(1, limit)),
            Math.min(50, p.integer("timeout").orElse(0)),
            p.json("allowed_updates").map(list -> kinds("getUpdates", list)));
  }

  private Set<String> kinds(String method, JsonNode list) {
    Set<String> kinds = new HashSet<>();
    list.forEach(kind -> kinds.add(kind.asText()));
    kinds.stream()
        .filter(kind -> !KINDS.contains(kind))
        .forEach(kind -> world.violation(method + ": unknown kind of update " + kind));
    return kinds;
  }

  private JsonNode setWebhook(Parameters p) {
    String url = p.text("url").orElse("");
    if (url.isEmpty()) {
      return deleteWebhook(p);
    }
    checkAddress(url);
    String secret = p.text("secret_token").orElse("");
    if (!secret.matches("[A-Za-z0-9_-]{0,256}")) {
      throw ApiException.badRequest("secret token contains unallowed characters");
    }
    int connections = p.integer("max_connections").orElse(40);
    if (connections < 1 || connections > 100) {
      world.violation("setWebhook: max_connections " + connections + " is not within 1 and 100");
    }
    return change(
        p,
        new Webhook.Target(
            url,
            secret,
            connections,
            p.json("allowed_updates").map(list -> kinds("setWebhook", list))));
  }

  private static void checkAddress(String url) {
    URI address = URI.create(url);
    if (!"https".equals(address.getScheme())) {
      throw ApiException.badRequest("bad webhook: An HTTPS URL must be provided for webhook");
    }
    if (!Webhook.PORTS.contains(address.getPort())) {
      throw ApiException.badRequest(
          "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
    }
  }

  private JsonNode deleteWebhook(Parameters p) {
    return change(p, Webhook.Target.NONE);
  }

  private JsonNode change(Parameters p, Webhook.Target target) {
    world.webhook().set(target);
    if (p.flag("drop_pending_updates")) {
      world.updates().drop();
    }
    return BooleanNode.TRUE;
  }

  private JsonNode webhookInfo() {
    Webhook.Target target = world.webhook().target();
    ObjectNode info =
        JsonNodeFactory.instance
            .objectNode()
            .put("url", target.url())
            .put("has_custom_certificate", false)
            .put("pending_update_count", world.updates().unconfirmed());
    if (target.isSet()) {
      info.put("max_connections", target.connections()).put("ip_address", "203.0.113.7");
      world
          .webhook()
          .failure()
          .ifPresent(
              failure ->
                  info.put("last_error_date", failure.at().getEpochSecond())
                      .put("last_error_message", failure.words()));
    }
    return info;
  }

  private JsonNode setMyCommands(Parameters p) {
    JsonNode commands =
        p.json("commands").orElseThrow(() -> ApiException.badRequest("commands must be non-empty"));
    for (JsonNode command : commands) {
      if (!command.path("command").asText().matches("[a-z0-9_]{1,32}")) {
        throw ApiException.badRequest("BOT_COMMAND_INVALID");
      }
      int length = command.path("description").asText().length();
      if (length < 1 || length > 256) {
        throw ApiException.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
      }
    }
    if (commands.size() > 100) {
      throw ApiException.badRequest("BOT_COMMANDS_TOO_MUCH");
    }
    world.commands().put(scope(p), commands);
    return BooleanNode.TRUE;
  }

  private JsonNode getMyCommands(Parameters p) {
    return world.commands().getOrDefault(scope(p), JsonNodeFactory.instance.arrayNode());
  }

  private JsonNode deleteMyCommands(Parameters p) {
    world.commands().remove(scope(p));
    return BooleanNode.TRUE;
  }

  private static String scope(Parameters p) {
    String scope = p.json("scope").map(s -> s.path("type").asText()).orElse("default");
    if (!Set.of("default", "all_private_chats", "all_group_chats", "all_chat_administrators")
        .contains(scope)) {
      throw ApiException.badRequest("can't parse BotCommandScope: Unsupported type specified");
    }
    return scope;
  }

  private JsonNode sendChatAction(Parameters p) {
    Chat chat = world.chat(p);
    if (!ACTIONS.contains(p.text("action").orElse(""))) {
      throw ApiException.badRequest("wrong parameter action in request");
    }
    MessageMethods.topic(chat, p);
    return BooleanNode.TRUE;
  }
}
