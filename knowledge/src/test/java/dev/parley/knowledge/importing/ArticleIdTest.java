package dev.parley.knowledge.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.knowledge.Article;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ArticleIdTest {

  private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2024, 5, 7));

  @Test
  void isMadeOfPublisherAndDay() {
    assertThat(id("The Coast Review", "www.coast.example")).isEqualTo("coast-review-2024-05-07");
    assertThat(id("Łódź Dziś", "a.example")).isEqualTo("lodz-dzis-2024-05-07");
  }

  @Test
  void isMadeOfTheHostWhereNoPublisherCanBeWrittenInAscii() {
    assertThat(id("Новости", "www.coast.example")).isEqualTo("coast-example-2024-05-07");
  }

  private static String id(String publisher, String host) {
    return ArticleId.of(Optional.of(publisher), Optional.of(host), DAY, "Title");
  }

  @Test
  void isMadeOfTheTitleWhereNoDayIsKnown() {
    assertThat(
            ArticleId.of(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "U.S. and others talk about the harbour"))
        .isEqualTo("unattributed-us-and-others-talk-about-the");
  }

  @Property(tries = 300)
  void isAlwaysAnId(@ForAll String publisher, @ForAll String host, @ForAll String title) {
    assertThat(ArticleId.of(Optional.of(publisher), Optional.of(host), DAY, title))
        .matches(Article::isId);
    assertThat(ArticleId.of(Optional.of(publisher), Optional.empty(), Optional.empty(), title))
        .matches(Article::isId);
  }
}
