package dev.parley.slack.handle;

/**
 * How much is in hand at once, and how much is remembered.
 *
 * @param unfinished what is taken in and not finished
 * @param lane of it, what is of one thread
 * @param remembered things handled that are known again: more than come within an hour
 * @param answers answers whose buttons work
 * @param threads threads that go on without mentions
 */
public record Limits(int unfinished, int lane, int remembered, int answers, int threads) {

  public static final Limits USUAL = new Limits(10_000, 100, 100_000, 5_000, 20_000);
}
