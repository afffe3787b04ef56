package dev.parley.slack.render;

import dev.parley.bot.layout.Block;
import dev.parley.bot.layout.ChatRenderer;
import java.util.List;

/**
 * Writes replies in Slack's blocks. Words from articles and users are escaped, lose their control
 * characters, and get an invisible U+034F where they would be formatted or name somebody.
 * Thread-safe.
 */
public final class SlackRenderer extends ChatRenderer<Part> {

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
}
