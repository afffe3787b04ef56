package dev.parley.launcher.deploy;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.sun.net.httpserver.HttpServer;
import dev.parley.web.server.Clients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes along for operators fits the product, and each other. */
class DeployTest {

  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final Path DEPLOY = HOME.resolve("deploy");
  private static final String HEALTHY = "/opt/parley/deploy/healthy";

  @TempDir Path folder;

  @Test
  void theImageIsBuiltByTheReadmesOwnCommands() throws IOException {
    List<String> commands = stage(1).filter(line -> line.startsWith("RUN ")).toList();
    assertThat(commands).hasSize(2);
    assertThat(packages(commands.get(0))).isEqualTo(packagesThatTheScriptAsksFor());
    assertThat(shown(HOME.resolve("README.md"))).contains(commands.get(1).substring(4));
  }

  @Test
  void theServiceIsInstalledByTheSameCommands() throws IOException {
    List<String> shown = shown(DEPLOY.resolve("README.md"));
    assertThat(shown)
        .contains(stage(1).filter(line -> line.startsWith("RUN ./")).findFirst().get().substring(4))
        .anySatisfy(line -> assertThat(packages(line)).isEqualTo(packagesThatTheScriptAsksFor()));
  }

  /** Commands in the image's stages, each in one line. */
  private static Stream<String> stage(int number) throws IOException {
    String file = Files.readString(DEPLOY.resolve("Containerfile")).replaceAll("\\\\\n\\s*", "");
    return file.split("(?m)^FROM ", -1)[number].lines();
  }

  private static List<String> shown(Path readme) throws IOException {
    return Files.readAllLines(readme).stream().map(line -> line.replaceFirst("^\\$ ", "")).toList();
  }

  private static Set<String> packages(String command) {
    return Pattern.compile("apt-get install ((?:[-a-z0-9]+ ?)+)")
        .matcher(command)
        .results()
        .flatMap(found -> Arrays.stream(found.group(1).split(" ", -1)))
        .filter(word -> !word.isEmpty() && !word.startsWith("-"))
        .collect(toSet());
  }

  private static Set<String> packagesThatTheScriptAsksFor() throws IOException {
    return Pattern.compile("Debian: apt-get install ([-a-z0-9]+)")
        .matcher(Files.readString(HOME.resolve("parley")))
        .results()
        .map(found -> found.group(1))
        .collect(toSet());
  }

  @Test
  void theImageHoldsWhatRunsAndNothingToBuildItWith() throws IOException {
    List<String> sources =
        stage(2)
            .filter(line -> line.startsWith("COPY --from=build "))
            .flatMap(line -> Arrays.stream(line.split(" ", -1)))
            .filter(word -> word.startsWith("/opt/parley/"))
            .map(word -> word.substring("/opt/parley/".length()))
            .toList();
    assertThat(sources)
        .containsExactly(
            "parley",
            "launcher/target/parley.jar",
            "launcher/target/parley-*.jsa",
            "knowledge/articles",
            "deploy/healthy");
    assertThat(sources)
        .filteredOn(source -> !source.contains("/target/"))
        .allSatisfy(source -> assertThat(HOME.resolve(source)).exists());
    assertThat(stage(2)).anyMatch(line -> line.matches("USER [1-9]\\d+:[1-9]\\d+"));
  }

  @Test
  void noTokenGetsIntoAnImage() throws IOException {
    assertThat(Files.readAllLines(HOME.resolve(".dockerignore"))).contains(".env", "**/*.env");
  }

  @Test
  void theContainerMayChangeNothingButItsData() throws IOException {
    JsonNode parley =
        new YAMLMapper().readTree(DEPLOY.resolve("compose.yaml").toFile()).at("/services/parley");
    assertThat(parley.path("read_only").asBoolean()).isTrue();
    assertThat(texts(parley.path("cap_drop"))).containsExactly("ALL");
    assertThat(texts(parley.path("security_opt"))).containsExactly("no-new-privileges:true");
    assertThat(texts(parley.path("volumes"))).containsExactly("data:/var/lib/parley");
    assertThat(texts(parley.path("ports"))).containsExactly("127.0.0.1:8080:8080");
    assertThat(texts(parley.at("/healthcheck/test"))).containsExactly("CMD", HEALTHY);
    assertThat(parley.at("/build/dockerfile").asText()).isEqualTo("deploy/Containerfile");
    assertThat(parley.at("/environment/PARLEY_DATA").asText()).isEqualTo("/var/lib/parley");
    assertThat(stage(2))
        .contains("VOLUME /var/lib/parley", "ENTRYPOINT [\"/opt/parley/parley\"]")
        .anyMatch(line -> line.endsWith("CMD [\"" + HEALTHY + "\"]"));
  }

  @Test
  void theContainersOwnNetworkIsBelievedAndNoOther() throws IOException {
    JsonNode compose = new YAMLMapper().readTree(DEPLOY.resolve("compose.yaml").toFile());
    List<String> subnets = texts(compose.at("/networks/default/ipam/config/0"));
    assertThat(subnets)
        .containsExactly(compose.at("/services/parley/environment/PARLEY_PROXIES").asText());
    assertThat(compose.at("/services/parley").has("networks")).isFalse();
    assertThatCode(() -> new Clients(subnets)).doesNotThrowAnyException();
  }

  @Test
  void aServiceThatIsStoppedHasNotFailed() throws IOException {
    assertThat(Files.readAllLines(DEPLOY.resolve("parley.service")))
        .contains("SuccessExitStatus=143");
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  @Test
  void everySettingThatIsNamedIsOne() throws IOException {
    String readme = Files.readString(HOME.resolve("README.md"));
    for (String file : List.of("parley.service", "Containerfile", "compose.yaml", "README.md")) {
      assertThat(
              Pattern.compile("PARLEY_[A-Z_]+")
                  .matcher(Files.readString(DEPLOY.resolve(file)))
                  .results()
                  .map(MatchResult::group))
          .as(file)
          .isNotEmpty()
          .allMatch(name -> readme.contains("\n| `" + name + "` |"));
    }
  }

  @Test
  void systemdTakesTheUnitAndFindsItWellLocked() throws Exception {
    // In CI it must be there.
    assumeTrue(
        System.getenv("CI") != null || Files.exists(Path.of("/usr/bin/systemd-analyze")),
        "skipped: there is no systemd-analyze");
    String unit = Files.readString(DEPLOY.resolve("parley.service"));
    Path here = folder.resolve("parley.service");
    Files.writeString(here, unit.replace("/opt/parley", HOME.toString()));
    assertThat(outcome("systemd-analyze", "verify", here.toString())).isEqualTo("0: ");
    assertThat(
            outcome(
                "systemd-analyze",
                "security",
                "--no-pager",
                "--offline=true",
                "--threshold=15",
                here.toString()))
        .as("an exposure of at most 1.5 of 10")
        .startsWith("0: ");
  }

  @Test
  void aContainerIsHealthyWhereParleyAnswers() throws Exception {
    for (int status : new int[] {200, 503}) {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/health/live",
          exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
          });
      server.start();
      assertThat(healthy(server.getAddress().getPort())).isEqualTo(status == 200 ? "0: " : "1: ");
      server.stop(0);
      assertThat(healthy(server.getAddress().getPort())).startsWith("1: ");
    }
  }

  private static String healthy(int port) throws Exception {
    return outcome("env", "PARLEY_PORT=" + port, DEPLOY.resolve("healthy").toString());
  }

  /** Status and output. */
  private static String outcome(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return process.exitValue() + ": " + output;
  }
}
