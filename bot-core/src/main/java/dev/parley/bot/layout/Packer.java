package dev.parley.bot.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Packs blocks into as few messages as hold them, in order. */
public final class Packer {

  private final Predicate<List<Block>> fits;
  private final List<List<Block>> messages = new ArrayList<>();

  private Packer(Predicate<List<Block>> fits) {
    this.fits = fits;
  }

  /**
   * Messages that each fit. A block is cut only where it is too long for one.
   *
   * @param fits whether one message holds these blocks; true for any block of two UTF-16 units
   */
  public static List<List<Block>> pack(List<Block> blocks, Predicate<List<Block>> fits) {
    Packer packer = new Packer(fits);
    for (Block block : blocks) {
      block
          .text()
          .pieces(piece -> fits.test(List.of(block.withText(piece))))
          .forEach(piece -> packer.add(block.withText(piece)));
    }
    return packer.messages;
  }

  private void add(Block piece) {
    List<Block> message = new ArrayList<>();
    if (!messages.isEmpty()) {
      message.addAll(messages.get(messages.size() - 1));
    }
    message.add(piece);
    if (!messages.isEmpty() && fits.test(message)) {
      messages.set(messages.size() - 1, message);
    } else {
      messages.add(List.of(piece));
    }
  }
}
