package dev.parley.telegram.send;

/** A call did not get through, and may when it is tried again. */
class NotTaken extends RuntimeException {

  NotTaken(String reason) {
    super(reason, null, false, false);
  }

  /** The server asks to wait, and the chat's pace has been told for how long. */
  static final class TooFast extends NotTaken {
    TooFast() {
      super("too fast");
    }
  }
}
