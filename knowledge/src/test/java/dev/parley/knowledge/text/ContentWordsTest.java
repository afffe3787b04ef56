package dev.parley.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ContentWordsTest {

  @Test
  void formsOfAWordAreOneWord() {
    assertThat(ContentWords.of("The meetings")).isEqualTo(ContentWords.of("a meeting was"));
  }

  @Test
  void functionWordsAreLeftOut() {
    assertThat(ContentWords.of("What did they say about it?")).isEmpty();
  }

  @Test
  void aCountryIsNotAPronoun() {
    assertThat(ContentWords.of("the U.S. side")).isEqualTo(ContentWords.of("US sides"));
    assertThat(ContentWords.of("they told us")).doesNotContain("us");
  }

  @Test
  void accentsMakeNoDifference() {
    assertThat(ContentWords.of("Türkiye")).isEqualTo(ContentWords.of("Turkiye"));
  }

  @Property
  void anyTextIsRead(@ForAll String text) {
    assertThat(ContentWords.of(text)).allSatisfy(word -> assertThat(word).isNotBlank());
  }
}
