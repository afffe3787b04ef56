package dev.parley.bot;

/** What the bot says. Adapters render it; it holds no markup. */
public sealed interface Reply permits Answer, NoAnswer, Timeline, Sources, Notice {

  <T> T renderWith(ReplyRenderer<T> renderer);
}
