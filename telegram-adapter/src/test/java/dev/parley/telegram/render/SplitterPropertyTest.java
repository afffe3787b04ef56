package dev.parley.telegram.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.render.HostileTexts;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class SplitterPropertyTest {

  @Provide
  Arbitrary<List<Block>> blocks() {
    return text().map(text -> new Block(Block.LINE, text)).list().ofMinSize(1).ofMaxSize(12);
  }

  @Provide
  Arbitrary<RichText> text() {
    Arbitrary<String> words =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.strings().ofMaxLength(40)),
            Tuple.of(4, Arbitraries.of(HostileTexts.brief())),
            Tuple.of(
                1,
                Combinators.combine(
                        Arbitraries.of(HostileTexts.flooding()),
                        Arbitraries.integers().between(1, 9_000))
                    .as((text, length) -> text.substring(0, length))));
    Arbitrary<URI> addresses =
        Arbitraries.integers()
            .between(0, 2_500)
            .map(length -> URI.create("https://example.org/?a=1&b=" + "x".repeat(length)));
    return Combinators.combine(
            Arbitraries.integers().between(0, 4),
            words,
            addresses,
            Arbitraries.integers().between(1, 20))
        .as(SplitterPropertyTest::piece)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(pieces -> pieces.stream().reduce(RichText.EMPTY, RichText::plus));
  }

  private static RichText piece(int kind, String words, URI address, int marks) {
    HtmlBuilder text = new HtmlBuilder();
    switch (kind) {
      case 0 -> text.text(words);
      case 1 -> text.bold(words);
      case 2 -> text.title(ChatText.safe(words), Optional.of(address), false);
      case 3 -> text.quoted(ChatText.safe(words));
      default -> {
        for (int i = 0; i < marks; i++) {
          text.mark(i, Optional.of(address));
        }
      }
    }
    return text.words("| ").toText();
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void everyPartIsAcceptedByTelegram(@ForAll("blocks") List<Block> blocks) {
    for (RichText part : Splitter.split(blocks)) {
      assertThat(Messages.accepted(part.html()).text()).isEqualTo(part.text());
    }
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void nothingIsLost(@ForAll("blocks") List<Block> blocks) {
    String all = blocks.stream().map(block -> block.text().text()).collect(Collectors.joining());
    String parts =
        Splitter.split(blocks).stream().map(RichText::text).collect(Collectors.joining());
    assertThat(parts.replaceAll("\\s", "")).isEqualTo(all.replaceAll("\\s", ""));
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void noTwoMessagesOfWholeBlocksCouldBeOne(@ForAll("blocks") List<Block> blocks) {
    List<RichText> parts =
        Splitter.split(blocks.stream().filter(block -> block.text().fits()).toList());
    for (int i = 1; i < parts.size(); i++) {
      Block next = new Block(Block.LINE, parts.get(i));
      assertThat(Block.after(parts.get(i - 1), next).fits()).isFalse();
    }
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void whatIsReadFromTheMarkupIsWhatWasWritten(@ForAll("text") RichText text) {
    RichText whole = text.fits() ? text : text.slice(0, text.cut());
    TelegramHtml read = TelegramHtml.parse(whole.markup());
    assertThat(read.text()).isEqualTo(whole.text()).hasSize(whole.length());
    assertThat(read.entities()).hasSize(whole.entities());
  }

  @Property(tries = 300)
  void nothingInAnyTextMentionsAnybodyOrActs(@ForAll String text) {
    Messages.accepted(new HtmlBuilder().words("“").text(text + "@a /b " + text).words("”").build());
  }
}
