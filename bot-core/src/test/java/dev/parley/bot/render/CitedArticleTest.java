package dev.parley.bot.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.bot.Replies;
import java.util.List;
import org.junit.jupiter.api.Test;

class CitedArticleTest {

  private static final List<CitedArticle> CITED =
      CitedArticle.of(
          List.of(
              Replies.citation(1, Replies.HARBOUR, "The bridge reopened", "Not so."),
              Replies.citation(2, Replies.LEAFLET, "Repairs took nine months.", ""),
              Replies.citation(3, Replies.HARBOUR, "Mayor Ida Holm", "Now Ida Dale."),
              Replies.citation(4, Replies.HARBOUR, "on Friday", "Not so.")));

  @Test
  void anArticleIsNamedOnceWithAllMarksOnIt() {
    assertThat(CITED)
        .extracting(CitedArticle::article, CitedArticle::marks)
        .containsExactly(tuple(Replies.HARBOUR, "[1][3][4]"), tuple(Replies.LEAFLET, "[2]"));
  }

  @Test
  void aNoteIsToldOnceForAllMarksThatItIsAbout() {
    assertThat(CITED.get(0).marksByNote())
        .containsExactly(entry("Not so.", "[1][4]"), entry("Now Ida Dale.", "[3]"));
    assertThat(CITED.get(1).marksByNote()).isEmpty();
  }
}
