package dev.parley.training.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.parley.training.onnx.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The numbers of a network by name. Those of the embeddings stay as they are, the others are
 * trained.
 */
public final class Parameters {

  private static final String FROZEN = "embeddings.";

  private final Map<String, NDArray> arrays = new TreeMap<>();

  /** Makes arrays of tensors; they live as long as the manager. */
  public Parameters(NDManager manager, Map<String, Tensor> tensors) {
    tensors.forEach(
        (name, tensor) -> {
          NDArray array = manager.create(tensor.values(), new Shape(tensor.shape()));
          array.setRequiresGradient(isTrained(name));
          arrays.put(name, array);
        });
  }

  private static boolean isTrained(String name) {
    return !name.startsWith(FROZEN);
  }

  NDArray get(String name) {
    NDArray array = arrays.get(name);
    if (array == null) {
      throw new IllegalArgumentException("the model has no weight " + name);
    }
    return array;
  }

  /** How many layers there are whose names begin so. */
  int count(String prefix) {
    int count = 0;
    while (hasLayer(prefix + count + ".")) {
      count++;
    }
    return count;
  }

  private boolean hasLayer(String prefix) {
    return arrays.keySet().stream().anyMatch(name -> name.startsWith(prefix));
  }

  /** Those that are trained, in the order of their names. */
  Map<String, NDArray> trained() {
    Map<String, NDArray> trained = new LinkedHashMap<>();
    arrays.forEach(
        (name, array) -> {
          if (isTrained(name)) {
            trained.put(name, array);
          }
        });
    return trained;
  }

  /** Copies of all that are trained. */
  public Map<String, Tensor> tensors() {
    Map<String, Tensor> tensors = new TreeMap<>();
    trained().forEach((name, array) -> tensors.put(name, tensor(array)));
    return tensors;
  }

  static Tensor tensor(NDArray array) {
    return new Tensor(array.getShape().getShape(), array.toFloatArray());
  }
}
