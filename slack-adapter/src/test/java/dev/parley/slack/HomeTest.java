package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.bot.FixedBot;
import dev.parley.bot.Replies;
import dev.parley.bot.Timeline;
import dev.parley.slack.fake.Room;
import dev.parley.slack.fake.Workspace;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The App Home and the assistant pane, of old apps and of agent apps. */
class HomeTest extends OnSlack {

  @Test
  void theAppHomeTellsWhatTheBotKnowsAndHowToAsk() {
    serve();
    workspace.openHome(ann, "home");
    eventually(() -> workspace.home(ann).isPresent());
    String home = workspace.home(ann).orElseThrow().toString();
    assertThat(home).contains("2 articles", "2 March 2024", "/ask", "The bridge reopened.");
    assertThat(workspace.home(ben)).isEmpty();
  }

  @Test
  void theAppHomeHoldsAVeryLongTimeline() {
    bot.timeline(
        new Timeline(
            Collections.nCopies(500, Replies.timeline().rows().get(0)),
            Replies.timeline().citations(),
            ""));
    serve();
    workspace.openHome(ann, "home");
    eventually(() -> workspace.home(ann).isPresent());
    assertThat(workspace.home(ann).orElseThrow().path("blocks").size()).isBetween(1, 100);
  }

  @Test
  void theOldPaneGetsPromptsAStatusAndATitle() {
    CompletableFuture<Void> gate = bot.thinksAbout("When did the bridge reopen?");
    bot.suggests("When did the bridge reopen?", "Who cut the ribbon?");
    serve();
    Room direct = workspace.direct(ann);
    String thread = workspace.openPane(ann);
    eventually(() -> direct.prompts(thread).isPresent());
    assertThat(messages(direct.prompts(thread).orElseThrow()))
        .containsExactly("When did the bridge reopen?", "Who cut the ribbon?");

    workspace.reply(direct, thread, ann, "When did the bridge reopen?");
    eventually(() -> !direct.status(thread).isEmpty());
    gate.complete(null);
    eventually(
        () -> direct.replies(thread).stream().anyMatch(p -> p.shown().contains("About When")));
    eventually(() -> direct.status(thread).isEmpty());
    eventually(() -> direct.title(thread).equals("When did the bridge reopen?"));
  }

  @Test
  void anAgentAppGetsPromptsForItsMessagesTab() {
    Workspace agent = slack.addWorkspace("T2").withAgentApp();
    bot.suggests("When did the bridge reopen?", "Who cut the ribbon?", "What did it cost?");
    serve(settings(agent.botToken()), bot);
    agent.openHome(ann, "messages");
    Room direct = agent.direct(ann);
    eventually(() -> direct.prompts("").isPresent());
    assertThat(messages(direct.prompts("").orElseThrow())).hasSize(3);

    String root = agent.say(direct, ann, "When did the bridge reopen?");
    eventually(() -> direct.replies(root).size() == 1);
    agent.reply(direct, root, ann, "And the other one?");
    eventually(() -> direct.replies(root).size() == 2);
    assertThat(bot.asked()).extracting(FixedBot.Asked::conversation).hasSize(2);
    assertThat(bot.asked().get(0).conversation()).isEqualTo(bot.asked().get(1).conversation());
  }

  @Test
  void aPaneWithoutSuggestionsStaysWithoutPrompts() {
    serve();
    String thread = workspace.openPane(ann);
    Room direct = workspace.direct(ann);
    workspace.reply(direct, thread, ann, "bridge");
    eventually(
        () -> direct.replies(thread).stream().anyMatch(p -> p.shown().contains("About bridge")));
    assertThat(direct.prompts(thread)).isEmpty();
  }

  @Test
  void theStatusGoesAlsoWhereTheBotFails() {
    bot.thinksAbout("broken").completeExceptionally(new IllegalStateException("oh no"));
    serve();
    String thread = workspace.openPane(ann);
    Room direct = workspace.direct(ann);
    workspace.reply(direct, thread, ann, "broken");
    eventually(() -> !slack.calls("assistant.threads.setStatus").isEmpty());
    eventually(() -> !direct.replies(thread).isEmpty());
    eventually(() -> direct.status(thread).isEmpty());
  }

  private static List<String> messages(JsonNode prompts) {
    return prompts.findValuesAsText("message");
  }
}
