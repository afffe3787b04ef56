package dev.parley.training;

import dev.parley.bot.answer.NeuralReader;
import dev.parley.bot.answer.Weights;
import dev.parley.bot.neural.PassageModel;
import dev.parley.bot.question.QuestionReader;
import dev.parley.bot.retrieval.Hit;
import dev.parley.bot.retrieval.MiniLm;
import dev.parley.bot.retrieval.MiniLmEncoder;
import dev.parley.bot.retrieval.ModelFiles;
import dev.parley.bot.retrieval.NativeLibraries;
import dev.parley.knowledge.Sentence;
import dev.parley.training.data.Example;
import dev.parley.training.data.Story;
import dev.parley.training.retrieve.NegativeMiner;
import dev.parley.training.retrieve.PassagePool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Has the network read questions that it was not trained on, each with different evidence, and
 * keeps what it makes of them for {@link FitNeuralReader}.
 *
 * <p>Arguments: the ONNX file; the file to write; the development file; how many of its questions
 * to read; the file of stories; the training file, whose passages are what retrieval finds beside a
 * question's own; and the folder of {@link MineNegatives} where they are encoded.
 */
public final class ReadCases {

  /** A question with its own text alone. */
  static final String ALONE = "alone";

  /** The same of a question that somebody asked who had seen the text. */
  static final String SEEN = "seen";

  /** With what retrieval finds, its own text among it or not. */
  static final String FOUND = "found";

  /** With all articles of a story. */
  static final String STORY = "story";

  private static final int FEWEST_FOUND = 5;

  private final Evidence evidence;
  private final NeuralReader reader;
  private final List<Case> cases = new ArrayList<>();

  private ReadCases(Evidence evidence, NeuralReader reader) {
    this.evidence = evidence;
    this.reader = reader;
  }

  public static void main(String[] args) throws IOException {
    List<Example> examples = new ArrayList<>(Example.read(Path.of(args[2])));
    Collections.shuffle(examples, new Random(1));
    examples.subList(Math.min(examples.size(), Integer.parseInt(args[3])), examples.size()).clear();
    Path folder = Path.of(args[6]);
    ModelFiles files = NativeLibraries.prepare(folder);
    try (MiniLm model = new MiniLm(files.model(), files.tokenizer());
        PassageModel network = new PassageModel(Path.of(args[0]), files.tokenizer());
        PassagePool pool =
            new PassagePool(Example.read(Path.of(args[5])), model, folder.resolve("index"))) {
      List<TrainingQuestion> questions =
          IntStream.range(0, examples.size())
              .mapToObj(i -> TrainingQuestion.of("text-" + i, examples.get(i)))
              .toList();
      ReadCases read =
          new ReadCases(
              new Evidence(questions, new QuestionReader(model), new MiniLmEncoder(model)),
              new NeuralReader(network, Weights.shipped(), new Weights(Map.of(), Map.of())));
      read.questions(examples, new NegativeMiner(pool, 1));
      read.stories(Story.read(Path.of(args[4])));
      Case.write(read.cases, Path.of(args[1]));
    }
  }

  private void questions(List<Example> examples, NegativeMiner miner) {
    Map<List<String>, Integer> known = new HashMap<>();
    for (int number = 0; number < examples.size(); number++) {
      Example example = examples.get(number);
      boolean natural = TrainingQuestion.isNatural(example);
      NeuralReader.Seen alone = see(number, List.of(number));
      int unit = example.title().isEmpty() ? number : example.title().hashCode();
      add(natural ? ALONE : SEEN, unit, alone, example.labels(), example.answerable());
      if (natural) {
        List<Integer> wrong = new ArrayList<>();
        for (Example found : miner.wrong(example)) {
          wrong.add(
              known.computeIfAbsent(
                  found.sentences(),
                  text -> evidence.add(found.document("found-" + known.size()))));
        }
        if (wrong.size() >= FEWEST_FOUND) {
          add(FOUND, unit, see(number, wrong), List.of(), false);
          wrong.set(wrong.size() - 1, number);
          add(FOUND, unit, see(number, wrong), List.of(), true);
        }
      }
      if (number % 50 == 0) {
        System.err.printf("read %d of %d questions%n", number, examples.size());
      }
    }
  }

  private void stories(List<Story> stories) {
    for (Story story : stories) {
      List<Integer> texts = new ArrayList<>();
      for (Story.Text article : story.articles()) {
        texts.add(evidence.add(article.asExample().document("article-" + texts.size())));
      }
      int unit = -1 - stories.indexOf(story);
      for (Story.Asked asked : story.questions()) {
        int number = evidence.ask(asked.question());
        NeuralReader.Seen seen = see(number, texts);
        add(STORY, unit, seen, labels(seen, asked), !asked.answers().isEmpty());
      }
    }
  }

  private static List<Integer> labels(NeuralReader.Seen seen, Story.Asked asked) {
    List<Integer> labels = new ArrayList<>();
    for (NeuralReader.SeenPassage passage : seen.passages()) {
      Hit hit = passage.hit();
      int article = Integer.parseInt(hit.document().article().id().substring("article-".length()));
      for (Sentence sentence : hit.passage().sentences()) {
        labels.add(asked.answers().contains(new Story.Place(article, sentence.index())) ? 1 : 0);
      }
    }
    return labels;
  }

  private NeuralReader.Seen see(int question, List<Integer> texts) {
    return reader.see(evidence.read(question), evidence.hits(question, texts));
  }

  private void add(
      String group, int unit, NeuralReader.Seen seen, List<Integer> labels, boolean answerable) {
    boolean whole = seen.read().size() == seen.passages().size();
    cases.add(
        new Case(group, unit, seen.read(), whole ? labels : List.of(), seen.fitted(), answerable));
  }
}
