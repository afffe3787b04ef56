package dev.parley.bot.layout;

/** Puts together texts of replies. */
final class TextBuilder extends RichTextBuilder<TextBuilder> {

  TextBuilder(ChatText chat) {
    super(chat);
  }

  @Override
  protected TextBuilder self() {
    return this;
  }
}
