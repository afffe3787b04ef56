package dev.parley.training.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import dev.parley.bot.neural.ReaderWindow;
import dev.parley.training.data.Batch;
import dev.parley.training.data.LabelledWindow;
import dev.parley.training.onnx.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * The network that is trained: the encoder, and one linear layer that gives each token four scores.
 * Of these the window's is read at the first token, a sentence's is the mean over its tokens, and
 * the others say whether the answer's words start or end there (Devlin et al. 2019).
 */
public final class Reader implements AutoCloseable {

  /** The weights of the scores, by the name of the linear layer. */
  public static final String SCORES = "reader.scores";

  /** How many scores a token has: window, sentence, start, end. */
  public static final int SCORE_COUNT = 4;

  private static final int WINDOW = 0;
  private static final int SENTENCE = 1;
  private static final int START = 2;
  private static final int END = 3;

  /** How much each of the others counts beside the choice between all sentences and none. */
  private static final double OTHER_SHARE = 0.5;

  private static final double DEVIATION = 0.02;

  private final Encoder encoder;
  private final double positiveWeight;

  /**
   * A network of these weights.
   *
   * @param positiveWeight how much a sentence that answers counts, where one that does not counts 1
   */
  public Reader(Parameters parameters, Precision precision, double positiveWeight) {
    this.encoder = new Encoder(parameters, precision);
    this.positiveWeight = positiveWeight;
  }

  /** An encoder's weights, and random ones for the scores. */
  public static Map<String, Tensor> initial(Map<String, Tensor> encoder, long seed) {
    int size = (int) encoder.get("embeddings.LayerNorm.bias").shape()[0];
    Random random = new Random(seed);
    float[] matrix = new float[size * SCORE_COUNT];
    for (int i = 0; i < matrix.length; i++) {
      matrix[i] = (float) (DEVIATION * random.nextGaussian());
    }
    Map<String, Tensor> weights = new TreeMap<>(encoder);
    weights.put(SCORES + ".weight", new Tensor(new long[] {size, SCORE_COUNT}, matrix));
    weights.put(SCORES + ".bias", new Tensor(new long[] {SCORE_COUNT}, new float[SCORE_COUNT]));
    return weights;
  }

  /** The scores of each token, [window, token, score]. */
  public NDArray scores(NDManager step, TokenBatch batch) {
    return encoder.linear(step, SCORES, encoder.encode(step, batch));
  }

  /** The tokens of windows. */
  public static TokenBatch tokens(List<ReaderWindow> windows) {
    return TokenBatch.of(
        windows.stream().map(ReaderWindow::ids).toList(),
        windows.stream().map(Reader::types).toList());
  }

  private static int[] types(ReaderWindow window) {
    int[] types = new int[window.size()];
    Arrays.fill(types, window.second(), window.size(), 1);
    return types;
  }

  /**
   * How far the scores are from what is to be learned, summed over the windows.
   *
   * @param window binary cross-entropy of whether the window answers
   * @param sentence the same of its sentences, with more weight on those that answer
   * @param span cross-entropy of where the answer's words start and end
   * @param choice of each question, cross-entropy of which of all sentences read for it answers, or
   *     none, times its windows
   */
  public record Loss(NDArray window, NDArray sentence, NDArray span, NDArray choice) {

    /** What is made smaller. */
    public NDArray total() {
      return window.add(sentence).add(span).mul(OTHER_SHARE).add(choice);
    }
  }

  /** Measures the scores of windows against their labels. */
  public Loss loss(NDManager step, Batch questions) {
    List<LabelledWindow> windows = questions.windows();
    TokenBatch batch = tokens(windows.stream().map(LabelledWindow::window).toList());
    Targets targets = Targets.of(windows, batch.tokens());
    NDArray scores = scores(step, batch);
    Shape shape = new Shape(batch.rows(), targets.sentences());
    NDArray pooling = step.create(targets.pooling(), shape.add(batch.tokens()));
    NDArray sentences = pooling.matMul(scores.get(":,:,{}", SENTENCE).expandDims(2)).reshape(shape);
    return new Loss(
        windowLoss(step, scores, targets),
        sentenceLoss(step, sentences, targets),
        spanLoss(step, scores, targets, batch),
        choiceLoss(step, sentences, Choices.of(questions, targets.sentences())));
  }

  private static NDArray windowLoss(NDManager step, NDArray scores, Targets targets) {
    NDArray logits = scores.get(":,0,{}", WINDOW);
    NDArray weights = step.create(targets.answerWeights());
    return crossEntropy(logits, step.create(targets.answers()), 1).mul(weights).sum();
  }

  private NDArray sentenceLoss(NDManager step, NDArray logits, Targets targets) {
    NDArray labels = step.create(targets.labels(), logits.getShape());
    NDArray weights = step.create(targets.labelWeights(), logits.getShape());
    return crossEntropy(logits, labels, positiveWeight).mul(weights).sum();
  }

  /** "None" has log-odds of 0: a sentence above it is more likely to answer than not. */
  private static NDArray choiceLoss(NDManager step, NDArray sentences, Choices choices) {
    Shape shape = new Shape(choices.questions(), choices.most());
    NDArray logits =
        sentences
            .flatten()
            .take(step.create(choices.places()))
            .reshape(shape)
            .add(step.create(choices.absent(), shape));
    NDArray none = step.zeros(new Shape(choices.questions(), 1));
    NDArray wanted = step.create(choices.wanted(), new Shape(shape.get(0), shape.get(1) + 1));
    return logits.concat(none, 1).logSoftmax(1).mul(wanted).sum().neg();
  }

  private static NDArray crossEntropy(NDArray logits, NDArray labels, double positiveWeight) {
    NDArray positive = Activation.softPlus(logits.neg()).mul(labels).mul(positiveWeight);
    NDArray negative = Activation.softPlus(logits).mul(labels.neg().add(1));
    return positive.add(negative);
  }

  private static NDArray spanLoss(
      NDManager step, NDArray scores, Targets targets, TokenBatch batch) {
    Shape shape = new Shape(batch.rows(), batch.tokens());
    NDArray places = step.create(targets.places(), shape);
    NDArray starts = scores.get(":,:,{}", START).add(places).logSoftmax(-1);
    NDArray ends = scores.get(":,:,{}", END).add(places).logSoftmax(-1);
    NDArray wanted =
        starts
            .mul(step.create(targets.starts(), shape))
            .add(ends.mul(step.create(targets.ends(), shape)));
    return wanted.sum(new int[] {1}).mul(step.create(targets.spanWeights())).sum().neg();
  }

  @Override
  public void close() {
    encoder.close();
  }
}
