package dev.parley.training.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A BERT encoder in the ONNX format: its weights can be read by name, and others put in their
 * place. Immutable.
 *
 * <p>Exporters fold the matrices of linear layers into initializers named by number only ({@code
 * onnx::MatMul_787}); here they go by the name of the node that uses them, as the others do: {@code
 * encoder.layer.0.attention.self.query.weight}. Such a matrix is [in, out].
 */
public final class OnnxModel {

  private static final String MATMUL = "/MatMul";
  private static final String QUANTIZED = "_quantized";

  private final ModelProto model;

  /** The name of each initializer by the name of the weight that it holds. */
  private final Map<String, String> initializers;

  private OnnxModel(ModelProto model) {
    this.model = model;
    this.initializers = initializers(model.getGraph());
  }

  /** Reads a model from the class path. */
  public static OnnxModel ofResource(String name) {
    try (InputStream in = OnnxModel.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no resource " + name);
      }
      return new OnnxModel(ModelProto.parseFrom(in));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the model " + name, e);
    }
  }

  /** Reads a model from a file. */
  public static OnnxModel ofFile(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new OnnxModel(ModelProto.parseFrom(in));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the model " + file, e);
    }
  }

  private static Map<String, String> initializers(GraphProto graph) {
    Set<String> names =
        graph.getInitializerList().stream()
            .map(TensorProto::getName)
            .collect(Collectors.toUnmodifiableSet());
    Map<String, String> initializers = new LinkedHashMap<>();
    for (String name : names) {
      if (!name.startsWith("onnx::")) {
        initializers.put(name, name);
      }
    }
    for (NodeProto node : graph.getNodeList()) {
      linear(node).ifPresent(weight -> put(initializers, weight, node, names));
    }
    return Map.copyOf(initializers);
  }

  /** The weight that a node multiplies with, also where it is the node of a quantized graph. */
  private static Optional<String> linear(NodeProto node) {
    int end = node.getName().indexOf(MATMUL);
    if (end < 0 || !node.getName().startsWith("/") || !node.getOpType().startsWith("MatMul")) {
      return Optional.empty();
    }
    return Optional.of(node.getName().substring(1, end).replace('/', '.') + ".weight");
  }

  private static void put(
      Map<String, String> initializers, String weight, NodeProto node, Set<String> names) {
    node.getInputList().stream()
        .filter(input -> names.contains(input) && input.startsWith("onnx::MatMul"))
        .filter(input -> !input.endsWith("_zero_point") && !input.endsWith("_scale"))
        .forEach(input -> initializers.put(weight, input));
  }

  /** All weights that are kept as 32-bit floats, by name. */
  public Map<String, Tensor> weights() {
    Map<String, Tensor> weights = new TreeMap<>();
    Map<String, TensorProto> tensors = tensors();
    initializers.forEach(
        (name, initializer) -> {
          TensorProto tensor = tensors.get(initializer);
          if (tensor.getDataType() == TensorProto.DataType.FLOAT.getNumber()) {
            weights.put(name, new Tensor(shape(tensor), floats(tensor)));
          }
        });
    return weights;
  }

  private Map<String, TensorProto> tensors() {
    return model.getGraph().getInitializerList().stream()
        .collect(Collectors.toMap(TensorProto::getName, tensor -> tensor));
  }

  private static long[] shape(TensorProto tensor) {
    return tensor.getDimsList().stream().mapToLong(Long::longValue).toArray();
  }

  private static float[] floats(TensorProto tensor) {
    if (tensor.getRawData().isEmpty()) {
      float[] values = new float[tensor.getFloatDataCount()];
      for (int i = 0; i < values.length; i++) {
        values[i] = tensor.getFloatData(i);
      }
      return values;
    }
    ByteBuffer raw = tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    float[] values = new float[raw.remaining() / Float.BYTES];
    raw.asFloatBuffer().get(values);
    return values;
  }

  /**
   * The same model with other weights. Where the model keeps 8 bits of a matrix, the new one's are
   * rounded in the same way.
   *
   * @throws IllegalArgumentException when the model has no weight of that name and shape
   */
  public OnnxModel with(Map<String, Tensor> weights) {
    Map<String, TensorProto> old = tensors();
    Map<String, TensorProto> changed = new HashMap<>();
    weights.forEach(
        (name, weight) -> {
          TensorProto tensor = old.get(initializers.get(name));
          if (tensor == null || !Arrays.equals(shape(tensor), weight.shape())) {
            throw new IllegalArgumentException("the model has no weight " + name + " " + weight);
          }
          if (tensor.getName().endsWith(QUANTIZED)) {
            quantize(tensor, weight, old).forEach(t -> changed.put(t.getName(), t));
          } else {
            changed.put(tensor.getName(), tensor(tensor.getName(), weight));
          }
        });
    GraphProto.Builder graph = model.getGraph().toBuilder().clearInitializer();
    for (TensorProto tensor : model.getGraph().getInitializerList()) {
      graph.addInitializer(changed.getOrDefault(tensor.getName(), tensor));
    }
    return new OnnxModel(model.toBuilder().setGraph(graph).build());
  }

  private static List<TensorProto> quantize(
      TensorProto tensor, Tensor weight, Map<String, TensorProto> old) {
    Quantization quantization = Quantization.of(weight);
    String name = tensor.getName().substring(0, tensor.getName().length() - QUANTIZED.length());
    if (old.get(name + "_zero_point").getInt32DataList().stream().anyMatch(zero -> zero != 0)) {
      throw new IllegalArgumentException(name + " is not symmetric");
    }
    TensorProto.Builder values =
        tensor.toBuilder().clearInt32Data().setRawData(ByteString.copyFrom(quantization.values()));
    long[] columns = {quantization.scales().length};
    return List.of(
        values.build(), tensor(name + "_scale", new Tensor(columns, quantization.scales())));
  }

  private static TensorProto tensor(String name, Tensor tensor) {
    ByteBuffer raw = ByteBuffer.allocate(tensor.values().length * Float.BYTES);
    raw.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(tensor.values());
    TensorProto.Builder proto =
        TensorProto.newBuilder().setName(name).setDataType(TensorProto.DataType.FLOAT.getNumber());
    Arrays.stream(tensor.shape()).forEach(proto::addDims);
    return proto.setRawData(ByteString.copyFrom(raw.array())).build();
  }

  /**
   * The same model with a linear layer behind it, whose result takes the place of the output.
   *
   * @param name of the layer and of the output
   * @param matrix [in, out]
   */
  public OnnxModel followedBy(String name, Tensor matrix, Tensor bias) {
    ValueInfoProto output = model.getGraph().getOutput(0);
    GraphProto.Builder graph = model.getGraph().toBuilder().clearOutput();
    graph.addInitializer(tensor(name + ".weight", matrix));
    graph.addInitializer(tensor(name + ".bias", bias));
    graph.addNode(node("MatMul", output.getName(), name + ".weight", name + ".product"));
    graph.addNode(node("Add", name + ".product", name + ".bias", name));
    ValueInfoProto.Builder scores = output.toBuilder().setName(name);
    TensorShapeProto.Builder shape =
        scores.getTypeBuilder().getTensorTypeBuilder().getShapeBuilder();
    shape.getDimBuilder(shape.getDimCount() - 1).setDimValue(matrix.shape()[1]);
    graph.addOutput(scores);
    return new OnnxModel(model.toBuilder().setGraph(graph).build());
  }

  private static NodeProto node(String type, String left, String right, String output) {
    return NodeProto.newBuilder()
        .setOpType(type)
        .setName(output)
        .addInput(left)
        .addInput(right)
        .addOutput(output)
        .build();
  }

  /** Writes the model to a file. */
  public void write(Path file) {
    try (OutputStream out = Files.newOutputStream(file)) {
      model.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the model " + file, e);
    }
  }
}
