package dev.parley.training.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;

/**
 * The forward pass of a BERT encoder (Devlin et al. 2019) without dropout, written so that the
 * engine can find its gradients.
 */
public final class Encoder implements AutoCloseable {

  private static final float EPSILON = 1e-12f;

  /** Added to the attention to padding: it vanishes in the softmax. */
  private static final float MASKED = -10_000;

  private final Parameters parameters;
  private final int layers;
  private final LayerScript layer;

  /** An encoder of these weights. */
  public Encoder(Parameters parameters, Precision precision) {
    this.parameters = parameters;
    this.layer = new LayerScript(precision);
    this.layers = parameters.count("encoder.layer.");
  }

  /**
   * The last hidden states, [batch, tokens, size].
   *
   * @param step what the results belong to
   */
  public NDArray encode(NDManager step, TokenBatch batch) {
    Shape shape = new Shape(batch.rows(), batch.tokens());
    NDArray mask = step.create(batch.mask(), shape);
    NDArray attention = mask.sub(1).mul(-MASKED).expandDims(1).expandDims(1);
    NDArray states = embed(step, batch, shape);
    for (int number = 0; number < layers; number++) {
      states = layer.apply(states, attention, parameters, "encoder.layer." + number + ".");
    }
    return states;
  }

  private NDArray embed(NDManager step, TokenBatch batch, Shape shape) {
    NDArray words = rows(step, "word_embeddings", step.create(batch.ids(), shape));
    NDArray types = rows(step, "token_type_embeddings", step.create(batch.types(), shape));
    NDArray places =
        rows(step, "position_embeddings", step.arange(0, batch.tokens(), 1, DataType.INT64));
    return norm(step, "embeddings.LayerNorm", words.add(types).add(places));
  }

  private NDArray rows(NDManager step, String table, NDArray numbers) {
    NDArray weights = parameters.get("embeddings." + table + ".weight");
    NDArray rows = weights.get(step, new NDIndex("{}", numbers.flatten()));
    return rows.reshape(numbers.getShape().add(weights.getShape().get(1)));
  }

  /** A linear layer; its matrix is [in, out] as in ONNX, the engine wants [out, in]. */
  NDArray linear(NDManager step, String name, NDArray input) {
    NDArray matrix = parameters.get(name + ".weight").transpose();
    matrix.attach(step);
    NDArray output =
        Linear.linear(input, matrix, parameters.get(name + ".bias")).singletonOrThrow();
    output.attach(step);
    return output;
  }

  private NDArray norm(NDManager step, String name, NDArray states) {
    NDArray gamma = parameters.get(name + ".weight");
    NDArray beta = parameters.get(name + ".bias");
    NDArray normed =
        LayerNorm.layerNorm(states, gamma.getShape(), gamma, beta, EPSILON).singletonOrThrow();
    normed.attach(step);
    return normed;
  }

  @Override
  public void close() {
    layer.close();
  }
}
