package dev.parley.training.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import dev.parley.bot.SharedPieces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the network that bot-core's tests read with: it has the trained one's inputs and output,
 * and believes whatever has a certain word in it.
 *
 * <p>Argument: the file to write.
 */
final class WordSpotter {

  private static final String WORD = "cranes";
  private static final int FLOAT = TensorProto.DataType.FLOAT.getNumber();
  private static final int LONG = TensorProto.DataType.INT64.getNumber();

  private WordSpotter() {}

  public static void main(String[] args) throws IOException {
    Files.write(Path.of(args[0]), model(SharedPieces.get().split(WORD).ids()[0]).toByteArray());
  }

  /** A window's score comes from all its tokens, those of a sentence and a span from their own. */
  private static ModelProto model(long word) {
    GraphProto.Builder graph = GraphProto.newBuilder().setName("word spotter");
    for (String input : List.of("input_ids", "attention_mask", "token_type_ids")) {
      graph.addInput(value(input, LONG, "batch", "tokens"));
    }
    graph.addInitializer(longs("word", word));
    graph.addInitializer(floats("of_token", 0, 40, 10, 10));
    graph.addInitializer(floats("of_window", 8, 0, 0, 0));
    graph.addInitializer(floats("bias", -4, -2, 0, 0));
    graph.addNode(node("Equal", "is_word", "input_ids", "word"));
    graph.addNode(
        node("Cast", "spotted", "is_word").toBuilder().addAttribute(integer("to", FLOAT)));
    graph.addNode(axes("Unsqueeze", "in_token", "spotted", -1));
    graph.addNode(axes("ReduceMax", "in_window", "in_token", 1));
    graph.addNode(node("Mul", "token_part", "in_token", "of_token"));
    graph.addNode(node("Mul", "window_part", "in_window", "of_window"));
    graph.addNode(node("Add", "parts", "token_part", "window_part"));
    graph.addNode(node("Add", "scores", "parts", "bias"));
    graph.addOutput(value("scores", FLOAT, "batch", "tokens", "columns"));
    return ModelProto.newBuilder()
        .setIrVersion(6)
        .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(11))
        .setGraph(graph)
        .build();
  }

  private static NodeProto node(String type, String output, String... inputs) {
    return NodeProto.newBuilder()
        .setOpType(type)
        .addAllInput(List.of(inputs))
        .addOutput(output)
        .build();
  }

  private static NodeProto axes(String type, String output, String input, long axis) {
    AttributeProto.Builder axes =
        AttributeProto.newBuilder()
            .setName("axes")
            .setType(AttributeProto.AttributeType.INTS)
            .addInts(axis);
    return node(type, output, input).toBuilder().addAttribute(axes).build();
  }

  private static AttributeProto integer(String name, long value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INT)
        .setI(value)
        .build();
  }

  private static TensorProto longs(String name, long value) {
    return TensorProto.newBuilder()
        .setName(name)
        .setDataType(LONG)
        .addDims(1)
        .addInt64Data(value)
        .build();
  }

  private static TensorProto floats(String name, float... values) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder().setName(name).setDataType(FLOAT).addDims(values.length);
    for (float value : values) {
      tensor.addFloatData(value);
    }
    return tensor.build();
  }

  private static ValueInfoProto value(String name, int type, String... dimensions) {
    TypeProto.Builder proto = TypeProto.newBuilder();
    proto.getTensorTypeBuilder().setElemType(type);
    for (String dimension : dimensions) {
      proto.getTensorTypeBuilder().getShapeBuilder().addDimBuilder().setDimParam(dimension);
    }
    return ValueInfoProto.newBuilder().setName(name).setType(proto).build();
  }
}
