package dev.parley.bot.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of blocks packed into messages of any chat. */
public abstract class PackingContract {

  protected abstract ChatText chat();

  protected abstract boolean fits(List<Block> message);

  /** Writes a message, checks that the chat takes it, and reads it as the chat shows it. */
  protected abstract String shown(List<Block> message);

  /** The text with characters that the chat cannot show in place of those that stand for them. */
  protected String standard(String text) {
    return text;
  }

  @Provide
  Arbitrary<List<Block>> blocks() {
    return RichTexts.blocks(chat());
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void everyMessageIsTakenAndShowsItsWords(@ForAll("blocks") List<Block> blocks) {
    for (List<Block> message : Packer.pack(blocks, this::fits)) {
      assertThat(standard(solid(shown(message)))).isEqualTo(standard(words(message)));
    }
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void nothingIsLost(@ForAll("blocks") List<Block> blocks) {
    assertThat(words(Packer.pack(blocks, this::fits).stream().flatMap(List::stream).toList()))
        .isEqualTo(words(blocks));
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void noTwoMessagesOfWholeBlocksCouldBeOne(@ForAll("blocks") List<Block> blocks) {
    List<List<Block>> messages =
        Packer.pack(blocks.stream().filter(block -> fits(List.of(block))).toList(), this::fits);
    for (int i = 1; i < messages.size(); i++) {
      Stream<Block> next = messages.get(i).stream().limit(1);
      assertThat(fits(Stream.concat(messages.get(i - 1).stream(), next).toList())).isFalse();
    }
  }

  private static String words(List<Block> blocks) {
    return solid(blocks.stream().map(block -> block.text().text()).collect(Collectors.joining()));
  }

  private static String solid(String text) {
    return text.replaceAll("\\s", "");
  }
}
