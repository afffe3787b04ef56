package dev.parley.knowledge.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-3 °C | a weather widget",
        "12 | a counter",
        "4,846FansLike | a counter",
        "1.2K Shares | a counter",
        "date 2024-05-07 All Sections | a date or section bar",
        "Skip to content | a menu",
        "Home > World > Europe | a menu",
        "Login/Register | a log-in prompt",
        "You must be logged in to post a comment. | a log-in prompt",
        "Leave a Reply Cancel reply | a comment form",
        "Required fields are marked * | a comment form",
        "This site uses Akismet to reduce spam. | a comment form",
        "We use cookies to give you the best experience. | a cookie notice",
        "Accept all cookies | a cookie notice",
        "Sign up for our daily newsletter | a newsletter prompt",
        "Enter your email address | a newsletter prompt",
        "Become a member today | an appeal",
        "Advertisement | an advertisement",
        "Story continues below advertisement | an advertisement",
        "READ ALSO: Ferry strike is over | a link to another page",
        "▶ Read more: Ferry strike is over | a link to another page",
        "Photo: Ann Lee / Coast Agency | a photo credit",
        "Stock photo: coast.example | a photo credit",
        "A ferry at the quay. Getty Images | a photo credit",
        "© 2024 Coast Review | a copyright line",
        "Coast Review. All rights reserved. | a copyright line",
        "Facebook Twitter WhatsApp Email | a share or follow link",
        "Share this article | a share or follow link",
        "Follow us on Telegram | a share or follow link",
        "3 min read | a reading aid",
        "Back To Top | a link to the page's top"
      })
  void aLineOfThePageIsLeftOut(String line, String why) {
    assertThat(Furniture.why(new Line(1, line, true))).contains(why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Join US in new sanctions, ministers tell partners",
        "Support US troops abroad, the senator said",
        "Follow US lead or wait?",
        "We use cookies in our recipe because children like them, the baker said, and her daughter"
            + " added that nobody in the town of Norvik had ever complained about it in all these"
            + " many years",
        "Copyright law is to change, the minister said.",
        "To vote, citizens must register by 5 May.",
        "Register to vote by Monday, officials tell Texans",
        "Source: the harbour office in a statement",
        "Details: the quay is open.",
        "Background:",
        "Norvik: On Thursday the quay opened.",
        "Comments by the minister drew laughter.",
        "The picture is mixed.",
        "Image of the town has suffered, the mayor said in a speech on Monday evening.",
        "Related industries lost three thousand jobs.",
        "Share prices fell by 3 percent.",
        "Home prices rose.",
        "Become a member of the alliance or stay out, he said.",
        "All sections of the wall were repaired."
      })
  void aSentenceThatOnlySoundsLikeItStays(String line) {
    assertThat(Furniture.why(new Line(1, line, true))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Photo: ", "share ", "x", "A", "register ", "0 ", "by using ", "\u00a0", "Ab "})
  void aHostileLineTakesNoTime(String part) {
    Line line = new Line(1, "A" + part.repeat(290 / part.length()) + "!", true);

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(2),
        () -> {
          Furniture.why(line);
          Byline.parse(line.text());
          ArticleText.read(java.util.List.of(line, line, line), java.util.Optional.empty());
        });
  }
}
