package dev.parley.slack.render;

import dev.parley.bot.Answer;
import dev.parley.bot.NoAnswer;
import dev.parley.bot.Notice;
import dev.parley.bot.ReplyRenderer;
import dev.parley.bot.Sources;
import dev.parley.bot.Timeline;

/** Writes replies in Slack's blocks. Thread-safe. */
public final class SlackRenderer implements ReplyRenderer<View> {

  @Override
  public View answer(Answer answer) {
    throw new UnsupportedOperationException();
  }

  @Override
  public View noAnswer(NoAnswer refusal) {
    throw new UnsupportedOperationException();
  }

  @Override
  public View timeline(Timeline timeline) {
    throw new UnsupportedOperationException();
  }

  @Override
  public View sources(Sources sources) {
    throw new UnsupportedOperationException();
  }

  @Override
  public View notice(Notice notice) {
    throw new UnsupportedOperationException();
  }
}
