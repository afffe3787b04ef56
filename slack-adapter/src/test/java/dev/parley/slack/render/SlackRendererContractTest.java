package dev.parley.slack.render;

import dev.parley.bot.Reply;
import dev.parley.bot.render.RendererContract;
import java.util.List;
import java.util.stream.Collectors;

/** Also holds every message of the contract's replies to Slack's rules. */
class SlackRendererContractTest extends RendererContract {

  @Override
  protected Shown show(Reply reply) {
    List<MrkdwnReader.Shown> messages =
        Messages.all(Messages.render(reply)).stream().map(Messages::accepted).toList();
    return new Shown(
        messages.stream().map(MrkdwnReader.Shown::text).collect(Collectors.joining("\n\n")),
        messages.stream().flatMap(message -> message.links().stream()).collect(Collectors.toSet()));
  }
}
