package dev.parley.bot.observe;

import dev.parley.bot.Reply;
import java.time.Duration;
import java.util.Map;

/** Hears how replies come about, on the threads that make them. Thread-safe, and quick. */
public interface ReplyListener {

  /** Hears nothing. */
  ReplyListener NONE =
      new ReplyListener() {
        @Override
        public void took(Stage stage, Duration time) {}

        @Override
        public void replied(
            String channel, String question, Reply reply, Map<Stage, Duration> times) {}
      };

  /** A stage of some reply is over. */
  void took(Stage stage, Duration time);

  /**
   * A text has its reply.
   *
   * @param channel the kind of channel it came from
   * @param question what was asked, as it was written, made to stand alone where that was possible
   * @param times how long each stage that there was took
   */
  void replied(String channel, String question, Reply reply, Map<Stage, Duration> times);
}
