package dev.parley.bot.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.Citation;
import dev.parley.bot.Replies;
import dev.parley.bot.Statement;
import dev.parley.bot.render.AnswerOutline.Point;
import dev.parley.knowledge.Article;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerOutlineTest {

  private static final String REOPENED = "The bridge reopened on Friday.";

  private static Citation quote(int number, String words, String note) {
    Article article =
        Replies.article(
            "article-" + number,
            "Title",
            Optional.of("Evening Courier"),
            Optional.empty(),
            Optional.empty(),
            words);
    return Replies.citation(number, article, words, note);
  }

  /** Whether the quote is shown below what was said. */
  private static boolean isShown(String said, String quoted) {
    return !AnswerOutline.of(
            List.of(new Statement(said, List.of(1))), List.of(quote(1, quoted, "")))
        .unsaid()
        .isEmpty();
  }

  @Test
  void whatWasSaidIsNotQuotedAgain() {
    assertThat(isShown(REOPENED, REOPENED)).isFalse();
    assertThat(isShown("The bridge reopened on Friday, and trams run.", REOPENED)).isFalse();
    assertThat(isShown("1 March · " + REOPENED, REOPENED)).isFalse();
    assertThat(isShown("“The bridge reopened on Friday”.", REOPENED)).isFalse();
    assertThat(isShown(REOPENED, "However, the bridge reopened on Friday.")).isFalse();
  }

  @Test
  void whatSaysMoreIsQuoted() {
    assertThat(isShown("The bridge reopened.", REOPENED)).isTrue();
    assertThat(isShown("The bridge reopened on 1 March.", REOPENED)).isTrue();
    assertThat(isShown(REOPENED, "As the mayor had promised, the bridge reopened on Friday."))
        .isTrue();
  }

  @Test
  void aQuoteThatAnyStatementSaysHasBeenSaid() {
    List<Citation> citations = List.of(quote(1, REOPENED, ""), quote(2, "Trams run.", ""));
    List<Statement> statements =
        List.of(new Statement(REOPENED, List.of(1, 2)), new Statement("Buses run.", List.of(2)));
    assertThat(AnswerOutline.of(statements, citations).unsaid()).containsExactly(citations.get(1));
  }

  @Test
  void anEditorsNoteStandsOnceBeforeTheFirstStatementThatItIsAbout() {
    Statement first = new Statement(REOPENED, List.of(1));
    Statement second = new Statement("Trams run.", List.of(2));
    Statement third = new Statement("Trams run again.", List.of(2));
    List<Citation> citations = List.of(quote(1, REOPENED, ""), quote(2, "Trams run.", "No."));
    assertThat(AnswerOutline.of(List.of(first, second, third), citations).points())
        .containsExactly(
            new Point(List.of(), first),
            new Point(List.of("No."), second),
            new Point(List.of(), third));
  }
}
