package dev.parley.bot.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;

/** Splits texts into words. */
public final class Words {

  /**
   * Letters and digits; points between single letters ("U.S."), and points or commas in numbers.
   * Possessive, because a group that can give back is matched by recursion: a long row of numbers
   * would overflow the stack.
   */
  private static final Pattern WORD =
      Pattern.compile(
          "(?:\\p{Lu}\\.){2,}+|\\p{Nd}++(?:[.,:]\\p{Nd}++)*+\\p{L}*|\\p{L}[\\p{L}\\p{M}\\p{Nd}]*(?:['’]\\p{L}+)?");

  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

  private Words() {}

  /** The words of a text, in order. A possessive ending is part of the word but not of its stem. */
  public static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    PorterStemmer stemmer = new PorterStemmer();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group();
      words.add(new Word(word, stem(word, stemmer), matcher.start(), matcher.end()));
    }
    return words;
  }

  /** The words of a text that say what it is about. */
  public static List<Word> contentOf(String text) {
    return of(text).stream().filter(Word::isContent).toList();
  }

  private static String stem(String word, PorterStemmer stemmer) {
    String plain = withoutAccents(word).toLowerCase(Locale.ROOT).replace('’', '\'');
    if (plain.endsWith("'s")) {
      plain = plain.substring(0, plain.length() - 2);
    }
    if (plain.indexOf('.') >= 0 && !Character.isDigit(plain.charAt(0))) {
      return plain.replace(".", "");
    }
    return stemmer.stem(plain);
  }

  private static String withoutAccents(String word) {
    return Normalizer.isNormalized(word, Normalizer.Form.NFD)
        ? word
        : ACCENT.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
  }
}
