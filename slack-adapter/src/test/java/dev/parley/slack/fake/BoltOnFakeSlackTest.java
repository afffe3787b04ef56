package dev.parley.slack.fake;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.asElements;
import static com.slack.api.model.block.element.BlockElements.button;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.AssistantThreadStartedEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.socket_mode.SocketModeClient;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The fake is taken for Slack by Slack's own library. */
class BoltOnFakeSlackTest {

  private final List<String> heard = new CopyOnWriteArrayList<>();

  @Test
  void boltUnderstandsEverythingItIsTold() throws Exception {
    try (FakeSlack slack = FakeSlack.start()) {
      Workspace workspace = slack.addWorkspace("T1");
      SocketModeApp app =
          new SocketModeApp(
              FakeSlack.APP_TOKEN, SocketModeClient.Backend.JavaWebSocket, app(slack, workspace));
      app.startAsync();
      await().until(() -> slack.sockets().connections() == 1);

      Room room = workspace.newChannel();
      String ann = workspace.person("ann");
      String ts = workspace.say(room, ann, "@parley hi & bye");
      workspace.edit(room, ts, "changed");
      workspace.delete(room, ts);
      workspace.openHome(ann, "messages");
      workspace.openPane(ann);
      workspace.command(room, ann, "/ask", "what?");
      await().until(() -> room.onlyFor(ann).size() == 1);
      Post post = room.onlyFor(ann).get(0);
      Delivery press = workspace.press(post, post.button("Press"), ann);

      await().until(() -> slack.deliveries().stream().allMatch(Delivery::isAcknowledged));
      assertThat(press.delays()).hasSize(1);
      assertThat(heard)
          .containsExactlyInAnyOrder(
              "mention <@UBOTT1> hi &amp; bye",
              "message <@UBOTT1> hi &amp; bye channel",
              "changed changed",
              "deleted " + ts,
              "home messages " + workspace.direct(ann).id(),
              "pane " + ann,
              "command /ask what?",
              "press value block_actions");
      assertThat(slack.violations()).isEmpty();
      assertThat(slack.refused()).isEmpty();
      app.close();
    }
  }

  private App app(FakeSlack slack, Workspace workspace) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.api().toString());
    config.setStatsEnabled(false);
    App app =
        new App(
            AppConfig.builder()
                .slack(Slack.getInstance(config))
                .singleTeamBotToken(workspace.botToken())
                .build());
    app.event(
        AppMentionEvent.class,
        (event, context) -> {
          heard.add("mention " + event.getEvent().getText());
          return context.ack();
        });
    app.event(
        MessageEvent.class,
        (event, context) -> {
          heard.add(
              "message " + event.getEvent().getText() + " " + event.getEvent().getChannelType());
          return context.ack();
        });
    app.event(
        MessageChangedEvent.class,
        (event, context) -> {
          heard.add("changed " + event.getEvent().getMessage().getText());
          return context.ack();
        });
    app.event(
        MessageDeletedEvent.class,
        (event, context) -> {
          heard.add("deleted " + event.getEvent().getDeletedTs());
          return context.ack();
        });
    app.event(
        AppHomeOpenedEvent.class,
        (event, context) -> {
          heard.add("home " + event.getEvent().getTab() + " " + event.getEvent().getChannel());
          return context.ack();
        });
    app.event(
        AssistantThreadStartedEvent.class,
        (event, context) -> {
          heard.add("pane " + event.getEvent().getAssistantThread().getUserId());
          return context.ack();
        });
    app.command(
        "/ask",
        (command, context) -> {
          heard.add("command /ask " + command.getPayload().getText());
          context.respond(
              List.of(
                  actions(
                      parts ->
                          parts.elements(
                              asElements(
                                  button(
                                      r ->
                                          r.actionId("press")
                                              .value("value")
                                              .text(plainText("Press"))))))));
          return context.ack();
        });
    app.blockAction(
        "press",
        (press, context) -> {
          heard.add(
              "press "
                  + press.getPayload().getActions().get(0).getValue()
                  + " "
                  + press.getPayload().getType());
          return context.ack();
        });
    return app;
  }
}
