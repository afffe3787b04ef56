package dev.parley.telegram.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.layout.Block;
import dev.parley.bot.layout.ChatText;
import dev.parley.bot.layout.PackingContract;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TelegramTextPropertyTest extends PackingContract {

  @Override
  protected ChatText chat() {
    return TelegramText.CHAT;
  }

  @Override
  protected boolean fits(List<Block> message) {
    return new TelegramText(Block.join(message)).fits();
  }

  @Override
  protected String shown(List<Block> message) {
    TelegramText text = new TelegramText(Block.join(message));
    TelegramHtml read = Messages.accepted(text.html());
    assertThat(read.entities()).hasSize(text.entities());
    assertThat(read.text()).hasSize(text.text().length());
    return read.text();
  }

  @Property(tries = 300)
  void nothingInAnyTextMentionsAnybodyOrActs(@ForAll String text) {
    Messages.accepted(new HtmlBuilder().words("“").text(text + "@a /b " + text).words("”").build());
  }
}
