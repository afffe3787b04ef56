package dev.parley.bot.channel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java process of its own, to be ended or killed. */
public final class ChildProcess implements AutoCloseable {

  private final Process process;

  private ChildProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts a class of the tests.
   *
   * @param options for the virtual machine
   */
  public static ChildProcess start(Class<?> main, List<String> options, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return new ChildProcess(new ProcessBuilder(command).inheritIO().start());
  }

  /** Within that process: serves until it is ended, then notes how much its heap held at most. */
  public static void serve(AutoCloseable served, Path data) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(served, data)));
    Thread.currentThread().join();
  }

  private static void end(AutoCloseable served, Path data) {
    try (served) {
      long peak =
          ManagementFactory.getMemoryPoolMXBeans().stream()
              .filter(pool -> pool.getType() == MemoryType.HEAP)
              .map(MemoryPoolMXBean::getPeakUsage)
              .mapToLong(usage -> usage.getUsed())
              .sum();
      Files.writeString(data.resolve("heap"), Long.toString(peak >> 20));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The most its heap held, in MB, once it has ended without a kill. */
  public static long heapPeak(Path data) throws IOException {
    return Long.parseLong(Files.readString(data.resolve("heap")));
  }

  /** The most memory it took, in MB; 0 where the system does not say. */
  public long residentPeak() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
        .findFirst()
        .orElse(0);
  }

  /** As {@code kill -9} does. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Ends it as a stop of the program does; false where it had to be killed. */
  public boolean end() throws InterruptedException {
    process.destroy();
    boolean ended = process.waitFor(12, TimeUnit.SECONDS);
    kill();
    return ended;
  }

  @Override
  public void close() {
    kill();
  }
}
