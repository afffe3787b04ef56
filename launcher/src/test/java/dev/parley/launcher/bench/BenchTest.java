package dev.parley.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.parley.launcher.cli.Cli;
import dev.parley.launcher.cli.CommandContext;
import dev.parley.launcher.cli.Display;
import dev.parley.launcher.serve.Shutdown;
import dev.parley.launcher.settings.Environment;
import dev.parley.launcher.wiring.CoreParts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The bench as its user meets it, with the real model. */
class BenchTest {

  private static final String ARTICLE =
      """
      ---
      id: bridge
      title: Old bridge closed
      published: 2024-03-01
      ---
      The council closed the old iron bridge on Friday. Two engineers from Lower Wexham found cracks \
      in seven beams. Traffic must now take the ferry at Upper Wexham until spring.
      """;

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void writeArticle() throws IOException {
    Files.createDirectory(folder.resolve("articles"));
    Files.writeString(folder.resolve("articles").resolve("bridge.md"), ARTICLE);
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void everythingIsMeasuredInOneRun() throws IOException {
    assertThat(bench(realProgram(), "--json", "--passages", "8")).isZero();
    JsonNode figures = new JsonMapper().readTree(out()).get("figures");
    List<String> names = names(figures);
    assertThat(names.subList(0, 2))
        .containsExactly(
            "reply, half of them, 1 article, 1 passage", "reply, 95 of 100, 1 article, 1 passage");
    assertThat(names.get(2)).matches("reply, half of them, \\d articles, \\d+ passages");
    assertThat(names.get(3)).matches("reply, 95 of 100, \\d articles, \\d+ passages");
    assertThat(names.subList(4, 8))
        .containsExactly(
            "indexing / encoding alone, passages a second",
            "ask / model and one embedding, as processes",
            "peak memory of ask",
            "peak memory of ask --batch");
    for (JsonNode figure : figures) {
      boolean memory = figure.get("unit").textValue().equals("MB");
      if (!memory || OS.LINUX.isCurrentOs()) {
        assertThat(figure.get("measured").doubleValue()).as(figure.toString()).isPositive();
        assertThat(figure.get("met").isBoolean()).isTrue();
      }
    }
    assertThat(figures.get(6).get("from").textValue()).isEqualTo("VmHWM of the process");
  }

  @Test
  void whatCannotBeMeasuredHereIsSaid() {
    assertThat(bench(folder.resolve("parley"))).isZero();
    assertThat(out().lines())
        .hasSize(9)
        .anyMatch(
            line ->
                line.matches("reply, half .*many passages +-  at most 100 ms +- +--passages .*"))
        .anyMatch(line -> line.matches("ask / model .* -  at most 1.5 +- .*parley cannot be run"))
        .anyMatch(line -> line.matches("indexing / .* \\d+\\.\\d\\d  at least 0.8 +(yes|NO) .*"));
  }

  @Test
  void sizesThatCannotBeAreWrongUse() {
    assertThat(bench(folder.resolve("parley"), "--passages", "-1")).isEqualTo(2);
    assertThat(err()).isEqualTo("parley: illegal number of passages: -1, must be at least 0\n");
  }

  @Test
  void articlesWithNothingToAskAboutAreAFailure() throws IOException {
    Files.writeString(
        folder.resolve("articles").resolve("bridge.md"),
        "---\nid: bridge\ntitle: Old bridge closed\n---\nIt rained.\n");
    assertThat(bench(folder.resolve("parley"))).isEqualTo(1);
    assertThat(err())
        .isEqualTo(
            "parley: there are no sentences to ask about in "
                + folder.resolve("articles")
                + ": name another folder with --knowledge\n");
  }

  private int bench(Path script, String... more) {
    String[] few = {"bench", "--rounds", "1", "--runs", "1", "--indexed", "1"};
    CommandContext context =
        new CommandContext(
            () -> environment().settings(folder, folder),
            new CoreParts(),
            new CoreParts(),
            (settings, registry) -> List.of(),
            new Shutdown(status -> {}, Shutdown.GRACE),
            script,
            InputStream.nullInputStream(),
            Display.NONE);
    String[] arguments =
        List.of(List.of(few), List.of(more)).stream().flatMap(List::stream).toArray(String[]::new);
    return Cli.run(context, out, err, arguments);
  }

  private Environment environment() {
    return new Environment(
        Map.of(
            "PARLEY_KNOWLEDGE",
            folder.resolve("articles").toString(),
            "PARLEY_DATA",
            // What is unpacked there stays for the next run of the tests.
            Path.of("target", "parley-data").toAbsolutePath().toString()));
  }

  /** This build's classes as a process. */
  private Path realProgram() throws IOException {
    return ProgramTest.executable(
        folder.resolve("parley"),
        "exec '%s' -XX:TieredStopAtLevel=1 -cp '%s' dev.parley.launcher.Main \"$@\""
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path")));
  }

  private static List<String> names(JsonNode figures) {
    return StreamSupport.stream(figures.spliterator(), false)
        .map(figure -> figure.get("name").textValue())
        .toList();
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
