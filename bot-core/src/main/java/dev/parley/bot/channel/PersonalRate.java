package dev.parley.bot.channel;

/** How often a person may ask. Thread-safe, and bounded in memory. */
public final class PersonalRate {

  /** What becomes of a question. */
  public enum Verdict {
    /** It may be answered. */
    GRANTED,
    /** It came too soon, and the person has not been told since the last one that was granted. */
    REFUSED,
    /** It came too soon, and the person has been told. */
    REFUSED_AGAIN
  }

  /**
   * A rate for each person.
   *
   * @param perMinute questions a minute, at least 1; as many may come at once after a rest
   */
  public PersonalRate(int perMinute) {
    throw new UnsupportedOperationException("" + perMinute);
  }

  /** Counts a question of a person. */
  public Verdict ask(String person) {
    throw new UnsupportedOperationException(person);
  }
}
