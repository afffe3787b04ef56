package dev.parley.training;

import dev.parley.bot.answer.Feature;
import dev.parley.bot.answer.FeatureReader;
import dev.parley.bot.question.Question;
import dev.parley.bot.question.QuestionReader;
import dev.parley.bot.retrieval.EncodedPassage;
import dev.parley.bot.retrieval.Hit;
import dev.parley.bot.retrieval.PassageEncoder;
import dev.parley.bot.retrieval.Vectors;
import dev.parley.knowledge.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Questions with their texts encoded, so that evidence for each can be put together. */
final class Evidence {

  private final List<TrainingQuestion> questions;
  private final List<Question> read = new ArrayList<>();
  private final List<List<EncodedPassage>> encoded = new ArrayList<>();

  Evidence(List<TrainingQuestion> questions, QuestionReader reader, PassageEncoder encoder) {
    this.questions = questions;
    for (TrainingQuestion question : questions) {
      read.add(reader.read(question.question(), Optional.empty()));
      encoded.add(encoder.encode(question.document().passages()));
      if (read.size() % 500 == 0) {
        System.err.printf("encoded %d of %d texts%n", read.size(), questions.size());
      }
    }
  }

  int size() {
    return questions.size();
  }

  TrainingQuestion question(int number) {
    return questions.get(number);
  }

  /** The features of the sentences of these texts against a question, passage by passage. */
  List<List<Map<Feature, Double>>> of(int number, List<Integer> texts) {
    return texts.stream().flatMap(text -> features(number, text).stream()).toList();
  }

  /** The other texts nearest to the question, but none with the title of its own. */
  List<Integer> near(int number, int count) {
    float[] vector = read.get(number).vector();
    TrainingQuestion own = questions.get(number);
    double[] cosines = IntStream.range(0, size()).mapToDouble(i -> cosine(vector, i)).toArray();
    return IntStream.range(0, size())
        .filter(i -> i != number)
        .filter(i -> own.title().isEmpty() || !questions.get(i).title().equals(own.title()))
        .filter(i -> !questions.get(i).question().equals(own.question()))
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -cosines[i]))
        .limit(count)
        .toList();
  }

  private double cosine(float[] vector, int text) {
    return encoded.get(text).stream()
        .mapToDouble(passage -> Vectors.dot(vector, passage.vector()))
        .max()
        .orElse(0);
  }

  private List<List<Map<Feature, Double>>> features(int number, int text) {
    Question question = read.get(number);
    FeatureReader reader = new FeatureReader(question);
    List<List<Map<Feature, Double>>> features = new ArrayList<>();
    List<Passage> passages = questions.get(text).document().passages();
    for (int i = 0; i < passages.size(); i++) {
      EncodedPassage encoding = encoded.get(text).get(i);
      Hit hit =
          new Hit(
              questions.get(text).document(),
              passages.get(i),
              encoding,
              0,
              Vectors.dot(question.vector(), encoding.vector()),
              0);
      features.add(reader.measure(hit).stream().map(FeatureReader.Measured::features).toList());
    }
    return features;
  }
}
