package dev.parley.slack;

import dev.parley.bot.Answer;
import dev.parley.bot.FixedBot;
import dev.parley.bot.Replies;
import dev.parley.bot.Sources;
import dev.parley.bot.Statement;
import dev.parley.bot.Timeline;
import dev.parley.knowledge.Article;
import dev.parley.knowledge.EventTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Replies that no single message can hold. */
final class LongReplies {

  static final int STATEMENTS = 60;
  private static final int PAGED = 200;

  private LongReplies() {}

  static Answer answer() {
    List<Statement> statements =
        IntStream.rangeClosed(1, STATEMENTS)
            .mapToObj(
                i -> new Statement("Statement " + i + " " + "é😀 & <b> ".repeat(40), List.of(1)))
            .toList();
    return new Answer(statements, FixedBot.about("x").citations(), 1, List.of());
  }

  /** "Event 1.", "Event 2." and so on. */
  static Timeline timeline() {
    EventTime day = EventTime.day(Replies.FRIDAY, EventTime.Basis.STATED);
    return new Timeline(
        IntStream.rangeClosed(1, PAGED)
            .mapToObj(i -> Replies.row(day, "Event " + i + ".", 1))
            .toList(),
        FixedBot.about("x").citations(),
        "");
  }

  /** "Paper 1.", "Paper 2." and so on. */
  static Sources sources() {
    return new Sources(
        IntStream.rangeClosed(1, PAGED)
            .mapToObj(i -> Replies.source(paper("Paper " + i + ".")))
            .toList());
  }

  private static Article paper(String title) {
    return Replies.article(
        "paper", title, Optional.empty(), Optional.empty(), Optional.empty(), "Words.");
  }
}
