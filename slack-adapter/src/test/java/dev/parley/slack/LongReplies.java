package dev.parley.slack;

import dev.parley.bot.Answer;
import dev.parley.bot.FixedBot;
import dev.parley.bot.Statement;
import java.util.List;
import java.util.stream.IntStream;

/** Replies that no single message can hold. */
final class LongReplies {

  static final int STATEMENTS = 60;

  private LongReplies() {}

  static Answer answer() {
    List<Statement> statements =
        IntStream.rangeClosed(1, STATEMENTS)
            .mapToObj(
                i -> new Statement("Statement " + i + " " + "é😀 & <b> ".repeat(40), List.of(1)))
            .toList();
    return new Answer(statements, FixedBot.about("x").citations(), 1, List.of());
  }
}
