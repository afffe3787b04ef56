package dev.parley.telegram.render;

import dev.parley.bot.layout.Block;
import dev.parley.bot.layout.ChatRenderer;
import java.util.List;
import java.util.Optional;

/**
 * Writes replies in Telegram's HTML. Words from articles and users are escaped, lose their control
 * characters, and get an invisible U+2060 where they would mention somebody or be a command.
 * Thread-safe.
 */
public final class TelegramRenderer extends ChatRenderer<Html, View> {

  public TelegramRenderer() {
    super(TelegramText.CHAT);
  }

  @Override
  protected boolean fits(List<Block> message) {
    return text(message).fits();
  }

  @Override
  protected Html write(List<Block> message) {
    return text(message).html();
  }

  private static TelegramText text(List<Block> message) {
    return new TelegramText(Block.join(message));
  }

  @Override
  protected View messages(List<Html> parts, Optional<Html> withQuotes) {
    return new View.Messages(parts, withQuotes);
  }

  @Override
  protected View pages(List<Html> pages) {
    return new View.Pages(pages);
  }
}
