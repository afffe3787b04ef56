package dev.parley.telegram.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HtmlBuilderTest {

  private static HtmlBuilder help() {
    return new HtmlBuilder()
        .words("Hello, ")
        .text("<Ida> @ida")
        .newline()
        .command("ask")
        .words(" asks. ")
        .title("Read & see", Optional.of(URI.create("https://example.org/?a=1&b=2")), false)
        .newline()
        .bold("Fine.")
        .newline()
        .quoted("Very.");
  }

  @Test
  void aMessageIsPutTogetherOfPieces() {
    assertThat(help().build())
        .isEqualTo(
            new Html(
                """
                Hello, &lt;Ida&gt; @\u2060ida
                <b>/ask</b> asks. <a href="https://example.org/?a=1&amp;b=2">Read &amp; see</a>
                <b>Fine.</b>
                <blockquote expandable>Very.</blockquote>""",
                """
                Hello, <Ida> @\u2060ida
                /ask asks. Read & see (https://example.org/?a=1&b=2)
                Fine.
                Very."""));
  }

  @Test
  void lengthsAreThoseThatTelegramCounts() {
    TelegramHtml read = TelegramHtml.parse(help().build().markup());
    assertThat(help().toText().length()).isEqualTo(read.text().length()).isEqualTo(52);
    assertThat(help().toText().entities()).isEqualTo(read.entities().size()).isEqualTo(4);
  }

  @Test
  void aTextCanBeShortened() {
    assertThat(new HtmlBuilder().text("one two three", 8).build().markup()).isEqualTo("one two…");
  }

  @Test
  void whatOneMessageCannotHoldIsLeftOut() {
    Html html = new HtmlBuilder().text("word ".repeat(6_000)).build();
    assertThat(Messages.accepted(html).text()).hasSize(4_094).endsWith(" word");
  }

  @Test
  void addressesThatFindNoRoomAreNotSpelledOut() {
    Html html =
        new HtmlBuilder()
            .text("x".repeat(4_000))
            .words(" ")
            .title("first", Optional.of(URI.create("https://example.org/" + "a".repeat(50))), false)
            .title(
                "second", Optional.of(URI.create("https://example.org/" + "b".repeat(50))), false)
            .build();
    assertThat(html.plain()).hasSizeLessThanOrEqualTo(4_096).endsWith("a)second");
  }

  @Test
  void markupThatTelegramMightRefuseIsRefusedInTests() {
    for (String bad :
        new String[] {
          "<b>x", "x</b>", "<b><i>x</b></i>", "a & b", "&nbsp;", "<p>x</p>", "<", "<b></b>"
        }) {
      assertThatThrownBy(() -> TelegramHtml.parse(bad)).as(bad).hasMessageContaining("Can't parse");
    }
  }
}
