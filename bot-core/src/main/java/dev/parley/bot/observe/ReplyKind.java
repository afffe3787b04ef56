package dev.parley.bot.observe;

import dev.parley.bot.Answer;
import dev.parley.bot.Certainty;
import dev.parley.bot.NoAnswer;
import dev.parley.bot.Notice;
import dev.parley.bot.Reply;
import dev.parley.bot.ReplyRenderer;
import dev.parley.bot.Sources;
import dev.parley.bot.Timeline;
import java.util.Locale;

/** The kinds of replies, for metrics and logs. */
enum ReplyKind {
  ANSWER,
  UNSURE,
  REFUSAL,
  TIMELINE,
  SOURCES,
  NOTICE;

  static ReplyKind of(Reply reply) {
    return reply.renderWith(Telling.APART);
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  private enum Telling implements ReplyRenderer<ReplyKind> {
    APART;

    @Override
    public ReplyKind answer(Answer answer) {
      return answer.certainty() == Certainty.SURE ? ANSWER : UNSURE;
    }

    @Override
    public ReplyKind noAnswer(NoAnswer refusal) {
      return REFUSAL;
    }

    @Override
    public ReplyKind timeline(Timeline timeline) {
      return TIMELINE;
    }

    @Override
    public ReplyKind sources(Sources sources) {
      return SOURCES;
    }

    @Override
    public ReplyKind notice(Notice notice) {
      return NOTICE;
    }
  }
}
