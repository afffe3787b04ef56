package dev.parley.launcher.chat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * Lines typed at a terminal, with editing, completion of commands, and a history kept in a file.
 */
public final class EditedLines implements Lines {

  private static final String PROMPT = "> ";

  private final Terminal terminal;
  private final LineReader reader;

  EditedLines(Terminal terminal, Path history, List<String> commands) {
    this.terminal = terminal;
    this.reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("parley")
            .completer(new StringsCompleter(commands))
            .variable(LineReader.HISTORY_FILE, history)
            // A question may hold any text: "!" and "\" mean themselves.
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .build();
  }

  /**
   * Takes the process's own terminal.
   *
   * @param history where earlier lines are kept; its folder is made when it is missing
   */
  public static EditedLines ofSystem(Path history, List<String> commands) throws IOException {
    Files.createDirectories(history.getParent());
    makePrivate(history);
    return new EditedLines(TerminalBuilder.builder().system(true).build(), history, commands);
  }

  /** What somebody asks is nobody else's business. */
  static void makePrivate(Path history) throws IOException {
    boolean posix = history.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (posix && Files.notExists(history)) {
      Files.createFile(
          history,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
  }

  /** The next line; Ctrl-C gives up the line begun, Ctrl-D ends. */
  @Override
  public Optional<String> next() {
    while (true) {
      try {
        return Optional.of(reader.readLine(PROMPT));
      } catch (UserInterruptException e) {
        // The line begun is dropped; ask for another.
      } catch (EndOfFileException e) {
        return Optional.empty();
      }
    }
  }

  @Override
  public void close() throws IOException {
    terminal.close();
  }
}
