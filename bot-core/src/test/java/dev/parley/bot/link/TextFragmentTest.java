package dev.parley.bot.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFragmentTest {

  @Test
  void aShortQuoteIsGivenWholeWithoutThePunctuationAroundIt() {
    assertThat(
            fragment("Title", "One came. “Two came,” he said. Three came.", "“Two came,” he said."))
        .isEqualTo("text=Two%20came%2C%E2%80%9D%20he%20said");
  }

  @Test
  void aLongQuoteIsGivenByItsFirstAndLastWords() {
    String quote =
        "The minister of agriculture told reporters in the capital that no decision had been made.";

    assertThat(fragment("Title", "Before. " + quote + " After.", quote))
        .isEqualTo("text=The%20minister%20of,had%20been%20made");
  }

  @ParameterizedTest
  @CsvSource({
    "well-known, well%2Dknown",
    "'Smith, Jones', 'Smith%2C%20Jones'",
    "AT&T, AT%26T",
    "50% more, 50%25%20more",
    "a+b=c, a%2Bb%3Dc",
    "Łódź, %C5%81%C3%B3d%C5%BA",
    "Дума, %D0%94%D1%83%D0%BC%D0%B0",
    "v1.0_rc~2, v1.0_rc~2"
  })
  void everythingButUnreservedCharactersIsEncoded(String quote, String encoded) {
    assertThat(fragment("Title", "x y. " + quote + " z.", quote)).isEqualTo("text=" + encoded);
  }

  @Test
  void aStartThatStandsElsewhereTooIsLengthened() {
    String body =
        "The president of France spoke first about the harvest and the weather of the year."
            + " The president of Finland spoke second about the harvest and the cold of the year.";

    assertThat(fragment("Title", body, body.substring(body.indexOf("The president of Finland"))))
        .isEqualTo("text=The%20president%20of%20Finland,of%20the%20year");
  }

  @Test
  void anEndThatComesTooSoonIsLengthened() {
    String quote =
        "Ten boats of the fleet and then eleven boats of the fleet and then twelve boats of the fleet";

    assertThat(fragment("Title", "Before. " + quote + ".", quote))
        .isEqualTo("text=Ten%20boats%20of,twelve%20boats%20of%20the%20fleet");
  }

  @Test
  void theTitleStandsOnThePageToo() {
    assertThat(fragment("Olive harvest fails", "Olive harvest fails again.", "Olive harvest fails"))
        .isEqualTo("text=Olive%20harvest%20fails,-again");
  }

  @Test
  void aQuoteThatStandsTwiceIsToldApartByTheWordsAroundIt() {
    String body =
        "Asked on Monday: “No comment.” he said. Asked on Friday: “No comment.” she said.";
    int second = body.lastIndexOf("“No comment.”");

    assertThat(
            TextFragment.of("Title", body, second, second + "“No comment.”".length())
                .orElseThrow()
                .encoded())
        .isEqualTo("text=No%20comment.%E2%80%9D,-she%20said");
  }

  @Test
  void aPartOfAWordIsNoMatch() {
    String body = "The uncut version came out. The cut version came later.";

    assertThat(fragment("Title", body, "cut version came")).isEqualTo("text=cut%20version%20came");
  }

  @Test
  void aQuoteIsWidenedToWholeWords() {
    assertThat(fragment("Title", "A misunderstanding arose.", "understand"))
        .isEqualTo("text=misunderstanding");
  }

  @Test
  void noTermReachesFromOneParagraphIntoTheNext() {
    String body =
        "First paragraph ends with two.\n\nThen\n\nthe last paragraph goes on for a long while.";

    assertThat(fragment("Title", body, body.substring(body.indexOf("two."))))
        .isEqualTo("text=two,a%20long%20while");
  }

  @Test
  void lineBreaksInAParagraphAreSpaces() {
    assertThat(fragment("Title", "Some  words\nin \u00A0a row.", "words\nin \u00A0a row"))
        .isEqualTo("text=words%20in%20a%20row");
  }

  @Test
  void aSentenceWithoutSpacesIsGivenWhole() {
    assertThat(fragment("題", "会議は昨日終わった。次の会議は未定だ。", "次の会議は未定だ。"))
        .startsWith("text=%E6%AC%A1")
        .doesNotContain(",");
  }

  @Test
  void aQuoteWithoutWordsHasNoFragment() {
    assertThat(TextFragment.of("Title", "One.   Two.", 4, 6)).isEmpty();
  }

  private static String fragment(String title, String body, String quote) {
    int start = body.indexOf(quote);
    // Where the words also stand inside others, the last ones are meant.
    start = body.lastIndexOf(quote) > start ? body.lastIndexOf(quote) : start;
    return TextFragment.of(title, body, start, start + quote.length()).orElseThrow().encoded();
  }
}
