package dev.parley.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Methods that answer pressed buttons and inline queries. */
final class QueryMethods {

  private static final int MOST_RESULTS = 50;

  private final World world;

  QueryMethods(World world) {
    this.world = world;
  }

  void addTo(Methods methods) {
    methods.add(
        "answerCallbackQuery",
        "callback_query_id:TEXT text:TEXT show_alert:FLAG url:TEXT cache_time:INTEGER",
        this::answerPress);
    methods.add(
        "answerInlineQuery",
        "inline_query_id:TEXT results:LIST cache_time:INTEGER is_personal:FLAG next_offset:TEXT"
            + " button:OBJECT",
        this::answerInline);
  }

  private JsonNode answerPress(Parameters p) {
    String text = p.text("text").orElse("");
    if (text.length() > 200) {
      throw ApiException.badRequest("MESSAGE_TOO_LONG");
    }
    world
        .queries()
        .answerPress(
            p.text("callback_query_id").orElse(""), new Notification(text, p.flag("show_alert")));
    return BooleanNode.TRUE;
  }

  private JsonNode answerInline(Parameters p) {
    JsonNode results =
        p.json("results").orElseThrow(() -> ApiException.badRequest("results are not specified"));
    if (results.size() > MOST_RESULTS) {
      throw ApiException.badRequest("RESULTS_TOO_MUCH");
    }
    if (p.text("next_offset").orElse("").getBytes(StandardCharsets.UTF_8).length > 64) {
      throw ApiException.badRequest("NEXT_OFFSET_INVALID");
    }
    List<InlineResult> read = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (JsonNode result : results) {
      if (!ids.add(result.path("id").asText())) {
        throw ApiException.badRequest("RESULT_ID_DUPLICATE");
      }
      read.add(result(result));
    }
    world.queries().answerInline(p.text("inline_query_id").orElse(""), List.copyOf(read));
    return BooleanNode.TRUE;
  }

  private InlineResult result(JsonNode json) {
    if (!json.path("type").asText().equals("article")) {
      throw ApiException.badRequest("can't parse inline query result: only articles are known");
    }
    Parameters p =
        world.checked(
            "inline query result",
            json,
            "type:TEXT id:TEXT title:TEXT input_message_content:OBJECT reply_markup:OBJECT"
                + " url:TEXT description:TEXT thumbnail_url:TEXT thumbnail_width:INTEGER"
                + " thumbnail_height:INTEGER");
    int bytes = p.text("id").orElse("").getBytes(StandardCharsets.UTF_8).length;
    if (bytes < 1 || bytes > 64) {
      throw ApiException.badRequest("RESULT_ID_INVALID");
    }
    String title = p.text("title").orElse("");
    if (title.isBlank()) {
      throw ApiException.badRequest("can't parse inline query result: Can't find field \"title\"");
    }
    JsonNode content =
        p.json("input_message_content")
            .orElseThrow(() -> ApiException.badRequest("MESSAGE_CONTENT_REQUIRED"));
    Parameters message =
        world.checked(
            "input_message_content",
            content,
            "message_text:TEXT parse_mode:TEXT entities:LIST link_preview_options:OBJECT");
    return new InlineResult(
        title,
        p.text("description").orElse(""),
        world.content(message, "message_text"),
        p.json("reply_markup").map(Keyboard::read).orElse(Keyboard.NONE));
  }
}
