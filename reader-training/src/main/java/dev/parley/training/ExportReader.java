package dev.parley.training;

import dev.parley.training.model.Reader;
import dev.parley.training.onnx.OnnxModel;
import dev.parley.training.onnx.Tensor;
import dev.parley.training.run.Checkpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes trained weights as ONNX files: {@code reader.onnx} with 32 bits a number, {@code
 * reader-q.onnx} with 8, and {@code SHA256SUMS} of the two.
 *
 * <p>Arguments: the weights kept of a run, or of several, of which the mean is taken (Wortsman et
 * al. 2022); the folder to write to.
 */
public final class ExportReader {

  /** The encoder with 8 bits a number; its graph takes the trained weights too. */
  private static final String QUANTIZED_BASE = "/e5-small-v2-q.onnx";

  private static final String FLOAT = "reader.onnx";
  private static final String QUANTIZED = "reader-q.onnx";
  private static final String OUTPUT = "scores";

  private ExportReader() {}

  public static void main(String[] args) throws IOException {
    Map<String, Tensor> weights =
        mean(Arrays.stream(args).limit(args.length - 1).map(ExportReader::weights).toList());
    Path folder = Files.createDirectories(Path.of(args[args.length - 1]));
    export(weights, TrainReader.BASE, folder.resolve(FLOAT));
    export(weights, QUANTIZED_BASE, folder.resolve(QUANTIZED));
    Files.writeString(
        folder.resolve("SHA256SUMS"), sum(folder.resolve(FLOAT)) + sum(folder.resolve(QUANTIZED)));
  }

  static Map<String, Tensor> mean(List<Map<String, Tensor>> runs) {
    Set<String> names = runs.get(0).keySet();
    if (!runs.stream().allMatch(run -> run.keySet().equals(names))) {
      throw new IllegalArgumentException("there is no mean of different networks");
    }
    Map<String, Tensor> mean = new TreeMap<>();
    for (String name : names) {
      mean.put(name, Tensor.mean(runs.stream().map(run -> run.get(name)).toList()));
    }
    return mean;
  }

  private static Map<String, Tensor> weights(String file) {
    return Checkpoint.read(Path.of(file))
        .orElseThrow(() -> new IllegalArgumentException("there is no file " + file))
        .weights();
  }

  static void export(Map<String, Tensor> weights, String base, Path file) {
    Map<String, Tensor> encoder = new TreeMap<>(weights);
    Tensor matrix = encoder.remove(Reader.SCORES + ".weight");
    Tensor bias = encoder.remove(Reader.SCORES + ".bias");
    OnnxModel.ofResource(base).with(encoder).followedBy(OUTPUT, matrix, bias).write(file);
  }

  private static String sum(Path file) throws IOException {
    return Sha256.of(file) + "  " + file.getFileName() + "\n";
  }
}
