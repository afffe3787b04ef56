package dev.parley.launcher;

import dev.parley.launcher.cli.Cli;
import dev.parley.launcher.cli.CommandContext;
import dev.parley.launcher.cli.Display;
import dev.parley.launcher.serve.Channels;
import dev.parley.launcher.serve.Shutdown;
import dev.parley.launcher.settings.Environment;
import dev.parley.launcher.wiring.CoreParts;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import org.jline.utils.Signals;

/** Starts the program from the outside world: arguments, environment, standard streams. */
public final class Main {

  private Main() {}

  /**
   * A signal ends the process without shutdown hooks: onnxruntime's takes the model away from under
   * a thread that uses it, and the JVM crashes. Nothing on disk needs the hooks.
   */
  public static void main(String[] args) {
    // Pictures are drawn without a display, also where there is one.
    System.setProperty("java.awt.headless", "true");
    Shutdown shutdown = new Shutdown(Runtime.getRuntime()::halt, Shutdown.GRACE);
    Signals.register("INT", () -> shutdown.request(130));
    Signals.register("TERM", () -> shutdown.request(143));
    int status = run(args, shutdown);
    if (shutdown.requested()) {
      Runtime.getRuntime().halt(status);
    }
    System.exit(status);
  }

  private static int run(String[] args, Shutdown shutdown) {
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
            Channels::setUp,
            shutdown,
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
