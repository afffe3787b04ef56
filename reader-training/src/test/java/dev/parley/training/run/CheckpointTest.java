package dev.parley.training.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.training.model.AdamW;
import dev.parley.training.onnx.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {

  private static final Map<String, Tensor> TENSORS =
      Map.of("a", new Tensor(new long[] {2, 3}, new float[] {1, 2, 3, 4, 5, -6.5f}));

  private static final Checkpoint CHECKPOINT =
      new Checkpoint(1, 42, TENSORS, new AdamW.State(7, TENSORS, TENSORS));

  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsReadAgain() {
    Path file = folder.resolve("checkpoint.bin");

    CHECKPOINT.write(file);

    assertThat(Checkpoint.read(file)).contains(CHECKPOINT);
  }

  @Test
  void aSnapshotIsSmallerByWhatOnlyTrainingNeeds() {
    CHECKPOINT.snapshot().write(folder.resolve("weights.bin"));

    Checkpoint read = Checkpoint.read(folder.resolve("weights.bin")).orElseThrow();
    assertThat(read.weights()).isEqualTo(TENSORS);
    assertThat(read.optimizer()).isEqualTo(new AdamW.State(7, Map.of(), Map.of()));
  }

  @Test
  void theOldFileStaysUntilTheNewOneIsWhole() throws IOException {
    Path file = folder.resolve("checkpoint.bin");
    CHECKPOINT.write(file);
    // What a process leaves that is killed while it writes.
    Files.writeString(folder.resolve("checkpoint.bin.tmp"), "half");

    assertThat(Checkpoint.read(file)).contains(CHECKPOINT);
    CHECKPOINT.snapshot().write(file);
    assertThat(Checkpoint.read(file)).contains(CHECKPOINT.snapshot());
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void thereIsNoneBeforeTheFirst() {
    assertThat(Checkpoint.read(folder.resolve("checkpoint.bin"))).isEmpty();
  }

  @Test
  void aFileThatIsCutOffIsNamed() throws IOException {
    Path file = folder.resolve("checkpoint.bin");
    CHECKPOINT.write(file);
    byte[] whole = Files.readAllBytes(file);

    for (int cut : new int[] {3, 20, whole.length / 2, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, cut));
      assertThatThrownBy(() -> Checkpoint.read(file))
          .hasMessage("cannot read the checkpoint " + file);
    }
  }

  @Test
  void aDamagedFileIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("checkpoint.bin"), "not one at all");

    assertThatThrownBy(() -> Checkpoint.read(file))
        .hasMessage("cannot read the checkpoint " + file);
  }
}
