package dev.parley.training.run;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import dev.parley.training.data.Batch;
import dev.parley.training.data.Mixture;
import dev.parley.training.model.AdamW;
import dev.parley.training.model.Parameters;
import dev.parley.training.model.Reader;
import dev.parley.training.onnx.Tensor;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains a network in a folder. Cut off at any time, another one on the same folder goes on from
 * the last checkpoint, and comes to the same weights.
 */
public final class Trainer implements AutoCloseable {

  /** Where a run that is cut off goes on. */
  static final String CHECKPOINT = "checkpoint.bin";

  /** So many steps in a row may be lost; more are no accident. */
  private static final int MOST_LOST = 5;

  private static final Logger LOG = LoggerFactory.getLogger(Trainer.class);

  private final Path folder;
  private final Recipe recipe;
  private final Mixture mixture;
  private final NDManager manager = NDManager.newBaseManager();
  private final Parameters parameters;
  private final Reader reader;
  private final AdamW optimizer;
  private final Curve curve;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
  private int lost;
  private int epoch;
  private int batch;
  private Instant saved = Instant.now();

  /**
   * A run, new or to go on.
   *
   * @param initial all weights as they are before training
   * @param positiveWeight see {@link Reader}
   */
  public Trainer(
      Path folder,
      Recipe recipe,
      Mixture mixture,
      Map<String, Tensor> initial,
      double positiveWeight) {
    this.folder = folder;
    this.recipe = recipe;
    this.mixture = mixture;
    Optional<Checkpoint> checkpoint = Checkpoint.read(folder.resolve(CHECKPOINT));
    Map<String, Tensor> weights = new TreeMap<>(initial);
    checkpoint.ifPresent(last -> weights.putAll(last.weights()));
    this.parameters = new Parameters(manager, weights);
    this.reader = new Reader(parameters, recipe.precision(), positiveWeight);
    this.optimizer = new AdamW(manager, parameters);
    this.curve = new Curve(folder.resolve("curve.tsv"));
    checkpoint.ifPresent(this::restore);
  }

  private void restore(Checkpoint checkpoint) {
    epoch = checkpoint.epoch();
    batch = checkpoint.batch();
    optimizer.restore(checkpoint.optimizer());
  }

  /** Trains to the end of the run. */
  public void run() {
    run(Long.MAX_VALUE);
  }

  /** Trains to the end of the run, or until so many steps have been made in all. */
  void run(long steps) {
    while (epoch < recipe.epochs()) {
      List<Batch> batches = first(mixture.batches(epoch), recipe.most());
      LOG.info(
          "epoch {}: {} batches, {} windows",
          epoch,
          batches.size(),
          batches.stream().mapToInt(b -> b.windows().size()).sum());
      while (batch < batches.size()) {
        if (optimizer.steps() >= steps) {
          return;
        }
        int to = Math.min(batch + recipe.batches(), batches.size());
        double before = done(batches.size());
        step(batches.subList(batch, to), before);
        batch = to;
        keep(before, done(batches.size()));
      }
      epoch++;
      batch = 0;
    }
    save();
  }

  private static List<Batch> first(List<Batch> batches, int most) {
    return most == 0 ? batches : batches.subList(0, Math.min(most, batches.size()));
  }

  private double done(int batches) {
    return (epoch + (double) batch / batches) / recipe.epochs();
  }

  private void step(List<Batch> batches, double done) {
    int windows = batches.stream().mapToInt(batch -> batch.windows().size()).sum();
    List<CompletableFuture<Void>> learning =
        batches.stream()
            .map(batch -> CompletableFuture.runAsync(() -> learn(batch, windows), threads))
            .toList();
    learning.forEach(CompletableFuture::join);
    try (NDManager step = manager.newSubManager()) {
      double rate = recipe.rate(optimizer.steps(), done);
      double norm = optimizer.step(step, rate);
      if (Double.isFinite(norm)) {
        lost = 0;
        curve.step(optimizer.steps(), done, rate, norm);
      } else {
        lose();
      }
    }
  }

  private void lose() {
    lost++;
    LOG.warn("no step after step {}: the gradient is not finite", optimizer.steps());
    if (lost > MOST_LOST) {
      throw new ArithmeticException("the gradient is not finite " + lost + " times in a row");
    }
  }

  /**
   * Adds the gradients of a batch, as its part of all windows of the step. Several may do so at
   * once: the engine adds to one sum after the other. Its own collector would allow only one.
   */
  private void learn(Batch batch, int windows) {
    JniUtils.setGradMode(true);
    try (NDManager step = manager.newSubManager()) {
      Reader.Loss loss = reader.loss(step, batch);
      NDArray total = loss.total().div(windows);
      JniUtils.backward((PtNDArray) total, (PtNDArray) total.onesLike(), false, false);
      curve.windows(
          batch.windows().size(),
          loss.window().getFloat(),
          loss.sentence().getFloat(),
          loss.span().getFloat(),
          loss.choice().getFloat());
    }
  }

  private void keep(double before, double done) {
    int snapshot = (int) (done * recipe.snapshots());
    if (snapshot > (int) (before * recipe.snapshots())) {
      checkpoint().snapshot().write(folder.resolve("weights-%02d.bin".formatted(snapshot)));
    }
    if (Duration.between(saved, Instant.now()).compareTo(recipe.betweenCheckpoints()) > 0) {
      save();
    }
  }

  /** Writes a checkpoint now. */
  void save() {
    checkpoint().write(folder.resolve(CHECKPOINT));
    saved = Instant.now();
  }

  Checkpoint checkpoint() {
    return new Checkpoint(epoch, batch, parameters.tensors(), optimizer.state());
  }

  @Override
  public void close() {
    threads.shutdown();
    reader.close();
    manager.close();
  }
}
