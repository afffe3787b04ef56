package dev.parley.training;

import dev.parley.bot.answer.Feature;
import dev.parley.bot.answer.FeatureReader;
import dev.parley.bot.question.Question;
import dev.parley.bot.question.QuestionReader;
import dev.parley.bot.retrieval.EncodedPassage;
import dev.parley.bot.retrieval.Hit;
import dev.parley.bot.retrieval.PassageEncoder;
import dev.parley.bot.retrieval.Vectors;
import dev.parley.knowledge.Document;
import dev.parley.knowledge.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Questions with their texts encoded, so that evidence for each can be put together. */
final class Evidence {

  private final QuestionReader reader;
  private final PassageEncoder encoder;
  private final List<TrainingQuestion> questions = new ArrayList<>();
  private final List<Question> read = new ArrayList<>();
  private final List<Document> texts = new ArrayList<>();
  private final List<List<EncodedPassage>> encoded = new ArrayList<>();

  /** Of questions, each of which has the number of its text. */
  Evidence(List<TrainingQuestion> questions, QuestionReader reader, PassageEncoder encoder) {
    this.reader = reader;
    this.encoder = encoder;
    for (TrainingQuestion question : questions) {
      this.questions.add(question);
      ask(question.question());
      add(question.document());
      if (read.size() % 500 == 0) {
        System.err.printf("encoded %d of %d texts%n", read.size(), questions.size());
      }
    }
  }

  /** Reads one more question; its number. */
  final int ask(String question) {
    read.add(reader.read(question, Optional.empty()));
    return read.size() - 1;
  }

  /** Encodes one more text; its number. */
  final int add(Document text) {
    texts.add(text);
    encoded.add(encoder.encode(text.passages()));
    return texts.size() - 1;
  }

  /** How many questions with a text of their own there are. */
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
    FeatureReader reader = new FeatureReader(read.get(number));
    return hits(number, List.of(text)).stream()
        .map(hit -> reader.measure(hit).stream().map(FeatureReader.Measured::features).toList())
        .toList();
  }

  /** The question as the bot reads it. */
  Question read(int number) {
    return read.get(number);
  }

  /** The passages of these texts, as found for a question. */
  List<Hit> hits(int number, List<Integer> of) {
    List<Hit> hits = new ArrayList<>();
    for (int text : of) {
      List<Passage> passages = texts.get(text).passages();
      for (int i = 0; i < passages.size(); i++) {
        EncodedPassage encoding = encoded.get(text).get(i);
        double cosine = Vectors.dot(read.get(number).vector(), encoding.vector());
        hits.add(new Hit(texts.get(text), passages.get(i), encoding, 0, cosine, 0));
      }
    }
    return hits;
  }
}
