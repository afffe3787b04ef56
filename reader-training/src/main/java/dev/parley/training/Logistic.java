package dev.parley.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** L2-regularised logistic regression, by LIBLINEAR (Fan et al. 2008). */
final class Logistic {

  private Logistic() {}

  /**
   * One example.
   *
   * @param features what is seen
   * @param positive what is to be told from it
   */
  record Example<F extends Enum<F>>(Map<F, Double> features, boolean positive) {}

  /**
   * The weights by feature name, with {@code bias}.
   *
   * @param features in the order of the model
   */
  static <F extends Enum<F>> Map<String, Double> fit(List<Example<F>> examples, F[] features) {
    Linear.disableDebugOutput();
    Problem problem = new Problem();
    problem.l = examples.size();
    problem.n = features.length + 1;
    problem.bias = 1;
    problem.x = examples.stream().map(e -> nodes(e, features)).toArray(Feature[][]::new);
    problem.y = examples.stream().mapToDouble(e -> e.positive() ? 1 : -1).toArray();
    Parameter parameter = new Parameter(SolverType.L2R_LR, 1, 0.0001);
    Model model = Linear.train(problem, parameter);
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    Map<String, Double> weights = new TreeMap<>();
    for (int i = 0; i < features.length; i++) {
      weights.put(features[i].name(), sign * model.getFeatureWeights()[i]);
    }
    weights.put("bias", sign * model.getFeatureWeights()[features.length]);
    return weights;
  }

  private static <F extends Enum<F>> Feature[] nodes(Example<F> example, F[] features) {
    Feature[] nodes = new Feature[features.length + 1];
    for (int i = 0; i < features.length; i++) {
      nodes[i] = new FeatureNode(i + 1, example.features().getOrDefault(features[i], 0.0));
    }
    nodes[features.length] = new FeatureNode(features.length + 1, 1);
    return nodes;
  }
}
