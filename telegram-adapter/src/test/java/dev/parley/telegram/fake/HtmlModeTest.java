package dev.parley.telegram.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlModeTest {

  @Test
  void everyDocumentedTagBecomesItsEntity() {
    FormattedText parsed =
        HtmlMode.parse(
            "<b>b</b><strong>b</strong><i>i</i><em>i</em><u>u</u><ins>u</ins><s>s</s>"
                + "<strike>s</strike><del>s</del><tg-spoiler>p</tg-spoiler>"
                + "<span class=\"tg-spoiler\">p</span><a href=\"https://x.example/?a=1&amp;b\">l</a>"
                + "<code>c</code><pre>p</pre><pre><code class=\"language-java\">j</code></pre>"
                + "<blockquote>q</blockquote><blockquote expandable>e</blockquote>");

    assertThat(parsed.text()).isEqualTo("bbiiuussspplcpjqe");
    assertThat(parsed.entities())
        .extracting(Entity::type)
        .containsExactly(
            "bold",
            "bold",
            "italic",
            "italic",
            "underline",
            "underline",
            "strikethrough",
            "strikethrough",
            "strikethrough",
            "spoiler",
            "spoiler",
            "text_link",
            "code",
            "pre",
            "pre",
            "blockquote",
            "expandable_blockquote");
    assertThat(parsed.entities().get(11).detail()).isEqualTo("https://x.example/?a=1&b");
  }

  @Test
  void offsetsCountUtf16UnitsAfterParsing() {
    FormattedText parsed = HtmlMode.parse("😀&lt;&#128512;&#x41; <b>é😀</b>");

    assertThat(parsed.text()).isEqualTo("😀<😀A é😀");
    assertThat(parsed.entities()).containsExactly(new Entity("bold", 7, 3, ""));
  }

  @Test
  void outerEntitiesComeBeforeInnerOnes() {
    FormattedText parsed = HtmlMode.parse("<blockquote><b><i>x</i></b></blockquote>");

    assertThat(parsed.shown()).isEqualTo("<blockquote><b><i>x</i></b></blockquote>");
  }

  @Test
  void anEntityWithoutTextIsNone() {
    assertThat(HtmlMode.parse("a<b></b>").entities()).isEmpty();
  }

  @Test
  void whiteSpaceAtTheEndsGoesAndEntitiesMoveAlong() {
    FormattedText stripped = HtmlMode.parse(" \n<b> a</b>b<i> \n</i>").stripped();

    assertThat(stripped.shown()).isEqualTo("<b>a</b>b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          é<p>x</p>               | Unsupported start tag "p" at byte offset 2
          <br/>                   | Unsupported start tag "br" at byte offset 0
          <b>x                    | Can't find end tag corresponding to start tag "b"
          x</b>                   | Unexpected end tag at byte offset 1
          <b><i>x</b></i>         | Unmatched end tag at byte offset 7, expected "</i>", found "</b>"
          <b                      | Unclosed start tag at byte offset 0
          1 < 2                   | Unclosed start tag at byte offset 2
          <b>x</b                 | Unclosed end tag at byte offset 4
          <span>x</span>          | Tag "span" must have class "tg-spoiler" at byte offset 0
          """)
  void badMarkupIsRefusedInTelegramsWords(String markup, String why) {
    assertThatThrownBy(() -> HtmlMode.parse(markup))
        .isInstanceOf(ApiException.class)
        .hasMessage("Bad Request: can't parse entities: " + why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a & b",
        "a > b",
        "&nbsp;",
        "&copy;",
        "&#xD800000;",
        "<!-- x -->",
        "<b class=\"x\">x</b>",
        "<a href=\"javascript:x\">x</a>",
        "<a>x</a>",
        "<a href=\"https://x.example?a&b\">x</a>",
        "<code><b>x</b></code>",
        "<pre><a href=\"https://x.example\">x</a></pre>",
        "<a href=\"https://x.example\"><code>x</code></a>",
        "<a href=\"https://x.example\"><a href=\"https://x.example\">x</a></a>",
        "<blockquote><blockquote expandable>x</blockquote></blockquote>"
      })
  void whatTheDocumentationDoesNotAllowIsRefused(String markup) {
    assertThatThrownBy(() -> HtmlMode.parse(markup))
        .isInstanceOf(ApiException.class)
        .hasMessageStartingWith("Bad Request: can't parse entities: ");
  }

  @Property
  void escapedTextShowsAsItWas(@ForAll String text) {
    assertThat(HtmlMode.parse(escaped(text)).text()).isEqualTo(text);
  }

  @Property
  void anyTextEitherParsesOrIsRefused(@ForAll("markup") String text) {
    try {
      FormattedText parsed = HtmlMode.parse(text);
      assertThat(parsed.entities())
          .allSatisfy(e -> assertThat(e.end()).isBetween(1, parsed.text().length()));
    } catch (ApiException e) {
      assertThat(e).hasMessageStartingWith("Bad Request: can't parse entities: ");
    }
  }

  @Provide
  Arbitrary<String> markup() {
    return Arbitraries.of(
            "<b>",
            "</b>",
            "<i>",
            "</i>",
            "<a href=\"https://x\">",
            "</a>",
            "&amp;",
            "&",
            "<",
            ">",
            "x",
            "😀",
            "\"",
            "<blockquote>",
            "</blockquote>",
            "<code>",
            "</code>",
            " ")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
