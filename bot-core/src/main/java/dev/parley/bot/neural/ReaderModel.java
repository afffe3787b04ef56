package dev.parley.bot.neural;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;

/**
 * The trained cross-encoder (Nogueira and Cho 2019): it reads a question and a passage as one text,
 * so that each word is seen in the light of the other's. Thread-safe; whoever asks waits until one
 * of as many threads as there are cores is free, so that memory is bounded however many ask.
 */
public final class ReaderModel implements AutoCloseable {

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final ForkJoinPool threads;

  /**
   * Loads the model.
   *
   * @param model the ONNX file; its output is {@value WindowScores#COLUMNS} scores a token
   * @throws UncheckedIOException when the file is damaged
   */
  public ReaderModel(Path model) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      this.environment = OrtEnvironment.getEnvironment();
      // A window is read by one thread, and several windows at once: nobody waits for another
      // thread's part of a small product.
      options.setIntraOpNumThreads(1);
      this.session = environment.createSession(model.toString(), options);
    } catch (OrtException e) {
      throw new UncheckedIOException(
          "cannot load the reader's network %s: it is damaged; if Parley has unpacked it, delete its folder, and it is unpacked anew"
              .formatted(model.toAbsolutePath()),
          new IOException(e));
    }
    this.threads = new ForkJoinPool(Runtime.getRuntime().availableProcessors());
  }

  /**
   * Reads windows; the results are in their order. Each is read on its own: with 8 bits, numbers
   * are rounded by the largest of a run, so that windows read together would change each other.
   */
  public List<WindowScores> read(List<ReaderWindow> windows) {
    List<CompletableFuture<WindowScores>> reading =
        windows.stream()
            .map(window -> CompletableFuture.supplyAsync(() -> read(window), threads))
            .toList();
    try {
      return reading.stream().map(CompletableFuture::join).toList();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private WindowScores read(ReaderWindow window) {
    long[] shape = {1, window.size()};
    long[] ids = Arrays.stream(window.ids()).asLongStream().toArray();
    long[] mask = new long[ids.length];
    Arrays.fill(mask, 1);
    long[] types = new long[ids.length];
    Arrays.fill(types, window.second(), ids.length, 1);
    try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        OnnxTensor maskTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
        OnnxTensor typeTensor =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(types), shape);
        OrtSession.Result result =
            session.run(
                Map.of(
                    "input_ids", idTensor,
                    "attention_mask", maskTensor,
                    "token_type_ids", typeTensor))) {
      FloatBuffer output = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] scores = new float[ids.length * WindowScores.COLUMNS];
      output.get(scores);
      return WindowScores.of(window, scores);
    } catch (OrtException e) {
      throw new IllegalStateException("the model failed: " + e.getMessage(), e);
    }
  }

  /** Must not be called while anybody reads. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("cannot close the model: " + e.getMessage(), e);
    }
  }
}
