package dev.parley.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.Answer;
import dev.parley.bot.Highlight;
import dev.parley.bot.Replies;
import dev.parley.bot.Reply;
import dev.parley.bot.Statement;
import dev.parley.bot.render.HostileTexts;
import dev.parley.bot.render.RendererContract;
import dev.parley.web.view.Addresses;
import dev.parley.web.view.Templates;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class WebRendererTest extends RendererContract {

  private static final Templates TEMPLATES = new Templates();
  private static final Addresses HERE = new Addresses("./", "style", "script", "icon");

  /** All that replies are made of; none of it runs or loads anything. */
  private static final Set<String> ELEMENTS =
      Set.of(
          "a",
          "blockquote",
          "details",
          "div",
          "h2",
          "li",
          "ol",
          "p",
          "span",
          "strong",
          "summary",
          "time",
          "ul");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "href",
          "id",
          "class",
          "dir",
          "rel",
          "aria-label",
          "aria-hidden",
          "open",
          "start",
          "datetime");

  private static Document render(Reply reply) {
    StringOutput html = new StringOutput();
    reply.renderWith(new WebRenderer(TEMPLATES, HERE, "q1-")).writeTo(html);
    return Jsoup.parseBodyFragment(html.toString(), "https://parley.example/");
  }

  @Override
  protected Shown show(Reply reply) {
    Document page = render(reply);
    page.select("[aria-hidden]").remove();
    return new Shown(
        page.text(),
        page.select("a").stream().map(link -> link.attr("href")).collect(Collectors.toSet()));
  }

  @Test
  void marksChipsAndQuotesLeadToTheWordsInTheArticle() {
    Document page = render(Replies.answer());

    Element mark = page.selectFirst(".statement a");
    Element quote = page.getElementById("q1-c1");

    assertThat(mark.text()).isEqualTo("[1]");
    assertThat(mark.attr("href")).isEqualTo("./articles/courier-2024-03-02?quote=0-30#s0");
    assertThat(page.select(".chips a").eachText())
        .containsExactly("[1] Evening Courier · 2 Mar", "[2] unattributed report");
    assertThat(page.select(".chips a").first().attr("href")).isEqualTo(mark.attr("href"));
    assertThat(quote.select("p").first().text()).isEqualTo("[1] “The bridge reopened on Friday.”");
    assertThat(quote.select(".links a").eachAttr("href"))
        .containsExactly(
            "./articles/courier-2024-03-02?quote=0-30#s0",
            "https://courier.example/bridge#:~:text=x");
  }

  @Test
  void aQuoteThatIsItsStatementIsNotShownAgain() {
    Document page = render(Replies.answer());

    assertThat(page.select("blockquote")).hasSize(1);
    assertThat(page.text()).containsOnlyOnce("Repairs took nine months.");
  }

  @Test
  void theWordsThatAnswerAreStrong() {
    Answer answer =
        Replies.answer(
            new Statement(
                "Repairs took <nine> months.", List.of(new Highlight(13, 26)), List.of(1)),
            Replies.answer().citations().subList(0, 1));

    assertThat(render(answer).select(".statement strong").eachText())
        .containsExactly("<nine> months");
  }

  @Test
  void whatAnAnswerLeavesOutIsALinkAway() {
    assertThat(render(Replies.firstOfMore("1 to 2&3")).selectFirst("p:contains(more) a"))
        .hasToString("<a href=\"./timeline?filter=1+to+2%263\">the timeline</a>");
  }

  @Test
  void hostileWordsAddNoElementAndNoAttribute() {
    for (String text : HostileTexts.all()) {
      for (Reply reply : HostileTexts.replies(text)) {
        for (Element element : render(reply).body().children().select("*")) {
          assertThat(ELEMENTS).contains(element.tagName());
          element.attributes().forEach(one -> assertThat(ATTRIBUTES).contains(one.getKey()));
        }
      }
    }
  }

  @Test
  void hostileWordsMakeNoLinks() {
    for (String text : HostileTexts.brief()) {
      for (Reply reply : HostileTexts.replies(text)) {
        assertThat(render(reply).select("a").eachAttr("href"))
            .allMatch(
                link ->
                    link.startsWith("./articles/hostile")
                        || link.startsWith("#q1-c")
                        || link.startsWith("https://example.org/?a=1&b=%22%3E"));
      }
    }
  }
}
