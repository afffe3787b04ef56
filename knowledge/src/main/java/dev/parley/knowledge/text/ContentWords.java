package dev.parley.knowledge.text;

import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;

/**
 * The words of a text that carry its meaning: lower-cased, without accents, stemmed (Porter, 1980),
 * and without function words.
 */
public final class ContentWords {

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}]*|\\p{N}+");
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
  private static final Pattern DOTTED = Pattern.compile("\\b(?:\\p{Lu}\\.){2,}");
  private static final int LONGEST_WORD = 40;

  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          ("a about after again all also am an and any are as at be because been before being both"
                  + " but by can could did do does doing during each either even ever few for from"
                  + " further had has have having he her here hers him his how however i if in into"
                  + " is it its itself just may me might more most much must my no nor not of off on"
                  + " once one only onto or other our out over own per s said same say says she"
                  + " should since so some such t than that the their them then there these they"
                  + " this those through to too under until up upon us very was we were what when"
                  + " where whether which while who whom whose why will with within without would"
                  + " yet you your")
              .split(" "));

  private ContentWords() {}

  /** The stems in the order of their first appearance; "U.S." is one word, "us". */
  public static Set<String> of(String text) {
    Set<String> stems = new LinkedHashSet<>();
    PorterStemmer stemmer = new PorterStemmer();
    Matcher word = WORD.matcher(plain(text));
    while (word.find()) {
      String found = word.group();
      String lower = found.toLowerCase(Locale.ROOT);
      // "US" is a country and "us" is not.
      if (found.equals("US") || !FUNCTION_WORDS.contains(lower)) {
        stems.add(lower.length() > LONGEST_WORD ? lower : stemmer.stem(lower));
      }
    }
    return Collections.unmodifiableSet(stems);
  }

  private static String plain(String text) {
    String bare = ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return DOTTED.matcher(bare).replaceAll(match -> match.group().replace(".", ""));
  }
}
