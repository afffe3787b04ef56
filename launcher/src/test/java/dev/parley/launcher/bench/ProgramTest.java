package dev.parley.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.launcher.settings.Environment;
import dev.parley.launcher.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class ProgramTest {

  @TempDir Path folder;

  @Test
  void itIsGivenItsArgumentsAndTheSettings() throws IOException {
    Path seen = folder.resolve("seen");
    program("echo \"$* $PARLEY_KNOWLEDGE $PARLEY_DATA\" > " + seen + "; echo much; echo >&2")
        .run("ask", "Who was it?");
    assertThat(seen)
        .hasContent("ask Who was it? " + folder.resolve("k") + " " + folder.resolve("d") + "\n");
  }

  @Test
  void itsTimeIsTakenFromStartToEnd() throws IOException {
    assertThat(program("sleep 0.2").run().millis()).isBetween(200.0, 10_000.0);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void itsPeakOfMemoryIsSeen() throws IOException {
    assertThat(program("sleep 0.2").run().peakMegabytes().orElseThrow()).isBetween(0.1, 100.0);
  }

  @Test
  void whatItSaidWhenItFailedIsToldOn() throws IOException {
    Program program = program("echo 'parley: no articles' >&2; exit 1");
    assertThatThrownBy(() -> program.run("ask"))
        .isInstanceOf(BenchException.class)
        .hasMessageContaining("ask] failed: parley: no articles");
  }

  @Test
  void aScriptThatIsNotThereCannotBeRun() throws IOException {
    assertThat(program("exit").canRun()).isTrue();
    assertThat(new Program(folder.resolve("none"), settings()).canRun()).isFalse();
  }

  private Program program(String script) throws IOException {
    return new Program(executable(folder.resolve("parley"), script), settings());
  }

  static Path executable(Path file, String script) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  private Settings settings() {
    return new Environment(
            Map.of(
                "PARLEY_KNOWLEDGE",
                folder.resolve("k").toString(),
                "PARLEY_DATA",
                folder.resolve("d").toString()))
        .settings(folder, folder);
  }
}
