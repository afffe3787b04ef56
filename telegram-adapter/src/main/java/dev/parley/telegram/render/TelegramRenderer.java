package dev.parley.telegram.render;

import dev.parley.bot.layout.Block;
import dev.parley.bot.layout.ChatRenderer;
import java.util.List;

/**
 * Writes replies in Telegram's HTML. Words from articles and users are escaped, lose their control
 * characters, and get an invisible U+2060 where they would mention somebody or be a command.
 * Thread-safe.
 */
public final class TelegramRenderer extends ChatRenderer<Html> {

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
}
