package dev.parley.bot.answer;

import dev.parley.bot.answer.ReadPassage.ReadSentence;
import dev.parley.bot.question.AnswerKind;
import dev.parley.bot.question.Question;
import dev.parley.bot.question.Term;
import dev.parley.bot.retrieval.Hit;
import dev.parley.bot.retrieval.QuantizedVector;
import dev.parley.bot.retrieval.TextReading;
import dev.parley.bot.text.Slip;
import dev.parley.bot.text.Word;
import dev.parley.knowledge.Sentence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Measures the {@link Feature}s of the sentences of a passage against one question. */
public final class FeatureReader {

  /** A term and a word as alike as this count as the same. */
  private static final double SAME = 0.95;

  /** How far behind its number a thing that is counted may stand: "six of the old houses". */
  private static final int COUNTED_WITHIN = 4;

  private final Question question;
  private final QuantizedVector questionVector;
  private final Set<String> asked;
  private final double rarities;
  private final Function<Hit, ReadPassage> passages;

  public FeatureReader(Question question) {
    this(question, ReadPassage::of);
  }

  FeatureReader(Question question, Function<Hit, ReadPassage> passages) {
    this.passages = passages;
    this.question = question;
    this.questionVector = QuantizedVector.of(question.vector());
    this.asked = question.terms().stream().map(Term::stem).collect(Collectors.toSet());
    this.rarities = Math.max(1e-9, question.terms().stream().mapToDouble(Term::rarity).sum());
  }

  /** A sentence and its features; what is not in the map is 0. */
  public record Measured(
      Sentence sentence, List<Word> words, TextReading reading, Map<Feature, Double> features) {}

  /** Measures every sentence of a passage, in order. */
  public List<Measured> measure(Hit hit) {
    ReadPassage read = passages.apply(hit);
    double[] passage = matches(read.titleWords(), read.title().words());
    List<double[]> matches = new ArrayList<>();
    for (ReadSentence sentence : read.sentences()) {
      double[] match = matches(sentence.content(), sentence.reading().words());
      matchTime(match, sentence.sentence());
      matches.add(match);
      for (int term = 0; term < passage.length; term++) {
        passage[term] = Math.max(passage[term], match[term]);
      }
    }
    List<Measured> measured = new ArrayList<>();
    for (int i = 0; i < matches.size(); i++) {
      ReadSentence sentence = read.sentences().get(i);
      Map<Feature, Double> features = new EnumMap<>(Feature.class);
      set(features, Feature.COSINE, questionVector.dot(sentence.reading().alone()));
      set(features, Feature.COSINE_IN_CONTEXT, questionVector.dot(sentence.reading().inContext()));
      set(features, Feature.PASSAGE_COSINE, hit.cosine());
      cover(features, matches.get(i), passage);
      set(features, Feature.QUESTION_WORD, questionWord(sentence.reading()));
      set(features, Feature.LENGTH, Math.log1p(sentence.words().size()) / Math.log1p(60));
      set(features, Feature.QUESTION_LENGTH, Math.log1p(question.terms().size()) / Math.log1p(20));
      showKind(features, sentence.sentence(), sentence.words());
      count(features, sentence.words());
      measured.add(
          new Measured(sentence.sentence(), sentence.content(), sentence.reading(), features));
    }
    return measured;
  }

  private void cover(Map<Feature, Double> features, double[] sentence, double[] passage) {
    double exact = 0;
    double soft = 0;
    double exactPassage = 0;
    double softPassage = 0;
    double weakest = 1;
    double names = 0;
    double absent = 0;
    for (int i = 0; i < sentence.length; i++) {
      Term term = question.terms().get(i);
      exact += sentence[i] >= SAME ? term.rarity() : 0;
      soft += sentence[i] * term.rarity();
      exactPassage += passage[i] >= SAME ? term.rarity() : 0;
      softPassage += passage[i] * term.rarity();
      weakest = Math.min(weakest, 1 - term.rarity() * (1 - passage[i]));
      if (term.name()) {
        names += term.rarity();
        absent += passage[i] >= SAME ? 0 : term.rarity();
      }
      if (isFocus(term)) {
        set(features, Feature.FOCUS, sentence[i]);
      }
    }
    set(features, Feature.COVERAGE, exact / rarities);
    set(features, Feature.SOFT_COVERAGE, soft / rarities);
    set(features, Feature.PASSAGE_COVERAGE, exactPassage / rarities);
    set(features, Feature.PASSAGE_SOFT_COVERAGE, softPassage / rarities);
    set(features, Feature.WEAKEST_TERM, weakest);
    set(features, Feature.NAMES_ABSENT, names > 0 ? absent / names : 0);
  }

  private boolean isFocus(Term term) {
    return question.focus().map(focus -> focus.stem().equals(term.stem())).orElse(false);
  }

  /** Words that name the time asked about are covered by what happened then. */
  private void matchTime(double[] match, Sentence sentence) {
    if (question.time().isEmpty() || !sentence.isOf(question.time().get())) {
      return;
    }
    for (int i = 0; i < match.length; i++) {
      if (question.terms().get(i).ofTime()) {
        match[i] = 1;
      }
    }
  }

  private void count(Map<Feature, Double> features, List<Word> words) {
    if (question.kind() == AnswerKind.NUMBER && question.focus().isPresent()) {
      set(features, Feature.UNCOUNTED, counts(words, question.focus().get()) ? 0 : 1);
    }
  }

  /** Whether a number stands right before the thing asked for. */
  private static boolean counts(List<Word> words, Term focus) {
    for (int i = 0; i < words.size(); i++) {
      if (Numerals.isNumber(words.get(i))
          && words.subList(i + 1, Math.min(words.size(), i + 1 + COUNTED_WITHIN)).stream()
              .anyMatch(word -> word.stem().equals(focus.stem()))) {
        return true;
      }
    }
    return false;
  }

  /** How well the words match each term: 1 where the term stands there, else the best cosine. */
  private double[] matches(List<Word> words, List<QuantizedVector> vectors) {
    double[] matches = new double[question.terms().size()];
    for (int i = 0; i < matches.length; i++) {
      matches[i] = match(question.terms().get(i), words, vectors);
    }
    return matches;
  }

  private static double match(Term term, List<Word> words, List<QuantizedVector> vectors) {
    double best = 0;
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).stem().equals(term.stem())) {
        return 1;
      } else if (isNear(words.get(i), i > 0, term)) {
        best = SAME;
      }
      best = Math.max(best, term.vector().dot(vectors.get(i)));
    }
    return Math.min(best, SAME);
  }

  /**
   * What is near to a name is another name, unless the fingers are likely to have slipped. Not all
   * write names with a capital; what the model has as a word is none then: "russian".
   */
  private static boolean isNear(Word word, boolean inside, Term term) {
    boolean name = term.name() || (inside && word.isCapitalized() && !term.known());
    return name
        ? Slip.between(term.stem(), word.stem()).filter(Slip::isLikelyOfName).isPresent()
        : Spelling.isNear(word.stem(), term.stem());
  }

  private double questionWord(TextReading sentence) {
    return question
        .questionWord()
        .map(word -> sentence.words().stream().mapToDouble(word::dot).max().orElse(0))
        .orElse(0.0);
  }

  private void showKind(Map<Feature, Double> features, Sentence sentence, List<Word> words) {
    boolean shown = question.kind().isShownBy(sentence.text(), words, asked);
    kindFeature(question.kind(), shown).ifPresent(feature -> set(features, feature, 1));
  }

  private static Optional<Feature> kindFeature(AnswerKind kind, boolean shown) {
    return switch (kind) {
      case TIME, DURATION, NUMBER, AGE ->
          Optional.of(shown ? Feature.VALUE_SHOWN : Feature.VALUE_MISSING);
      case PERSON, PLACE -> Optional.of(shown ? Feature.NAME_SHOWN : Feature.NAME_MISSING);
      case REASON -> Optional.of(shown ? Feature.REASON_SHOWN : Feature.REASON_MISSING);
      case YES_NO -> Optional.of(Feature.YES_NO_ASKED);
      case DESCRIPTION -> Optional.empty();
    };
  }

  private static void set(Map<Feature, Double> features, Feature feature, double value) {
    features.put(feature, value);
  }
}
