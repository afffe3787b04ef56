package dev.parley.training.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.parley.training.onnx.Tensor;
import java.util.Map;
import java.util.TreeMap;

/**
 * AdamW (Loshchilov and Hutter 2019) with clipping of the gradient's norm. Its state can be taken
 * out and put back, so that training goes on as if it had never stopped.
 */
public final class AdamW {

  private static final float BETA1 = 0.9f;
  private static final float BETA2 = 0.999f;
  private static final float EPSILON = 1e-8f;
  private static final float DECAY = 0.01f;
  private static final double LONGEST = 1;

  /** The scores start from nothing: they learn so many times as fast as the encoder. */
  private static final float SCORES_RATE = 10;

  private final Parameters parameters;
  private final Map<String, NDArray> means = new TreeMap<>();
  private final Map<String, NDArray> squares = new TreeMap<>();
  private long steps;

  /** Starts afresh. */
  public AdamW(NDManager manager, Parameters parameters) {
    this.parameters = parameters;
    parameters
        .trained()
        .forEach(
            (name, array) -> {
              means.put(name, manager.zeros(array.getShape()));
              squares.put(name, manager.zeros(array.getShape()));
            });
  }

  /**
   * What is remembered from step to step.
   *
   * @param steps how many have been made
   * @param means running mean of each gradient
   * @param squares running mean of its square
   */
  public record State(long steps, Map<String, Tensor> means, Map<String, Tensor> squares) {}

  /** How many steps have been made. */
  public long steps() {
    return steps;
  }

  /** A copy of the state. */
  public State state() {
    return new State(steps, tensors(means), tensors(squares));
  }

  private static Map<String, Tensor> tensors(Map<String, NDArray> arrays) {
    Map<String, Tensor> tensors = new TreeMap<>();
    arrays.forEach((name, array) -> tensors.put(name, Parameters.tensor(array)));
    return tensors;
  }

  /** Goes on from a state. */
  public void restore(State state) {
    steps = state.steps();
    means.forEach((name, array) -> array.set(state.means().get(name).values()));
    squares.forEach((name, array) -> array.set(state.squares().get(name).values()));
  }

  /**
   * Makes a step along the gradients, and clears them. Where one is not a number, there is no step:
   * the weights would be lost.
   *
   * @param step what passing results belong to
   * @param rate of learning
   * @return the norm of the gradients before clipping; not finite where there was no step
   */
  public double step(NDManager step, double rate) {
    Map<String, NDArray> gradients = new TreeMap<>();
    parameters
        .trained()
        .forEach(
            (name, array) -> {
              NDArray gradient = array.getGradient();
              gradient.attach(step);
              gradients.put(name, gradient);
            });
    double norm = norm(gradients);
    if (Double.isFinite(norm)) {
      steps++;
      float scale = (float) Math.min(1, LONGEST / norm);
      gradients.forEach((name, gradient) -> update(name, gradient, scale, rate));
    } else {
      gradients.values().forEach(gradient -> gradient.set(new float[(int) gradient.size()]));
    }
    return norm;
  }

  private static double norm(Map<String, NDArray> gradients) {
    double sum = 0;
    for (NDArray gradient : gradients.values()) {
      try (NDArray norm = gradient.norm()) {
        sum += Math.pow(norm.getFloat(), 2);
      }
    }
    return Math.sqrt(sum);
  }

  private void update(String name, NDArray gradient, float scale, double rate) {
    NDArray weight = parameters.get(name);
    float own = (float) (name.startsWith(Reader.SCORES) ? SCORES_RATE * rate : rate);
    double correction =
        Math.sqrt(1 - Math.pow(BETA2, (double) steps)) / (1 - Math.pow(BETA1, (double) steps));
    weight
        .getNDArrayInternal()
        .adamUpdate(
            new NDList(weight, gradient, means.get(name), squares.get(name)),
            new NDList(weight),
            own,
            (float) (own * correction),
            weight.getShape().dimension() > 1 ? DECAY : 0,
            scale,
            -1,
            BETA1,
            BETA2,
            EPSILON,
            true,
            true);
  }
}
