package dev.parley.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Buttons under a message, in rows; none is no keyboard. */
public record Keyboard(List<List<Button>> rows) {

  static final Keyboard NONE = new Keyboard(List.of());

  private static final Set<String> ACTIONS =
      Set.of(
          "url",
          "callback_data",
          "web_app",
          "login_url",
          "switch_inline_query",
          "switch_inline_query_current_chat",
          "switch_inline_query_chosen_chat",
          "copy_text",
          "callback_game",
          "pay");

  /**
   * One button.
   *
   * @param text what stands on it
   * @param action the field that says what it does
   * @param value the value of that field
   */
  public record Button(String text, String action, String value) {

    ObjectNode json() {
      return JsonNodeFactory.instance.objectNode().put("text", text).put(action, value);
    }
  }

  static Keyboard read(JsonNode markup) {
    JsonNode rows = markup.path("inline_keyboard");
    if (!rows.isArray() || markup.size() != 1) {
      throw ApiException.badRequest("object expected as reply markup");
    }
    List<List<Button>> read = new ArrayList<>();
    for (JsonNode row : rows) {
      if (!row.isArray()) {
        throw ApiException.badRequest(
            "can't parse inline keyboard: Expected an Array of InlineKeyboardButton");
      }
      List<Button> buttons = new ArrayList<>();
      row.forEach(button -> buttons.add(readButton(button)));
      if (!buttons.isEmpty()) {
        read.add(List.copyOf(buttons));
      }
    }
    return new Keyboard(List.copyOf(read));
  }

  private static Button readButton(JsonNode button) {
    if (!button.isObject() || !button.path("text").isTextual()) {
      throw unreadable("Can't find field \"text\"");
    }
    if (button.path("text").textValue().isBlank()) {
      throw unreadable("Field \"text\" must not be empty");
    }
    List<String> fields = new ArrayList<>();
    button.fieldNames().forEachRemaining(fields::add);
    fields.remove("text");
    if (fields.size() != 1 || !ACTIONS.contains(fields.get(0))) {
      throw unreadable("Exactly one optional field must be used, not " + fields);
    }
    String action = fields.get(0);
    String value = button.path(action).asText();
    int bytes = value.getBytes(StandardCharsets.UTF_8).length;
    if (action.equals("callback_data") && (bytes < 1 || bytes > 64)) {
      throw ApiException.badRequest("BUTTON_DATA_INVALID");
    }
    if (action.equals("url") && !value.matches("(?:https?|tg)://.+")) {
      throw ApiException.badRequest("BUTTON_URL_INVALID");
    }
    return new Button(button.path("text").textValue(), action, value);
  }

  private static ApiException unreadable(String why) {
    return ApiException.badRequest("can't parse inline keyboard button: " + why);
  }

  /** The first button with this text. */
  public Optional<Button> button(String text) {
    return rows.stream().flatMap(List::stream).filter(b -> b.text().equals(text)).findFirst();
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** A row a line: "[one] [two]". */
  public String shown() {
    return rows.stream()
        .map(
            row ->
                row.stream()
                    .map(button -> "[" + button.text() + "]")
                    .collect(Collectors.joining(" ")))
        .collect(Collectors.joining("\n"));
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    var array = json.putArray("inline_keyboard");
    for (List<Button> row : rows) {
      var written = array.addArray();
      row.forEach(button -> written.add(button.json()));
    }
    return json;
  }
}
