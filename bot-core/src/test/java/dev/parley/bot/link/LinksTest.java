package dev.parley.bot.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.knowledge.Article;
import dev.parley.knowledge.Sentence;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinksTest {

  private static final String BODY =
      "The ferry left at dawn. Nobody on board knew that the harbour had been closed since"
          + " midnight, the captain said later on.\n\nIt came back.\n";
  private static final String QUOTE = BODY.substring(24, BODY.indexOf("\n"));

  private static final Links PUBLIC_ONLY = new Links(LinkSettings.PUBLIC_ONLY);
  private static final URI OWN = URI.create("https://parley.example.org/");

  @Test
  void theLinkOpensThePublicPageAtTheQuote() {
    assertThat(link(PUBLIC_ONLY, "https://news.example.org/ferry?id=7"))
        .contains(
            URI.create(
                "https://news.example.org/ferry?id=7"
                    + "#:~:text=Nobody%20on%20board,said%20later%20on"));
  }

  @Test
  void aFragmentOfTheAddressIsKept() {
    assertThat(link(PUBLIC_ONLY, "https://news.example.org/ferry#story"))
        .contains(
            URI.create(
                "https://news.example.org/ferry"
                    + "#story:~:text=Nobody%20on%20board,said%20later%20on"));
  }

  @Test
  void aTextDirectiveOfTheAddressGivesWay() {
    assertThat(link(PUBLIC_ONLY, "https://news.example.org/ferry#:~:text=something%20else"))
        .contains(
            URI.create(
                "https://news.example.org/ferry#:~:text=Nobody%20on%20board,said%20later%20on"));
  }

  @Test
  void withoutAPublicAddressItIsParleysOwnPageAtTheSentence() {
    Links links = new Links(new LinkSettings(Optional.of(OWN), false));

    assertThat(links.to(article(Optional.empty()), 12, 24, 40))
        .contains(URI.create("https://parley.example.org/articles/ferry#s12"));
    assertThat(links.to(article(Optional.empty())))
        .contains(URI.create("https://parley.example.org/articles/ferry"));
  }

  @Test
  void ownPagesArePreferredOnlyWhenAsked() {
    Links asked = new Links(new LinkSettings(Optional.of(OWN), true));
    Links notAsked = new Links(new LinkSettings(Optional.of(OWN), false));

    assertThat(link(asked, "https://news.example.org/ferry"))
        .contains(URI.create("https://parley.example.org/articles/ferry#s1"));
    assertThat(link(notAsked, "https://news.example.org/ferry").orElseThrow())
        .hasHost("news.example.org");
  }

  @Test
  void withoutAnyAddressThereIsNoLink() {
    assertThat(PUBLIC_ONLY.to(article(Optional.empty()), 1, 24, 40)).isEmpty();
    assertThat(PUBLIC_ONLY.to(article(Optional.empty()))).isEmpty();
  }

  @Test
  void anAddressThatRunsSomethingIsNoLink() {
    assertThat(link(PUBLIC_ONLY, "javascript:alert(1)")).isEmpty();
    assertThat(link(PUBLIC_ONLY, "file:///etc/passwd")).isEmpty();
  }

  @Test
  void anArticleAsASourceOpensAtItsTop() {
    assertThat(PUBLIC_ONLY.to(article(Optional.of("https://news.example.org/ferry"))))
        .contains(URI.create("https://news.example.org/ferry"));
  }

  @Test
  void wordsThatNoAddressCanHoldOpenThePage() {
    String body = "\uD800 \uDC00.";
    Article article = article(Optional.of("https://news.example.org/ferry"), body);

    assertThat(PUBLIC_ONLY.to(article, 0, 0, body.length()))
        .contains(URI.create("https://news.example.org/ferry"));
  }

  private static Optional<URI> link(Links links, String url) {
    Article article = article(Optional.of(url));
    int start = BODY.indexOf(QUOTE);
    return links.to(
        new Sentence(article, 1, 0, start, start + QUOTE.length(), List.of(), Optional.empty()));
  }

  private static Article article(Optional<String> url) {
    return article(url, BODY);
  }

  private static Article article(Optional<String> url, String body) {
    return new Article(
        "ferry",
        "A ferry in the fog",
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        url.map(URI::create),
        List.of(),
        body);
  }
}
