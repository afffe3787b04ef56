package dev.parley.telegram.render;

import dev.parley.bot.Reply;
import dev.parley.bot.render.RendererContract;
import dev.parley.telegram.render.TelegramHtml.Entity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Also holds every message of the contract's replies to Telegram's rules. */
class TelegramRendererContractTest extends RendererContract {

  @Override
  protected Shown show(Reply reply) {
    List<TelegramHtml> messages =
        Messages.all(Messages.render(reply)).stream().map(Messages::accepted).toList();
    Set<String> links =
        messages.stream()
            .flatMap(message -> message.entities().stream())
            .filter(entity -> entity.tag().equals("a"))
            .map(Entity::href)
            .collect(Collectors.toSet());
    return new Shown(
        messages.stream().map(TelegramHtml::text).collect(Collectors.joining("\n\n")), links);
  }
}
