package dev.parley.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.Reply;
import dev.parley.bot.render.RendererContract;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is shown where blocks are refused, or in a notification. */
class SlackTextContractTest extends RendererContract {

  @Override
  protected Shown show(Reply reply) {
    List<MrkdwnReader.Shown> texts =
        Messages.all(Messages.render(reply)).stream()
            .map(part -> MrkdwnReader.read(part.text()))
            .toList();
    Set<String> links =
        texts.stream().flatMap(text -> text.links().stream()).collect(Collectors.toSet());
    String text = texts.stream().map(MrkdwnReader.Shown::text).collect(Collectors.joining("\n\n"));
    links.forEach(link -> assertThat(text).contains(" (" + link + ")"));
    return new Shown(text, links);
  }
}
