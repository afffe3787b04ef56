package dev.parley.telegram.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadingTest {

  private static final Html ANSWER = new Html("<i>Yes</i> &amp; no", "Yes & no");

  private final Heading heading = new Heading("Is <it>?");

  @Test
  void standsInBoldAboveTheFirstMessage() {
    assertThat(heading.over(List.of(ANSWER, ANSWER)))
        .containsExactly(
            new Html("<b>Is &lt;it&gt;?</b>\n\n<i>Yes</i> &amp; no", "Is <it>?\n\nYes & no"),
            ANSWER);
  }

  @Test
  void isAMessageOfItsOwnWhereOneCannotHoldBoth() {
    Html full = new Html("&lt;".repeat(4096), "<".repeat(4096));

    assertThat(heading.over(full)).isEmpty();
    assertThat(heading.over(List.of(full)))
        .containsExactly(new Html("<b>Is &lt;it&gt;?</b>", "Is <it>?"), full);
  }

  @Test
  void countsWhatIsSeenAndNotTheAddressesOfLinks() {
    String link = "<a href=\"https://example.org/" + "x".repeat(4000) + "\">words</a>";
    Html linked = new Html(link, "words");

    assertThat(heading.over(linked)).map(Html::markup).hasValue("<b>Is &lt;it&gt;?</b>\n\n" + link);
  }

  @Test
  void ofNothingIsNone() {
    assertThat(new Heading(" ").over(List.of(ANSWER))).containsExactly(ANSWER);
  }
}
