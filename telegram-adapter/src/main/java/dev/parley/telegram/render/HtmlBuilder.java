package dev.parley.telegram.render;

import dev.parley.bot.layout.RichTextBuilder;

/**
 * Puts a message together. Telegram makes links of commands in the bot's own words. Not
 * thread-safe.
 */
public final class HtmlBuilder extends RichTextBuilder<HtmlBuilder> {

  public HtmlBuilder() {
    super(TelegramText.CHAT);
  }

  @Override
  protected HtmlBuilder self() {
    return this;
  }

  /** The message, or as much of it as one message holds. */
  public Html build() {
    return new TelegramText(toText().firstPiece(text -> new TelegramText(text).fits())).html();
  }
}
