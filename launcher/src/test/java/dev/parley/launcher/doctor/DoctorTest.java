package dev.parley.launcher.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.Replies;
import dev.parley.bot.channel.Finding;
import dev.parley.bot.channel.Inspection;
import dev.parley.knowledge.Document;
import dev.parley.knowledge.Library;
import dev.parley.launcher.FakeCore;
import dev.parley.launcher.settings.Environment;
import dev.parley.launcher.settings.SettingException;
import dev.parley.launcher.settings.Settings;
import dev.parley.launcher.wiring.Maintenance.IndexState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

  @TempDir Path data;

  private final FakeCore core = new FakeCore();
  private Platforms platforms =
      new Platforms(
          settings -> inspection(Duration.ofSeconds(-2), Finding.ok("knows us")),
          settings -> inspection(Duration.ofSeconds(1), Finding.problem("knows us not")));

  private static Inspection inspection(Duration ahead, Finding... findings) {
    return new Inspection(List.of(findings), Optional.of(ahead));
  }

  @BeforeEach
  void haveArticles() {
    core.library = library(List.of());
  }

  @Test
  void whereAllIsWellEveryLineIsOk() {
    Doctor.Report report = examine("17.0.9");
    assertThat(report.healthy()).isTrue();
    assertThat(report.lines())
        .hasSize(10)
        .allMatch(line -> line.startsWith("ok "))
        .contains(
            "ok   java       17.0.9",
            "ok   settings   knowledge /parley/knowledge/articles, data "
                + data
                + ", public address none",
            "ok   knowledge  1 articles",
            "ok   index      2 articles, 3 passages",
            "ok   port       any that is free",
            "ok   telegram   not set up",
            "ok   slack      not set up",
            "ok   clock      compared with none: no platform has said its time");
    assertThat(report.lines().get(3)).matches("ok   data       .*: writable, \\d+ MB free");
    assertThat(report.lines().get(4))
        .matches("ok   model      384 numbers for a sentence, \\d+ ms with loading");
  }

  @Test
  void howTelegramIsSetUpIsSaidWithoutTheToken() {
    Map<String, String> environment =
        Map.of(
            "PARLEY_DATA", data.toString(),
            "TELEGRAM_BOT_TOKEN", "123456:ABC",
            "PARLEY_TELEGRAM_API", "http://localhost:8081",
            "PARLEY_TELEGRAM_CHATS", "1,-2");
    assertThat(lines(environment))
        .contains(
            "ok   telegram   polling, server http://localhost:8081, 10 questions a minute for a"
                + " person, 2 chats")
        .noneMatch(line -> line.contains("123456"));
  }

  @Test
  void howSlackIsSetUpIsSaidWithoutTheTokens() {
    assertThat(
            lines(
                Map.of(
                    "PARLEY_DATA", data.toString(),
                    "SLACK_BOT_TOKEN", "xoxb-1-A,xoxb-2-B",
                    "SLACK_APP_TOKEN", "xapp-1-C")))
        .contains(
            "ok   slack      Socket Mode, bot tokens: 2, server https://slack.com/api/, 10"
                + " questions a minute for a person, all channels")
        .noneMatch(line -> line.contains("xoxb") || line.contains("xapp"));
    assertThat(
            lines(
                Map.of(
                    "PARLEY_DATA", data.toString(),
                    "SLACK_BOT_TOKEN", "xoxb-1-A",
                    "SLACK_SIGNING_SECRET", "0123abcd",
                    "PARLEY_SLACK_CHANNELS", "C1,C2")))
        .contains(
            "ok   slack      HTTP requests, bot tokens: 1, server"
                + " https://slack.com/api/, 10 questions a minute for a person, 2 channels")
        .noneMatch(line -> line.contains("0123abcd"));
  }

  @Test
  void whatThePlatformsSayIsSaidAndTheClockComparedWithTheirs() {
    assertThat(lines(bothChats()))
        .containsSubsequence(
            "ok   telegram   knows us",
            "FIX  slack      knows us not",
            "ok   clock      within 3 s of the platforms'");
  }

  @Test
  void aClockThatIsAMinuteOffIsAProblem() {
    platforms =
        new Platforms(
            settings -> inspection(Duration.ofSeconds(-20), Finding.ok("knows us")),
            settings -> inspection(Duration.ofSeconds(95), Finding.ok("knows us")));
    assertThat(lines(bothChats()))
        .endsWith(
            "FIX  clock      95 s ahead of the platforms': set it, as with \"timedatectl set-ntp"
                + " true\"; Slack's signed requests are refused where it is 5 minutes off");
  }

  @Test
  void aPlatformThatCannotBeAskedIsAProblemAndKeepsNoOtherFromBeingAsked() {
    platforms =
        new Platforms(
            settings -> {
              throw new IllegalStateException("broken");
            },
            settings -> inspection(Duration.ZERO, Finding.ok("knows us")));
    assertThat(lines(bothChats()))
        .containsSubsequence("FIX  telegram   cannot be asked: broken", "ok   slack      knows us");
  }

  /** The real ones, at a port where nobody listens. */
  @Test
  void withoutANetworkEveryCheckEndsAndTheTokensAreNotShown() {
    platforms = Platforms.REAL;
    Map<String, String> environment = bothChats();
    environment.put("PARLEY_TELEGRAM_API", "http://127.0.0.1:1");
    environment.put("PARLEY_SLACK_API", "http://127.0.0.1:1");
    assertThat(lines(environment))
        .contains(
            "FIX  telegram   no usable answer from 127.0.0.1: Failed to connect to /127.0.0.1:1: see that this machine reaches it",
            "FIX  slack      no usable answer from 127.0.0.1 (ConnectException): see that this machine reaches it",
            "ok   clock      compared with none: no platform has said its time")
        .noneMatch(line -> line.matches(".*(123456|xoxb|xapp).*"));
  }

  private Map<String, String> bothChats() {
    return new HashMap<>(
        Map.of(
            "PARLEY_DATA", data.toString(),
            "PARLEY_PORT", "0",
            "TELEGRAM_BOT_TOKEN", "123456:ABC",
            "SLACK_BOT_TOKEN", "xoxb-1-A",
            "SLACK_APP_TOKEN", "xapp-1-C"));
  }

  private List<String> lines(Map<String, String> environment) {
    return new Doctor(() -> settings(environment), core, Runtime.Version.parse("17"), platforms)
        .examine()
        .lines();
  }

  @Test
  void theDataFolderIsLeftClean() throws IOException {
    examine("17.0.9");
    try (var files = Files.list(data)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void everyArticleThatIsLeftOutIsNamed() {
    core.library =
        library(
            List.of(
                new Library.Problem("a.md", 3, "no title: add one"),
                new Library.Problem("b.md", 0, "is not\u001B[2J UTF-8")));
    Doctor.Report report = examine("17.0.9");
    assertThat(report.healthy()).isFalse();
    assertThat(report.lines())
        .containsSequence(
            "ok   knowledge  1 articles",
            "FIX  knowledge  a.md, line 3: no title: add one",
            "FIX  knowledge  b.md: is not�[2J UTF-8");
  }

  @Test
  void aFolderWithoutArticlesIsAProblem() {
    core.library = new Library(List.of(), List.of());
    assertThat(examine("17.0.9").lines())
        .contains("FIX  knowledge  no articles in /parley/knowledge/articles: parley import");
  }

  @Test
  void anIndexThatIsNotSoundIsAProblem() {
    core.state = new IndexState(0, 0, "it is damaged: run parley index");
    assertThat(examine("17.0.9").lines())
        .contains("FIX  index      it is damaged: run parley index");
  }

  @Test
  void aCheckThatFailsKeepsNoOtherFromRunning() {
    core.failure = new IllegalStateException("the model is missing");
    assertThat(examine("17.0.9").lines())
        .contains("FIX  model      the model is missing", "FIX  index      the model is missing")
        .anyMatch(line -> line.startsWith("ok   data"));
  }

  @Test
  void anOldJavaIsAProblem() {
    assertThat(examine("11.0.2").lines())
        .contains("FIX  java       11.0.2: install Java 17 or later");
  }

  @Test
  void aDataFolderThatCannotBeMadeIsAProblem() throws IOException {
    Path file = Files.writeString(data.resolve("file"), "x");
    Doctor.Report report =
        new Doctor(
                () -> settings(file.resolve("below")), core, Runtime.Version.parse("17"), platforms)
            .examine();
    assertThat(report.healthy()).isFalse();
    assertThat(report.lines().get(3))
        .isEqualTo(
            "FIX  data       "
                + file.resolve("below")
                + " is no folder that can be written: set PARLEY_DATA to another one");
  }

  @Test
  void withoutSettingsNothingElseIsChecked() {
    Doctor doctor =
        new Doctor(
            () -> {
              throw new SettingException("PARLEY_LINKS is \"mine\"");
            },
            core,
            Runtime.Version.parse("17"),
            platforms);
    assertThat(doctor.examine())
        .isEqualTo(
            new Doctor.Report(
                false, List.of("ok   java       17", "FIX  settings   PARLEY_LINKS is \"mine\"")));
  }

  private Doctor.Report examine(String java) {
    return new Doctor(() -> settings(data), core, Runtime.Version.parse(java), platforms).examine();
  }

  private static Settings settings(Path data) {
    return settings(Map.of("PARLEY_DATA", data.toString(), "PARLEY_PORT", "0"));
  }

  private static Settings settings(Map<String, String> environment) {
    return new Environment(environment).settings(Path.of("/parley"), Path.of("/home/ada"));
  }

  private static Library library(List<Library.Problem> problems) {
    return new Library(List.of(new Document(Replies.HARBOUR, List.of(), List.of())), problems);
  }
}
