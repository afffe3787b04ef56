package dev.parley.telegram.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.Citation;
import dev.parley.bot.Highlights;
import dev.parley.bot.Replies;
import dev.parley.bot.Statement;
import dev.parley.bot.layout.Block;
import dev.parley.bot.layout.ChatText;
import dev.parley.bot.layout.PackingContract;
import dev.parley.bot.render.HostileTexts;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

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

  @Property(tries = 500)
  void boldChangesNothingButTheLook(
      @ForAll("statements") String text,
      @ForAll @Size(max = 8) List<@IntRange(max = 80) Integer> ends) {
    Statement bold = new Statement(text, Highlights.in(text, ends), List.of(1));
    TelegramHtml shown = shown(bold);

    assertThat(shown.text()).isEqualTo(shown(new Statement(text, List.of(1))).text());
    assertThat(shown.entities().stream().filter(entity -> entity.tag().equals("b")))
        .hasSizeLessThanOrEqualTo(bold.highlights().size());
  }

  private static TelegramHtml shown(Statement statement) {
    List<Citation> cited = List.of(Replies.citation(1, Replies.LEAFLET, "Repairs", ""));
    return Messages.accepted(
        Messages.all(Messages.render(Replies.answer(statement, cited))).get(0));
  }

  @Provide
  Arbitrary<String> statements() {
    return Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(80),
            Arbitraries.of(HostileTexts.brief()),
            Arbitraries.of("@name <b> /go a&b #tag $ABC \u2060 \uD83D\uDE00 \n  ".split("(?<= )"))
                .list()
                .ofMaxSize(20)
                .map(pieces -> String.join("", pieces)))
        .map(text -> "x" + text);
  }

  @Property(tries = 300)
  void nothingInAnyTextMentionsAnybodyOrActs(@ForAll String text) {
    Messages.accepted(new HtmlBuilder().words("“").text(text + "@a /b " + text).words("”").build());
  }
}
