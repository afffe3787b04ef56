package dev.parley.telegram.receive;

import java.io.IOException;

/** A call has failed; the message is one line for an operator, without secrets. */
public final class BotApiException extends IOException {

  private final transient Trouble trouble;

  BotApiException(Trouble trouble) {
    super(trouble.words());
    this.trouble = trouble;
  }

  /** Whether the server has answered as a Bot API does, though it refused. */
  public boolean isAnswered() {
    return trouble.status() != 0;
  }

  Trouble trouble() {
    return trouble;
  }
}
