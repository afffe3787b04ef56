package dev.parley.launcher.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.observe.ReplyListener;
import dev.parley.launcher.FakeCore;
import dev.parley.launcher.render.Style;
import dev.parley.launcher.render.TerminalRenderer;
import dev.parley.launcher.settings.Environment;
import dev.parley.launcher.settings.Settings;
import dev.parley.launcher.wiring.RunningBot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatTest {

  private static final String HELP =
      """
      Ask a question, or one of:
        /timeline [WORDS | MONTH | FROM..TO]   what happened when
        /sources                               the articles
        /reset                                 forget this conversation
        /help                                  this list
        /quit                                  leave (also Ctrl-D)

      """;

  @TempDir Path folder;

  @Test
  void questionsAreAConversationUntilItIsReset() throws IOException {
    assertThat(chat("Why?\n\n  And then?  \n/reset\nWhy?\n"))
        .startsWith("I couldn't find that in the articles. The newest is from 2 March 2024.\n")
        .contains(
            "\n\nYou could ask:\n  - Who?\n\nBefore that you asked: Why?\n\nI have forgotten our conversation.\n\n")
        .containsPattern("forgotten our conversation.\n\nI couldn't find that in the articles.");
  }

  @Test
  void commandsAreListed() throws IOException {
    assertThat(chat("/help\n")).isEqualTo(HELP);
    assertThat(chat("/HELP\n")).isEqualTo(HELP);
  }

  @Test
  void theTimelineTakesAFilter() throws IOException {
    assertThat(chat("/timeline ..\n")).isEqualTo("No such time: ..\n\n");
    assertThat(chat("/timeline\n")).startsWith("June 2023     Repairs began. [2]\n");
  }

  @Test
  void sourcesAreListed() throws IOException {
    assertThat(chat("/sources\n")).startsWith("Harbour bridge reopens\n");
  }

  @Test
  void nothingIsAnsweredAfterQuit() throws IOException {
    assertThat(chat("/quit\nWhy?\n")).isEmpty();
  }

  @Test
  void aCommandThatThereIsNotIsSaid() throws IOException {
    assertThat(chat("/exit now\n")).isEqualTo("There is no /exit. /help lists what there is.\n\n");
  }

  @Test
  void typedLinesAreEditedCompletedAndRemembered() throws IOException {
    Path history = folder.resolve("chat-history");
    // "x" and backspace, then a command that Tab completes.
    String typed = "x\u007FWhy?\r/hel\t\r";
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    StringWriter out = new StringWriter();
    EditedLines.makePrivate(history);
    try (Terminal terminal = terminal(typed, shown);
        Lines lines = new EditedLines(terminal, history, Chat.commands())) {
      chat(lines, out);
    }
    assertThat(out.toString()).startsWith("I couldn't find that in the articles.").endsWith(HELP);
    assertThat(shown.toString(StandardCharsets.UTF_8)).contains("> ");
    assertThat(Files.readString(history)).contains(":Why?\n").contains(":/help");
    assertThat(Files.getPosixFilePermissions(history))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  }

  private static Terminal terminal(String typed, ByteArrayOutputStream shown) throws IOException {
    Terminal terminal =
        new DumbTerminal(
            "test",
            "ansi",
            new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
            shown,
            StandardCharsets.UTF_8);
    terminal.setSize(new Size(80, 24));
    return terminal;
  }

  private static String chat(String input) throws IOException {
    StringWriter out = new StringWriter();
    try (Lines lines =
        new PipedLines(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)))) {
      chat(lines, out);
    }
    return out.toString();
  }

  private static void chat(Lines lines, StringWriter out) throws IOException {
    Settings settings =
        new Environment(Map.of()).settings(Path.of("/parley"), Path.of("/home/ada"));
    TerminalRenderer renderer = new TerminalRenderer(Style.PLAIN, TerminalRenderer.UNLIMITED);
    try (RunningBot bot =
        new FakeCore().overFolder(settings, ReplyListener.NONE, (done, total) -> {})) {
      new Chat(bot, renderer, new PrintWriter(out)).run(lines);
    }
  }
}
