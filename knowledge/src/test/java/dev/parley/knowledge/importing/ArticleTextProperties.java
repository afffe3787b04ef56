package dev.parley.knowledge.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.knowledge.importing.ImportReport.LeftOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the text: the importer changes no word and loses none without saying so. */
class ArticleTextProperties {

  @Property(tries = 300)
  void everyLineIsEitherKeptAsItIsOrReported(@ForAll("texts") String text) {
    List<Line> lines = SavedText.lines(text);
    ArticleText article = ArticleText.read(lines, Optional.empty());

    List<String> kept =
        article.body().isEmpty() ? List.of() : List.of(article.body().split("\n\n"));
    List<String> all = new ArrayList<>(kept);
    article.leftOut().stream().map(LeftOut::text).forEach(all::add);
    assertThat(all).containsExactlyInAnyOrderElementsOf(lines.stream().map(Line::text).toList());
    if (!kept.isEmpty()) {
      assertThat(lines.stream().map(Line::text)).containsSubsequence(kept);
    }
  }

  @Property(tries = 300)
  void everyWordOfATextIsInOneOfItsLines(@ForAll("texts") String text) {
    String words = String.join(" ", SavedText.lines(text).stream().map(Line::text).toList());

    assertThat(words.replaceAll("\\s", "")).isEqualTo(Words.clean(text).replaceAll("\\s", ""));
  }

  @Property(tries = 300)
  void anyTextOfAnyCharactersIsRead(@ForAll String text) {
    assertThat(ArticleText.read(SavedText.lines(text), Optional.empty()).body())
        .doesNotContain("\r", "\u0000", "\u001b");
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> lines =
        Arbitraries.of(
            "",
            "",
            "31.6 C",
            "Norvik",
            "Tuesday, April 15, 2024",
            "Norvik Harbour Reopens After Repairs",
            "By Ann Lee",
            "Ann Lee is a reporter at the Coast Review.",
            "Related News",
            "Leave a Reply",
            "0 0",
            "  • a point of a list",
            "Image: coast",
            "The quay was closed for weeks after a storm had damaged its oldest part, he said.",
            "and it went on without a full stop in a line that was broken at a width of");
    return lines.list().ofMaxSize(25).map(list -> String.join("\n", list));
  }
}
