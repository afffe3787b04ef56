package dev.parley.launcher.settings;

/** A setting has a value that cannot be used; the message names both and says what to do. */
public final class SettingException extends RuntimeException {

  public SettingException(String message) {
    super(message);
  }
}
