package dev.parley.bot.layout;

import dev.parley.bot.layout.Block.Gap;
import dev.parley.bot.layout.Block.Kind;
import dev.parley.bot.layout.Span.Look;
import dev.parley.bot.render.HostileTexts;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Texts and blocks of all looks and lengths, of hostile words made safe for a chat. */
final class RichTexts {

  private RichTexts() {}

  static Arbitrary<List<Block>> blocks(ChatText chat) {
    return Combinators.combine(Arbitraries.of(Kind.class), Arbitraries.of(Gap.class), lines(chat))
        .as(RichTexts::block)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  /** On the line of the one before it only where it is a line itself. */
  private static Block block(Kind kind, Gap gap, RichText text) {
    boolean line =
        text.text().indexOf('\n') < 0
            && text.spans().stream().noneMatch(span -> span.look() == Look.QUOTE);
    return new Block(kind, gap == Gap.SPACE && !line ? Gap.LINE : gap, text);
  }

  private static Arbitrary<RichText> lines(ChatText chat) {
    Arbitrary<String> words =
        Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.strings().ofMaxLength(40)),
                Tuple.of(4, Arbitraries.of(HostileTexts.brief())),
                Tuple.of(
                    1,
                    Combinators.combine(
                            Arbitraries.of(HostileTexts.flooding()),
                            Arbitraries.integers().between(1, 9_000))
                        .as((text, length) -> text.substring(0, length))))
            .map(chat::safe);
    Arbitrary<String> addresses =
        Arbitraries.integers()
            .between(0, 1_970)
            .map(length -> "https://example.org/?a=1&b=" + "x".repeat(length));
    return Combinators.combine(Arbitraries.of(Look.class), words, addresses.optional(0.3))
        .as(RichTexts::line)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(lines -> Block.join(lines));
  }

  private static Block line(Look look, String words, Optional<String> address) {
    return Block.line(
        new RichText(
            words.isEmpty()
                ? List.of(new Span("|", Look.PLAIN, Optional.empty()))
                : List.of(new Span(words, look, look == Look.QUOTE ? Optional.empty() : address))));
  }
}
