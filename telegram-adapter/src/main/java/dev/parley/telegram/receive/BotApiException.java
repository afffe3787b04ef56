package dev.parley.telegram.receive;

import java.io.IOException;

/** A call has failed; the message is one line for an operator, without secrets. */
public final class BotApiException extends IOException {

  private final transient Trouble trouble;

  BotApiException(Trouble trouble) {
    super(trouble.words());
    this.trouble = trouble;
  }

  Trouble trouble() {
    return trouble;
  }
}
