package dev.parley.slack.render;

import dev.parley.bot.layout.Block;
import dev.parley.bot.layout.ChatRenderer;
import java.util.List;
import java.util.Optional;

/**
 * Writes replies in Slack's blocks. Words from articles and users are escaped, lose their control
 * characters, and get an invisible U+034F where they would be formatted or name somebody.
 * Thread-safe.
 */
public final class SlackRenderer extends ChatRenderer<Part, View> {

  public SlackRenderer() {
    super(Mrkdwn.CHAT);
  }

  @Override
  protected boolean fits(List<Block> message) {
    return SlackMessage.fits(message);
  }

  @Override
  protected Part write(List<Block> message) {
    return SlackMessage.write(message);
  }

  @Override
  protected View messages(List<Part> parts, Optional<Part> withQuotes) {
    return new View.Messages(parts, withQuotes);
  }

  @Override
  protected View pages(List<Part> pages) {
    return new View.Pages(pages);
  }
}
