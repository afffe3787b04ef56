package dev.parley.slack.receive;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Container;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import dev.parley.slack.receive.Incoming.Command;
import dev.parley.slack.receive.Incoming.Press;
import dev.parley.slack.send.Workspace;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads commands and presses: what is for the bot, or nothing. They may hold anything. Pure. */
final class InteractionReader {

  private InteractionReader() {}

  static Optional<Incoming> read(SlashCommandPayload command, Workspace here) {
    if (isMissing(command.getChannelId(), command.getUserId(), command.getResponseUrl())
        || isMissing(command.getCommand(), command.getTriggerId())) {
      return Optional.empty();
    }
    return Optional.of(
        new Command(
            "command " + here.team() + " " + command.getTriggerId(),
            here.team(),
            command.getChannelId(),
            command.getUserId(),
            command.getCommand().replaceFirst("^/", "").toLowerCase(Locale.ROOT),
            MessageText.typed(orEmpty(command.getText()), here.botUser()),
            command.getResponseUrl()));
  }

  /** Reads the first press; there are more only where several fields are sent at once. */
  static Optional<Incoming> read(BlockActionPayload pressed, Workspace here) {
    Container container = pressed.getContainer();
    List<Action> actions = pressed.getActions();
    if (container == null
        || pressed.getChannel() == null
        || pressed.getUser() == null
        || actions == null
        || actions.isEmpty()
        || isMissing(pressed.getUser().getId(), pressed.getChannel().getId())
        || isMissing(container.getMessageTs(), pressed.getResponseUrl(), pressed.getTriggerId())) {
      return Optional.empty();
    }
    return Optional.of(
        new Press(
            "press " + here.team() + " " + pressed.getTriggerId(),
            here.team(),
            pressed.getChannel().getId(),
            pressed.getUser().getId(),
            container.getMessageTs(),
            Optional.ofNullable(container.getThreadTs()),
            container.isEphemeral(),
            pressed.getResponseUrl(),
            orEmpty(actions.get(0).getValue())));
  }

  private static boolean isMissing(String... values) {
    for (String value : values) {
      if (value == null || value.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static String orEmpty(String value) {
    return value == null ? "" : value;
  }
}
