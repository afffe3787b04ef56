package dev.parley.bot.conversation;

import static dev.parley.bot.conversation.LeaningText.content;
import static dev.parley.bot.conversation.LeaningText.stems;
import static dev.parley.bot.conversation.LeaningText.trimmed;

import dev.parley.bot.retrieval.MiniLm;
import dev.parley.bot.retrieval.TokenVectors;
import dev.parley.bot.retrieval.Vectors;
import dev.parley.bot.text.Word;
import dev.parley.bot.text.Words;
import dev.parley.knowledge.TimeMention;
import dev.parley.knowledge.time.AskedTime;
import dev.parley.knowledge.time.QuestionTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Asks a question again with something else in it: what is new takes the place of what it is most
 * like, or stands behind the question where it is like nothing there. Thread-safe.
 */
final class Substitution {

  private static final Pattern PREPOSITION =
      Pattern.compile(
          "\\b(?:in|on|at|during|of|from|for)(?:\\s+the)?\\s+$", Pattern.CASE_INSENSITIVE);

  /** What begins so is said of the whole question. */
  private static final Pattern ADVERBIAL =
      Pattern.compile(
          "^(?:in|on|at|after|before|since|during|under|with|without|according to|until|by)\\b"
              + "|\\b(?:later|earlier|ago|time)$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PHASE =
      Pattern.compile(
          "\\s*\\b(?:at first|at the beginning|at the start|initially|originally|now|nowadays|today"
              + "|currently|at present|in the end|so far)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> ORDINALS =
      Set.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "last",
          "latest",
          "previous",
          "next");

  private static final double ALIKE = 0.05;

  private final MiniLm model;

  Substitution(MiniLm model) {
    this.model = model;
  }

  /**
   * The question with something else in it.
   *
   * @param added what is new in it
   * @param question the question before
   * @param times tells the words that name a time
   */
  String of(String added, String question, QuestionTime times) {
    List<TimeMention> newTimes = times.of(added).map(AskedTime::mentions).orElse(List.of());
    if (!newTimes.isEmpty()) {
      List<TimeMention> oldTimes = times.of(question).map(AskedTime::mentions).orElse(List.of());
      String undated = trimmed(without(question, oldTimes));
      String other = without(added, newTimes);
      return trimmed(content(other).isEmpty() ? undated : substituted(other, undated))
          + " "
          + phrases(added, newTimes)
          + "?";
    }
    return substituted(added, question);
  }

  /** The text without the mentions and the prepositions before them. */
  private static String without(String text, List<TimeMention> mentions) {
    StringBuilder rest = new StringBuilder(text);
    for (int i = mentions.size() - 1; i >= 0; i--) {
      rest.delete(phraseStart(text, mentions.get(i)), mentions.get(i).end());
    }
    return rest.toString();
  }

  private static String phrases(String text, List<TimeMention> mentions) {
    return mentions.stream()
        .map(mention -> text.substring(phraseStart(text, mention), mention.end()))
        .collect(Collectors.joining(" "));
  }

  private static int phraseStart(String text, TimeMention mention) {
    Matcher matcher = PREPOSITION.matcher(text.substring(0, mention.start()));
    return matcher.find() ? matcher.start() : mention.start();
  }

  private String substituted(String added, String before) {
    String rest = trimmed(added);
    List<Word> newWords = joinedNames(content(rest), rest);
    if (PHASE.matcher(rest).matches() || newWords.isEmpty()) {
      return rest.isEmpty() ? before : appended(PHASE.matcher(before).replaceAll(""), rest);
    } else if (ADVERBIAL.matcher(rest).find()
        && newWords.stream().noneMatch(Substitution::isOrdinal)) {
      return appended(before, rest);
    }
    return substituted(newWords, rest, before);
  }

  /**
   * One new word takes the place of one; several, in which words bind each other, do as a whole.
   */
  private String substituted(List<Word> newWords, String rest, String before) {
    Set<String> known = stems(before);
    List<Word> unknown = newWords.stream().filter(word -> !known.contains(word.stem())).toList();
    if (unknown.isEmpty()) {
      return before;
    }
    Set<String> kept = newWords.stream().map(Word::stem).collect(Collectors.toSet());
    List<Word> old =
        joinedNames(Words.contentOf(before), before).stream()
            .filter(word -> !kept.contains(word.stem()))
            .toList();
    Word added = unknown.size() == 1 ? unknown.get(0) : new Word(rest, rest, 0, rest.length());
    return likest(added, rest, old, before)
        .map(word -> replaceFirst(before, word.text(), added.text()))
        .map(result -> result.replaceAll("(?i)\\bthe (?=the\\b)", ""))
        .orElseGet(() -> appended(before, rest));
  }

  /** A name takes the place of a name, however little the two are alike. */
  private Optional<Word> likest(Word added, String rest, List<Word> old, String before) {
    TokenVectors inRest = model.read(rest);
    TokenVectors inBefore = model.read(before);
    boolean named = old.stream().anyMatch(word -> word.start() > 0 && word.isCapitalized());
    return old.stream()
        .filter(word -> !named || word.isCapitalized() == added.isCapitalized() || added.hasDigit())
        .filter(
            word ->
                (named && added.isCapitalized()) || similar(added, inRest, word, inBefore) >= ALIKE)
        .max(Comparator.comparingDouble(word -> similar(added, inRest, word, inBefore)));
  }

  private static String appended(String question, String added) {
    return trimmed(question) + " " + added + "?";
  }

  private static String replaceFirst(String text, String word, String by) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?!\\p{L})")
        .matcher(text)
        .replaceFirst(Matcher.quoteReplacement(by));
  }

  /** The words, but with the words of a name as one: "Ann Lee" is replaced as a whole. */
  private static List<Word> joinedNames(List<Word> words, String text) {
    List<Word> joined = new ArrayList<>();
    for (Word word : words) {
      Word last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null
          && last.isCapitalized()
          && word.isCapitalized()
          && text.substring(last.end(), word.start()).isBlank()) {
        joined.set(
            joined.size() - 1,
            new Word(
                text.substring(last.start(), word.end()),
                last.stem() + " " + word.stem(),
                last.start(),
                word.end()));
      } else {
        joined.add(word);
      }
    }
    return joined;
  }

  /** How like two words are; ordinals count the same thing, however the model reads them. */
  private static double similar(Word a, TokenVectors inA, Word b, TokenVectors inB) {
    if (isOrdinal(a) && isOrdinal(b)) {
      return 1;
    }
    return inA.mean(a.start(), a.end())
        .flatMap(x -> inB.mean(b.start(), b.end()).map(y -> (double) Vectors.dot(x, y)))
        .orElse(0.0);
  }

  private static boolean isOrdinal(Word word) {
    return ORDINALS.contains(word.text().toLowerCase(Locale.ROOT));
  }
}
