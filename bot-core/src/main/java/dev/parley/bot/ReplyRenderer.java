package dev.parley.bot;

/**
 * Writes a reply for one kind of channel. Whoever implements it escapes everything that comes from
 * articles and users for that channel; nothing upstream does.
 *
 * @param <T> what the channel sends
 */
public interface ReplyRenderer<T> {

  T answer(Answer answer);

  T noAnswer(NoAnswer noAnswer);

  T timeline(Timeline timeline);

  T sources(Sources sources);

  T notice(Notice notice);
}
