package dev.parley.launcher.doctor;

/**
 * What a check found.
 *
 * @param sound whether all is well
 * @param text what there is, or what is wrong and what to do
 */
record Finding(boolean sound, String text) {

  static Finding ok(String text) {
    return new Finding(true, text);
  }

  static Finding problem(String text) {
    return new Finding(false, text);
  }
}
