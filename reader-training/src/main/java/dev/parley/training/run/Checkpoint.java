package dev.parley.training.run;

import dev.parley.training.model.AdamW;
import dev.parley.training.onnx.Tensor;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that a run needs to go on, or with no memory of the optimizer just its weights. Files are
 * whole or not there: they are written beside their place and moved into it.
 *
 * @param epoch the epoch that training is in
 * @param batch how many of its batches are done
 * @param weights those that are trained, by name
 * @param optimizer what it remembers; its maps are empty in a snapshot
 */
public record Checkpoint(int epoch, int batch, Map<String, Tensor> weights, AdamW.State optimizer) {

  private static final int FORMAT = 0x50_52_43_31;

  /** The same without what only training needs. */
  Checkpoint snapshot() {
    return new Checkpoint(
        epoch, batch, weights, new AdamW.State(optimizer.steps(), Map.of(), Map.of()));
  }

  /** Writes the file, in the place of an older one. */
  public void write(Path file) {
    Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      try (FileOutputStream bytes = new FileOutputStream(unfinished.toFile());
          DataOutputStream out = new DataOutputStream(new BufferedOutputStream(bytes, 1 << 20))) {
        out.writeInt(FORMAT);
        out.writeInt(epoch);
        out.writeInt(batch);
        out.writeLong(optimizer.steps());
        write(weights, out);
        write(optimizer.means(), out);
        write(optimizer.squares(), out);
        out.flush();
        bytes.getFD().sync();
      }
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static void write(Map<String, Tensor> tensors, DataOutputStream out) throws IOException {
    out.writeInt(tensors.size());
    for (Map.Entry<String, Tensor> tensor : tensors.entrySet()) {
      out.writeUTF(tensor.getKey());
      out.writeInt(tensor.getValue().shape().length);
      for (long size : tensor.getValue().shape()) {
        out.writeLong(size);
      }
      float[] values = tensor.getValue().values();
      ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
      bytes.asFloatBuffer().put(values);
      out.write(bytes.array());
    }
  }

  /** Reads a file, where there is one. */
  public static Optional<Checkpoint> read(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
      if (in.readInt() != FORMAT) {
        throw new IOException("not a checkpoint");
      }
      int epoch = in.readInt();
      int batch = in.readInt();
      long steps = in.readLong();
      Map<String, Tensor> weights = tensors(in);
      return Optional.of(
          new Checkpoint(epoch, batch, weights, new AdamW.State(steps, tensors(in), tensors(in))));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the checkpoint " + file, e);
    }
  }

  private static Map<String, Tensor> tensors(DataInputStream in) throws IOException {
    Map<String, Tensor> tensors = new TreeMap<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      String name = in.readUTF();
      long[] shape = new long[in.readInt()];
      for (int dimension = 0; dimension < shape.length; dimension++) {
        shape[dimension] = in.readLong();
      }
      float[] values = new float[Math.toIntExact(Tensor.size(shape))];
      byte[] bytes = new byte[values.length * Float.BYTES];
      in.readFully(bytes);
      ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
      tensors.put(name, new Tensor(shape, values));
    }
    return tensors;
  }
}
