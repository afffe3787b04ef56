package dev.parley.slack.render;

import static dev.parley.slack.render.Messages.context;
import static dev.parley.slack.render.Messages.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartBuilderTest {

  @Test
  void aMessageIsPutTogetherOfPieces() {
    Part part =
        new PartBuilder()
            .words("Hello, ")
            .text("<Ida> @ida")
            .newline()
            .command("ask")
            .words(" asks. ")
            .link("Read & | see", URI.create("https://example.org/?a=1&b=2"))
            .paragraph()
            .bold("*Fine*")
            .newline()
            .quote("Very _much_.")
            .context()
            .text("Up to today", 8)
            .build();

    assertThat(part)
        .isEqualTo(
            new Part(
                List.of(
                    section(
                        """
                        Hello, &lt;Ida\u034F&gt; @\u034Fida
                        */ask* asks. <https://example.org/?a=1&amp;b=2|Read &amp; ｜ see>"""),
                    section("*\u034F∗Fine\u034F∗*\n&gt; Very \u034F_much\u034F_."),
                    context("Up to…")),
                """
                Hello, &lt;Ida\u034F&gt; @\u034Fida
                /ask asks. Read &amp; | see (<https://example.org/?a=1&amp;b=2>)

                \u034F*Fine\u034F*
                Very \u034F_much\u034F_.

                Up to…"""));
  }

  @Test
  void whatOneMessageCannotHoldIsLeftOut() {
    Part part = new PartBuilder().text("word ".repeat(6_000)).build();

    assertThat(Messages.accepted(part).text()).hasSize(2_999).endsWith(" word");
  }

  @Test
  void addressesThatFindNoRoomAreNotSpelledOut() {
    Part part =
        new PartBuilder()
            .text("x".repeat(2_000))
            .paragraph()
            .text("x".repeat(1_900))
            .words(" ")
            .link("first", URI.create("https://example.org/" + "a".repeat(40)))
            .link("second", URI.create("https://example.org/" + "b".repeat(40)))
            .build();

    assertThat(Messages.accepted(part).links()).hasSize(2);
    assertThat(part.text()).hasSizeLessThanOrEqualTo(4_000).endsWith("a>)second");
  }

  @Test
  void onlyAddressesThatLeaveRoomForWordsAreLinked() {
    Part part =
        new PartBuilder().link("long", URI.create("https://a.example/?" + "&".repeat(600))).build();

    assertThat(part.blocks()).containsExactly(section("long"));
  }

  @Test
  void aMessageOfNothingIsRefused() {
    assertThatThrownBy(() -> new PartBuilder().text("\u200B").paragraph().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("illegal message: it says nothing");
  }
}
