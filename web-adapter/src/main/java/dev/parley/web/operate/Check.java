package dev.parley.web.operate;

/**
 * One thing that Parley needs to be ready.
 *
 * @param name what it is
 * @param passed whether it is as it must be
 * @param detail how it is, in a line
 */
record Check(String name, boolean passed, String detail) {

  @Override
  public String toString() {
    return (passed ? "ok    " : "wrong ") + name + ": " + detail;
  }
}
