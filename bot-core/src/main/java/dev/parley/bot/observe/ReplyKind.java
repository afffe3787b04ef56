package dev.parley.bot.observe;

import dev.parley.bot.Answer;
import dev.parley.bot.NoAnswer;
import dev.parley.bot.Notice;
import dev.parley.bot.Reply;
import dev.parley.bot.ReplyRenderer;
import dev.parley.bot.Sources;
import dev.parley.bot.Timeline;

/** Names the kinds of replies, for metrics and logs. */
final class ReplyKind implements ReplyRenderer<String> {

  private static final ReplyKind NAMES = new ReplyKind();

  private ReplyKind() {}

  static String of(Reply reply) {
    return reply.renderWith(NAMES);
  }

  @Override
  public String answer(Answer answer) {
    return "answer";
  }

  @Override
  public String noAnswer(NoAnswer refusal) {
    return "refusal";
  }

  @Override
  public String timeline(Timeline timeline) {
    return "timeline";
  }

  @Override
  public String sources(Sources sources) {
    return "sources";
  }

  @Override
  public String notice(Notice notice) {
    return "notice";
  }
}
