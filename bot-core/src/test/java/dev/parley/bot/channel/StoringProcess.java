package dev.parley.bot.channel;

import dev.parley.bot.channel.Inbox.Item;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Another process that takes in numbered items without end, finishes the odd ones, and prints a
 * line for each when that is done.
 */
final class StoringProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader acknowledged;
  private int taken;

  private StoringProcess(Process process) {
    this.process = process;
    this.acknowledged = process.inputReader(StandardCharsets.UTF_8);
  }

  static StoringProcess start(Path file) throws IOException {
    return new StoringProcess(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                StoringProcess.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  static Item item(int number) {
    return new Item("" + number, "content of " + number);
  }

  /** Waits until it has taken that many. */
  void awaitTaken(int most) throws IOException {
    while (taken < most && acknowledged.readLine() != null) {
      taken++;
    }
  }

  /** Kills it in the middle of its work, and gives how many it said it had taken. */
  int kill() throws IOException, InterruptedException {
    // By its handle: the process's own method would close the pipe, and what is in it were lost.
    process.toHandle().destroyForcibly();
    awaitTaken(Integer.MAX_VALUE);
    process.waitFor();
    return taken;
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor();
      acknowledged.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void main(String[] args) throws IOException {
    try (ChannelStore store = ChannelStore.open(Path.of(args[0]))) {
      Inbox inbox = store.inbox("updates", 1_000_000);
      for (int number = 0; ; number++) {
        inbox.take(item(number));
        if (number % 2 == 1) {
          inbox.finish("" + number);
        }
        // One write, which a kill does not cut.
        System.out.write((number + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
