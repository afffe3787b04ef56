package dev.parley.launcher;

import dev.parley.launcher.cli.Cli;
import dev.parley.launcher.cli.CommandContext;
import dev.parley.launcher.cli.Display;
import dev.parley.launcher.settings.Environment;
import dev.parley.launcher.wiring.CoreParts;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import org.jline.utils.Signals;

/** Starts the program from the outside world: arguments, environment, standard streams. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    endAtOnce("INT", 130);
    endAtOnce("TERM", 143);
    System.exit(run(args));
  }

  /**
   * Ends without shutdown hooks: onnxruntime's takes the model away from under a thread that uses
   * it, and the JVM crashes. Nothing on disk needs an orderly end.
   */
  private static void endAtOnce(String signal, int status) {
    Signals.register(signal, () -> Runtime.getRuntime().halt(status));
  }

  private static int run(String[] args) {
    Path here = Path.of("");
    // The script says where it lies; without it Parley is taken to run from its own folder.
    Path home = Path.of(System.getProperty("parley.home", ""));
    Path userHome = Path.of(System.getProperty("user.home"));
    CoreParts parts = new CoreParts();
    CommandContext context =
        new CommandContext(
            () -> Environment.of(System.getenv(), here).settings(home, userHome),
            parts,
            parts,
            home.resolve("parley").toAbsolutePath(),
            System.in,
            Display.of(System::getProperty, new Environment(System.getenv())));
    return Cli.run(
        context,
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        args);
  }
}
