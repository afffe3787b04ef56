package dev.parley.slack.handle;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.FeedbackButtonObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.FeedbackButtonsElement;
import dev.parley.slack.handle.PressValue.Kind;
import dev.parley.slack.render.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts buttons under parts of answers. Pure. */
final class Buttons {

  private static final int LONGEST_LABEL = 75;

  private Buttons() {}

  /** A part of an answer as it is sent; the last one has the buttons. */
  static Part first(StoredAnswer answer, int part) {
    Part said = answer.draft().parts().get(part);
    if (part < answer.draft().parts().size() - 1) {
      return said;
    }
    return answer.draft().paged()
        ? page(answer, said, 0, answer.draft().pages())
        : under(answer, said, false);
  }

  /** A page, with the way to others. */
  static Part page(StoredAnswer answer, Part shown, int page, int pages) {
    List<BlockElement> row = new ArrayList<>();
    if (page > 0) {
      row.add(button(answer, "‹ " + page + "/" + pages, Kind.PAGE, page - 1));
    }
    if (page < pages - 1) {
      row.add(button(answer, (page + 2) + "/" + pages + " ›", Kind.PAGE, page + 1));
    }
    share(answer, row);
    return Blocks.over(shown, actions(row));
  }

  /** The last part, with or without quotes, as it was or is to be. */
  static Part last(StoredAnswer answer, boolean quotes) {
    Part said =
        quotes ? answer.draft().withQuotes().orElse(answer.draft().last()) : answer.draft().last();
    return under(answer, said, quotes);
  }

  private static Part under(StoredAnswer answer, Part said, boolean quotesShown) {
    List<LayoutBlock> blocks = new ArrayList<>(actions(suggestions(answer)));
    List<BlockElement> row = new ArrayList<>();
    if (answer.draft().withQuotes().isPresent()) {
      row.add(
          quotesShown
              ? button(answer, "Hide quotes", Kind.QUOTES, 0)
              : button(answer, "Show quotes", Kind.QUOTES, 1));
    }
    share(answer, row);
    blocks.addAll(actions(row));
    if (answer.draft().rated()) {
      blocks.add(feedback(answer));
    }
    return Blocks.over(said, blocks);
  }

  private static List<BlockElement> suggestions(StoredAnswer answer) {
    List<BlockElement> buttons = new ArrayList<>();
    for (String question : answer.draft().suggestions()) {
      buttons.add(button(answer, question, Kind.ASK, buttons.size()));
    }
    return buttons;
  }

  private static void share(StoredAnswer answer, List<BlockElement> row) {
    if (answer.canBeShared()) {
      row.add(button(answer, "Share in channel", Kind.SHARE, 0));
    }
  }

  private static List<LayoutBlock> actions(List<BlockElement> elements) {
    return elements.isEmpty()
        ? List.of()
        : List.of(ActionsBlock.builder().elements(elements).build());
  }

  private static LayoutBlock feedback(StoredAnswer answer) {
    FeedbackButtonsElement buttons =
        FeedbackButtonsElement.builder()
            .actionId("rate")
            .positiveButton(opinion(answer, "👍", "Good answer", Kind.GOOD))
            .negativeButton(opinion(answer, "👎", "Bad answer", Kind.BAD))
            .build();
    return ContextActionsBlock.builder().elements(List.of(buttons)).build();
  }

  private static FeedbackButtonObject opinion(
      StoredAnswer answer, String sign, String meaning, Kind kind) {
    return FeedbackButtonObject.builder()
        .text(label(sign))
        .accessibilityLabel(meaning)
        .value(new PressValue(kind, 0, answer.id()).text())
        .build();
  }

  /** Ids of actions must differ within a block. */
  private static ButtonElement button(StoredAnswer answer, String label, Kind kind, int number) {
    return ButtonElement.builder()
        .actionId(kind.name().toLowerCase(Locale.ROOT) + "-" + number)
        .text(label(Blocks.line(label, LONGEST_LABEL)))
        .value(new PressValue(kind, number, answer.id()).text())
        .build();
  }

  private static PlainTextObject label(String text) {
    return PlainTextObject.builder().text(text).emoji(true).build();
  }
}
