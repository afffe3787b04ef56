package dev.parley.telegram;

import dev.parley.bot.ConversationId;
import dev.parley.bot.Reply;
import dev.parley.telegram.fake.FakeTelegram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Another process that serves on Telegram until it is ended or killed. */
final class ServingProcess {

  private ServingProcess() {}

  /**
   * Starts it.
   *
   * @param thinkingMillis how long each answer takes
   */
  static Process start(URI api, Path data, int thinkingMillis, String... options)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(ServingProcess.class.getName());
    command.addAll(List.of(api.toString(), data.toString(), Integer.toString(thinkingMillis)));
    return new ProcessBuilder(command).inheritIO().start();
  }

  /** The most memory its heap held, in bytes, once it has ended without a kill. */
  static long heapPeak(Path data) throws IOException {
    return Long.parseLong(Files.readString(data.resolve("heap")));
  }

  public static void main(String[] args) throws InterruptedException {
    long thinking = TimeUnit.MILLISECONDS.toNanos(Integer.parseInt(args[2]));
    Path data = Path.of(args[1]);
    TelegramAdapter adapter =
        TelegramAdapter.start(
            new TelegramSettings(FakeTelegram.TOKEN, URI.create(args[0]), 1_000_000, Set.of()),
            new ForwardingBot(new FixedBot()) {
              @Override
              public Reply reply(ConversationId conversation, String text) {
                LockSupport.parkNanos(thinking);
                return super.reply(conversation, text);
              }
            },
            data,
            OnTelegram.LIMITS);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(adapter, data)));
    Thread.currentThread().join();
  }

  private static void end(TelegramAdapter adapter, Path data) {
    adapter.close();
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum();
    try {
      Files.writeString(data.resolve("heap"), Long.toString(peak));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
