package dev.parley.bot.suggest;

import dev.parley.bot.text.Wording;
import dev.parley.knowledge.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;

/**
 * Cuts a sentence into words and tells their parts of speech, with OpenNLP's model (maximum
 * entropy, trained on the English Web Treebank). The model loads at the first call. Thread-safe.
 */
final class Tagger {

  private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?:\\p{Lu}\\.){2,}+"
              + "|\\p{Lu}\\.(?= \\p{Lu})"
              + "|\\b(?:Mrs?|Ms|Dr|St|Gen|Sen|Gov|Rep|Lt|Col|Sgt|Capt|Prof|Rev|Jr|Sr|No)\\."
              + "|['’]s\\b"
              + "|\\p{Nd}++(?:[.,:]\\p{Nd}++)*+(?=[^\\p{L}\\p{M}]|$)"
              + "|[\\p{L}\\p{M}\\p{Nd}]++(?:[-–&’'](?=\\p{L}{2})[\\p{L}\\p{M}\\p{Nd}]++)*+"
              + "|\\S");

  /** Names a time also where no date of the article says which. */
  private static final Pattern DAY =
      Pattern.compile(
          "(?i:to(day|night|morrow)|yesterday)|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day");

  /** Adjectives that are written with a capital in the middle of a sentence, too. */
  private static final Pattern OF_A_PLACE = Pattern.compile("\\p{Lu}.*(?:an|ish|ese|ic|i)");

  private static final Set<String> OPEN_CLASSES = Set.of("PROPN", "NOUN", "ADJ", "VERB");

  private static final class Model {
    static final POSModel INSTANCE = load();

    private static POSModel load() {
      try (InputStream in = Tagger.class.getResourceAsStream(MODEL)) {
        if (in == null) {
          throw new IllegalStateException("OpenNLP's tagger model is not in the program: " + MODEL);
        }
        return new POSModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read OpenNLP's tagger model " + MODEL, e);
      }
    }
  }

  /** The words of a sentence, without what only binds it to its place. */
  List<Token> tag(Sentence sentence) {
    String text = Wording.alone(sentence.text());
    List<String> words = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
      starts.add(matcher.start());
    }
    String[] tags = tags(words);
    BitSet times = times(sentence, text);
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < tags.length; i++) {
      int start = starts.get(i);
      tokens.add(
          new Token(
              i == 0 ? inside(words, tags, sentence.article().body()) : words.get(i),
              // Of "cannot" and the like, which is two words in one.
              tags[i].replaceFirst("\\+.*", ""),
              start > 0 && text.charAt(start - 1) == ' ',
              times.get(start) || DAY.matcher(words.get(i)).matches()));
    }
    return tokens;
  }

  /** The tagger is for one thread, and cheap to make. It was trained on straight apostrophes. */
  private static String[] tags(List<String> words) {
    String[] plain = words.stream().map(w -> w.replace('’', '\'')).toArray(String[]::new);
    return new POSTaggerME(Model.INSTANCE, POSTagFormat.UD).tag(plain);
  }

  private static BitSet times(Sentence sentence, String text) {
    BitSet times = new BitSet();
    sentence
        .mentions()
        .forEach(
            mention -> {
              String words =
                  sentence
                      .article()
                      .body()
                      .substring(mention.start(), mention.end())
                      .replaceAll("\\s+", " ");
              int start = text.indexOf(words);
              if (start >= 0) {
                times.set(start, start + words.length());
              }
            });
    return times;
  }

  /** A sentence's first word as it is written inside of one. */
  private static String inside(List<String> words, String[] tags, String body) {
    String first = words.get(0);
    boolean acronym = first.length() > 1 && first.equals(first.toUpperCase(Locale.ROOT));
    return acronym || isName(words, tags[0], body) ? first : lower(first);
  }

  /** The article shows it, elsewhere; where it does not, the word itself must do. */
  private static boolean isName(List<String> words, String tag, String body) {
    String first = words.get(0);
    if (!OPEN_CLASSES.contains(tag)) {
      return false;
    } else if (isSeenInside(first, body)) {
      return true;
    } else if (isSeen(lower(first), body)) {
      return false;
    }
    boolean ofPlace = tag.equals("ADJ") && OF_A_PLACE.matcher(first).matches();
    return tag.equals("PROPN") || ofPlace || isNamePart(words);
  }

  private static boolean isNamePart(List<String> words) {
    return words.size() > 1 && Character.isUpperCase(words.get(1).codePointAt(0));
  }

  private static boolean isSeen(String word, String body) {
    return Pattern.compile("\\b" + Pattern.quote(word) + "\\b").matcher(body).find();
  }

  private static boolean isSeenInside(String word, String body) {
    return Pattern.compile("[\\p{Ll},’'] " + Pattern.quote(word) + "\\b").matcher(body).find();
  }

  private static String lower(String word) {
    return word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
  }
}
