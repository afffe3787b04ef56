package dev.parley.training;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import dev.parley.bot.answer.NeuralEvidenceFeature;
import dev.parley.bot.answer.NeuralFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A question with evidence that the network has read.
 *
 * @param group what kind of evidence it is
 * @param unit cases of texts of one title, or of one story, have the same
 * @param passages the features of each sentence of each passage
 * @param labels of the passages' sentences, in order: 1 answers, 0 does not, -1 unknown; empty
 *     where none is known
 * @param fitted the log-odds that the reader without network gives
 * @param answerable whether the evidence holds the answer
 */
record Case(
    String group,
    int unit,
    List<List<Map<NeuralFeature, Double>>> passages,
    List<Integer> labels,
    double fitted,
    boolean answerable) {

  private static final ObjectMapper JSON = new ObjectMapper();

  Logistic.Example<NeuralEvidenceFeature> evidence() {
    return new Logistic.Example<>(NeuralEvidenceFeature.measure(passages, fitted), answerable);
  }

  List<Logistic.Example<NeuralFeature>> sentences() {
    List<Map<NeuralFeature, Double>> features = passages.stream().flatMap(List::stream).toList();
    List<Logistic.Example<NeuralFeature>> examples = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      if (labels.get(i) >= 0) {
        examples.add(new Logistic.Example<>(features.get(i), labels.get(i) == 1));
      }
    }
    return examples;
  }

  /** Writes a gzipped file with one JSON object a line. */
  static void write(List<Case> cases, Path file) throws IOException {
    try (SequenceWriter out =
        JSON.writer()
            .withRootValueSeparator("\n")
            .writeValues(new GZIPOutputStream(Files.newOutputStream(file)))) {
      out.writeAll(cases);
    }
  }

  static List<Case> read(Path file) throws IOException {
    try (MappingIterator<Case> lines =
        JSON.readerFor(new TypeReference<Case>() {})
            .readValues(new GZIPInputStream(Files.newInputStream(file)))) {
      return lines.readAll();
    }
  }
}
