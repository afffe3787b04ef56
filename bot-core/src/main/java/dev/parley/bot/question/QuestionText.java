package dev.parley.bot.question;

import dev.parley.bot.Notice;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The text of a question before it is read: anything that people or programs can send. */
public final class QuestionText {

  /** Longer texts are no questions; the model would not read them to their end. */
  public static final int MAX_CHARS = 1_000;

  /**
   * Controls, marks that turn the direction of writing, and the like: not to be seen, or a trick.
   */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");

  private static final Pattern READABLE = Pattern.compile("[\\p{L}\\p{N}]");

  private QuestionText() {}

  /** What to say to a text that cannot be a question; empty where it can. */
  public static Optional<Notice> problem(String text) {
    String clean = clean(text);
    if (clean.isEmpty()) {
      return Optional.of(new Notice("Ask me something about the articles, in a sentence."));
    } else if (clean.length() > MAX_CHARS) {
      return Optional.of(
          new Notice(
              String.format(
                  Locale.ROOT,
                  "That is too long for me: a question may have %,d characters, and this has %,d.",
                  MAX_CHARS,
                  clean.length())));
    }
    Optional<Notice> talk = SmallTalk.of(clean).map(SmallTalk::reply).map(Notice::new);
    if (talk.isEmpty() && !READABLE.matcher(clean).find()) {
      return Optional.of(
          new Notice("I see no words in that. Ask me something about the articles."));
    }
    return talk;
  }

  /** The text without what cannot be seen, in one line; all in capitals becomes lower case. */
  public static String clean(String text) {
    String visible = INVISIBLE.matcher(text).replaceAll(" ").replaceAll("\\s+", " ").strip();
    // Changing case takes quadratic time where letters become two, such as "ß".
    boolean shouted =
        visible.length() > 12
            && visible.length() <= MAX_CHARS
            && visible.equals(visible.toUpperCase(Locale.ROOT));
    return shouted ? visible.toLowerCase(Locale.ROOT) : visible;
  }
}
