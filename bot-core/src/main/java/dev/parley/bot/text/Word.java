package dev.parley.bot.text;

/**
 * One word of a text.
 *
 * @param text as it stands there
 * @param stem its Porter stem in lower case, for comparing
 * @param start where it starts in the text
 * @param end where it ends, exclusive
 */
public record Word(String text, String stem, int start, int end) {

  /** Whether it says what a text is about, unlike "the", "of" or "did". */
  public boolean isContent() {
    return isAcronym() || !StopWords.contains(text);
  }

  /** Whether it is written in capitals only: "US" is a country, "us" is not. */
  private boolean isAcronym() {
    return text.length() > 1 && text.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
  }

  public boolean isCapitalized() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  public boolean hasDigit() {
    return text.chars().anyMatch(Character::isDigit);
  }
}
