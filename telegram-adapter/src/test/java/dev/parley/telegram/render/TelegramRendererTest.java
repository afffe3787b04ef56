package dev.parley.telegram.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.Replies;
import org.junit.jupiter.api.Test;

class TelegramRendererTest {
  @Test
  void show() {
    for (var r : java.util.List.of(Replies.answer(), Replies.refusal(), Replies.bareRefusal(), Replies.timeline(), Replies.sources())) {
      for (Html h : Messages.all(Messages.render(r))) {
        System.err.println(h.markup() + "\n---- plain\n" + h.plain() + "\n=====");
      }
    }
    assertThat(1).isEqualTo(1);
  }
}
