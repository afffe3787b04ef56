package dev.parley.telegram.handle;

import dev.parley.bot.journal.Rating;
import dev.parley.bot.render.SafeText;
import dev.parley.bot.render.TextCut;
import dev.parley.telegram.handle.PressData.Kind;
import dev.parley.telegram.send.Keyboard;
import dev.parley.telegram.send.Keyboard.Button;
import java.util.ArrayList;
import java.util.List;

/** The buttons under an answer. Pure. */
final class Keyboards {

  private static final String CHOSEN = " ✓";

  /** Longer ones are cut by Telegram's apps anyway. */
  private static final int LONGEST_LABEL = 120;

  private Keyboards() {}

  /** The buttons of an answer just sent. */
  static Keyboard first(StoredAnswer answer) {
    return answer.draft().paged() ? page(answer, 0, answer.draft().pages()) : text(answer, false);
  }

  /** The buttons under a page. */
  static Keyboard page(StoredAnswer answer, int page, int pages) {
    if (pages == 1) {
      return Keyboard.NONE;
    }
    List<Button> row = new ArrayList<>();
    if (page > 0) {
      row.add(button(answer, "‹", Kind.PAGE, page - 1));
    }
    row.add(button(answer, (page + 1) + "/" + pages, Kind.PAGE, page));
    if (page < pages - 1) {
      row.add(button(answer, "›", Kind.PAGE, page + 1));
    }
    return new Keyboard(List.of(row));
  }

  /** The buttons under a text. */
  static Keyboard text(StoredAnswer answer, boolean quotesShown) {
    List<List<Button>> rows = new ArrayList<>();
    List<String> suggestions = answer.draft().suggestions();
    for (int i = 0; i < suggestions.size(); i++) {
      rows.add(List.of(button(answer, label(suggestions.get(i)), Kind.ASK, i)));
    }
    List<Button> row = new ArrayList<>();
    if (answer.draft().withQuotes().isPresent()) {
      row.add(
          quotesShown
              ? button(answer, "Hide quotes", Kind.QUOTES, 0)
              : button(answer, "Show quotes", Kind.QUOTES, 1));
    }
    if (answer.draft().rated()) {
      int shown = quotesShown ? 1 : 0;
      row.add(button(answer, "👍" + mark(answer, Rating.GOOD), Kind.GOOD, shown));
      row.add(button(answer, "👎" + mark(answer, Rating.BAD), Kind.BAD, shown));
    }
    if (!row.isEmpty()) {
      rows.add(row);
    }
    return new Keyboard(rows);
  }

  private static String mark(StoredAnswer answer, Rating rating) {
    return answer.chosen().filter(rating::equals).map(same -> CHOSEN).orElse("");
  }

  private static Button button(StoredAnswer answer, String label, Kind kind, int number) {
    return new Button(label, new PressData(kind, answer.id(), number).text());
  }

  private static String label(String question) {
    return TextCut.shorten(SafeText.oneLine(question), LONGEST_LABEL);
  }
}
