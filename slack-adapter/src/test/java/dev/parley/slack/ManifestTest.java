package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the app in Slack is made of fits what is served. */
class ManifestTest {

  private final JsonNode manifest = read();

  private static JsonNode read() {
    try {
      return new YAMLMapper().readTree(Path.of("manifest.yaml").toFile());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> texts(String pointer) {
    return StreamSupport.stream(manifest.at(pointer).spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  @Test
  void slackTellsWhatIsReadAndNoMore() {
    assertThat(texts("/settings/event_subscriptions/bot_events"))
        .containsExactly(
            "app_home_opened",
            "app_mention",
            "message.channels",
            "message.groups",
            "message.im",
            "message.mpim");
    assertThat(manifest.at("/settings/socket_mode_enabled").asBoolean()).isTrue();
    assertThat(manifest.at("/settings/interactivity/is_enabled").asBoolean()).isTrue();
  }

  @Test
  void theAppMayDoWhatItDoesAndNoMore() {
    assertThat(texts("/oauth_config/scopes/bot"))
        .containsExactly(
            "app_mentions:read",
            "assistant:write",
            "channels:history",
            "chat:write",
            "commands",
            "files:write",
            "groups:history",
            "im:history",
            "mpim:history",
            "reactions:write")
        .containsExactlyInAnyOrderElementsOf(SlackCheck.BOT_SCOPES);
  }

  @Test
  void textsAreWithinSlacksLimits() {
    assertThat(manifest.at("/display_information/name").asText()).hasSizeLessThanOrEqualTo(35);
    assertThat(manifest.at("/display_information/description").asText())
        .hasSizeLessThanOrEqualTo(140);
    assertThat(manifest.at("/features/agent_view/agent_description").asText())
        .hasSizeBetween(1, 300);
    assertThat(manifest.at("/features/slash_commands").findValuesAsText("command"))
        .containsExactly("/ask", "/timeline", "/sources", "/parley");
  }
}
