package dev.parley.slack.fake;

/** How the app is told. */
interface Transport extends AutoCloseable {

  /**
   * Tells the app once.
   *
   * @param retry how often it was told before
   * @param reason why it is told again; empty at the first time
   */
  void send(Delivery delivery, int retry, String reason);

  @Override
  void close();
}
