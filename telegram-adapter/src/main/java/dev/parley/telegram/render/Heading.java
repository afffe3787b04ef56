package dev.parley.telegram.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names in bold the question that an answer below it answers, where that does not stand above it
 * anyway.
 */
public final class Heading {

  private static final String GAP = "\n\n";

  private final Html question;

  public Heading(String question) {
    this.question = new HtmlBuilder().bold(question).build();
  }

  /** It and a text in one message, where one holds both. */
  public Optional<Html> over(Html text) {
    if (question.plain().isBlank()) {
      return Optional.of(text);
    }
    Html both =
        new Html(question.markup() + GAP + text.markup(), question.plain() + GAP + text.plain());
    return longest(both) <= TelegramText.LONGEST ? Optional.of(both) : Optional.empty();
  }

  /** It above the first of some messages, or before it. */
  public List<Html> over(List<Html> texts) {
    List<Html> headed = new ArrayList<>(texts);
    over(texts.get(0)).ifPresentOrElse(html -> headed.set(0, html), () -> headed.add(0, question));
    return headed;
  }

  /** No shorter than what a reader sees: our markup has no "<" but in tags. */
  private static int longest(Html html) {
    int shown = html.markup().replaceAll("<[^>]*>", "").replaceAll("&#?\\w+;", "_").length();
    return Math.max(shown, html.plain().length());
  }
}
