package dev.parley.slack.render;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * What one message holds, within Slack's limits.
 *
 * @param blocks at least one, with room left in the message for {@link #SPARE_BLOCKS} more, such as
 *     buttons; no ids
 * @param text for the notification, and in place of the blocks where they are refused: mrkdwn in
 *     which nothing is formatted or pings, addresses spelled out
 */
public record Part(List<LayoutBlock> blocks, String text) {

  /** How many blocks may be added. */
  public static final int SPARE_BLOCKS = 10;

  public Part {
    blocks = List.copyOf(blocks);
  }
}
