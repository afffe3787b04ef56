package dev.parley.slack.send;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.slack.api.methods.request.chat.ChatPostEphemeralRequest;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatUpdateRequest;
import com.slack.api.model.assistant.SuggestedPrompt;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import dev.parley.bot.render.SafeText;
import dev.parley.bot.render.TextCut;
import dev.parley.slack.render.Part;
import java.util.List;

/** Our values as the library's. */
final class Requests {

  private static final Gson JSON = GsonFactory.createSnakeCase();

  /** What the pane has room for. */
  private static final int LONGEST_PROMPT_TITLE = 80;

  private static final String NO_BLOCKS = "[]";

  private Requests() {}

  static ChatPostMessageRequest message(Address to, Part part, boolean plain) {
    return ChatPostMessageRequest.builder()
        .channel(to.channel())
        .threadTs(to.thread().orElse(null))
        .text(part.text())
        .blocks(plain ? null : part.blocks())
        .unfurlLinks(false)
        .unfurlMedia(false)
        .build();
  }

  static ChatPostEphemeralRequest ephemeral(Address to, String person, Part part, boolean plain) {
    return ChatPostEphemeralRequest.builder()
        .channel(to.channel())
        .threadTs(to.thread().orElse(null))
        .user(person)
        .text(part.text())
        .blocks(plain ? null : part.blocks())
        .build();
  }

  /** Blocks that are not named would stay. */
  static ChatUpdateRequest update(Address to, String ts, Part part, boolean plain) {
    return ChatUpdateRequest.builder()
        .channel(to.channel())
        .ts(ts)
        .text(part.text())
        .blocksAsString(plain ? NO_BLOCKS : JSON.toJson(part.blocks()))
        .build();
  }

  /** What is posted to a response_url. */
  static String response(Part part, Reach reach, boolean plain) {
    JsonObject json = new JsonObject();
    json.addProperty("response_type", reach == Reach.CHANNEL ? "in_channel" : "ephemeral");
    json.addProperty("replace_original", reach == Reach.SAME);
    json.addProperty("text", part.text());
    json.addProperty("unfurl_links", false);
    json.addProperty("unfurl_media", false);
    if (!plain) {
      json.add("blocks", JSON.toJsonTree(part.blocks()));
    }
    return json.toString();
  }

  static List<SuggestedPrompt> prompts(List<String> questions) {
    return questions.stream()
        .map(
            question ->
                new SuggestedPrompt(
                    TextCut.shorten(SafeText.oneLine(question), LONGEST_PROMPT_TITLE), question))
        .toList();
  }

  static View home(List<LayoutBlock> blocks) {
    return View.builder().type("home").blocks(blocks).build();
  }
}
