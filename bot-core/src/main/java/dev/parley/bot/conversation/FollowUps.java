package dev.parley.bot.conversation;

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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes questions that lean on their conversation stand alone. Three ways of leaning are known: an
 * ellipsis puts a new word in the place of one in the question before ("And the Russian one?"), a
 * pronoun points back ("When did she say it?"), and a bare question word asks more of the same
 * ("Why?"). Thread-safe.
 */
public final class FollowUps {

  private static final Pattern ELLIPSIS =
      Pattern.compile(
          "^\\s*(?:(?:and|but|or|so|also|then)\\b[\\s,]*)*(?:(?:what|how)\\s+about\\b|(?:and|but|or)\\b)\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OPENING =
      Pattern.compile(
          "^\\s*(?:(?:and|but|so|or|also|ok|okay|then)\\b[\\s,]*)+", Pattern.CASE_INSENSITIVE);
  private static final Pattern PERSON =
      Pattern.compile("\\b(he|she|him|his|her)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern THING =
      Pattern.compile(
          "\\b(it|its|they|them|their|theirs|that|this|these|those|there|one|ones|same)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern VERB_FIRST_OR_QUESTION =
      Pattern.compile(
          "^(who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had"
              + "|can|could|will|would|should)\\b(?!\\s+about)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}.’'-]+(?:\\s+\\p{Lu}[\\p{L}.’'-]+)+(?<=\\p{L})");
  private static final Pattern PREPOSITION =
      Pattern.compile(
          "\\b(?:in|on|at|during|of|from|for)(?:\\s+the)?\\s+$", Pattern.CASE_INSENSITIVE);
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
  private static final Set<String> FILLERS = Set.of("one", "ones", "about");

  private static final double ALIKE = 0.25;

  private final MiniLm model;

  public FollowUps(MiniLm model) {
    this.model = model;
  }

  /**
   * The question with what it takes over from the turn before, or as it is where it stands alone.
   *
   * @param text the question as it was asked
   * @param history the turns before, oldest first
   * @param times tells the words that name a time
   */
  public String standAlone(String text, List<Turn> history, QuestionTime times) {
    if (history.isEmpty()) {
      return text;
    }
    Turn last = history.get(history.size() - 1);
    String bare = OPENING.matcher(text).replaceFirst("");
    boolean opened = !bare.equals(text);
    boolean ownQuestion = VERB_FIRST_OR_QUESTION.matcher(bare).find();
    if (!ownQuestion && (opened || ELLIPSIS.matcher(text).find())) {
      return substitute(ELLIPSIS.matcher(text).replaceFirst(""), last.question(), times);
    }
    List<Word> content = content(bare);
    if (content.isEmpty()) {
      return trimmed(bare) + " " + contentText(last.question());
    }
    return resolvePronouns(bare, last).orElse(opened ? bare : text);
  }

  /** Puts the new words in the place of those of the question before that they are most like. */
  private String substitute(String added, String question, QuestionTime times) {
    List<TimeMention> newTimes = times.of(added).map(AskedTime::mentions).orElse(List.of());
    if (!newTimes.isEmpty()) {
      List<TimeMention> oldTimes = times.of(question).map(AskedTime::mentions).orElse(List.of());
      String undated = trimmed(without(question, oldTimes));
      String other = without(added, newTimes);
      return trimmed(content(other).isEmpty() ? undated : substituteWords(other, undated))
          + " "
          + phrases(added, newTimes)
          + "?";
    }
    return substituteWords(added, question);
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

  private String substituteWords(String added, String before) {
    String rest = trimmed(added);
    List<Word> newWords = joinedNames(content(rest), rest);
    List<Word> oldWords = joinedNames(Words.contentOf(before), before);
    if (newWords.isEmpty() || oldWords.isEmpty()) {
      return before;
    }
    TokenVectors newReading = model.read(rest);
    TokenVectors oldReading = model.read(before);
    String result = before;
    List<String> unplaced = new ArrayList<>();
    Set<String> taken =
        newWords.stream().map(Word::stem).collect(Collectors.toCollection(HashSet::new));
    for (Word word : newWords) {
      Optional<Word> nearest =
          oldWords.stream()
              .filter(old -> !taken.contains(old.stem()))
              .filter(old -> canReplace(word, newReading, old, oldReading))
              .max(Comparator.comparingDouble(old -> similar(word, newReading, old, oldReading)));
      if (nearest.isPresent()) {
        taken.add(nearest.get().stem());
        result = replaceFirst(result, nearest.get().text(), word.text());
      } else if (!stems(before).contains(word.stem())) {
        unplaced.add(word.text());
      }
    }
    return unplaced.isEmpty() ? result : trimmed(result) + " " + rest + "?";
  }

  /** A name takes the place of a name, however little the two are alike. */
  private static boolean canReplace(Word word, TokenVectors inWord, Word old, TokenVectors inOld) {
    return (old.isCapitalized() == word.isCapitalized() || word.hasDigit())
        && (word.isCapitalized() || similar(word, inWord, old, inOld) >= ALIKE);
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

  private static Optional<String> resolvePronouns(String text, Turn last) {
    Matcher person = PERSON.matcher(text);
    Matcher thing = THING.matcher(text);
    boolean leansOnThing = thing.find() && !namedBefore(text, thing.start());
    Optional<String> name =
        person.find() && !namedBefore(text, person.start()) ? name(last) : Optional.empty();
    if (name.isPresent()) {
      String named =
          person.replaceAll(found -> Matcher.quoteReplacement(inForm(found.group(), name.get())));
      return Optional.of(leansOnThing ? withContext(named, last) : named);
    }
    return leansOnThing ? Optional.of(withContext(text, last)) : Optional.empty();
  }

  /**
   * The question with what it is about: the names of the one before, or where it has none its other
   * content words. All of its words would ask the same question again.
   */
  private static String withContext(String text, Turn last) {
    List<Word> content = Words.contentOf(last.question());
    List<Word> names =
        content.stream().filter(word -> word.start() > 0 && word.isCapitalized()).toList();
    Set<String> own = stems(text);
    String context =
        (names.isEmpty() ? content : names)
            .stream()
                .filter(word -> !own.contains(word.stem()))
                .map(Word::text)
                .collect(Collectors.joining(" "));
    return context.isEmpty() ? text : trimmed(text) + " (" + context + ")";
  }

  /** Whether a name before the pronoun may be what it stands for. */
  private static boolean namedBefore(String text, int pronoun) {
    return Words.of(text).stream()
        .skip(1)
        .anyMatch(word -> word.end() < pronoun && word.isCapitalized() && word.isContent());
  }

  /** The person last spoken of: in the question, else the first full name in the answer. */
  private static Optional<String> name(Turn turn) {
    List<String> texts = new ArrayList<>();
    texts.add(turn.question());
    texts.addAll(turn.statements());
    return texts.stream()
        .map(NAME::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group().replaceFirst("['’]s$", ""))
        .findFirst();
  }

  private static String inForm(String pronoun, String name) {
    return Set.of("his", "her").contains(pronoun.toLowerCase(Locale.ROOT)) ? name + "'s" : name;
  }

  private static List<Word> content(String text) {
    return Words.contentOf(text).stream()
        .filter(word -> !FILLERS.contains(word.text().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private static Set<String> stems(String text) {
    return Words.of(text).stream().map(Word::stem).collect(Collectors.toSet());
  }

  private static String contentText(String question) {
    return Words.contentOf(question).stream().map(Word::text).collect(Collectors.joining(" "));
  }

  private static String trimmed(String text) {
    return text.strip().replaceFirst("[\\s?!.,;]+$", "");
  }
}
