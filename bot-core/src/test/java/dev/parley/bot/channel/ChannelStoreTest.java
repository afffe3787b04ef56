package dev.parley.bot.channel;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.parley.bot.channel.Inbox.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChannelStoreTest {

  private static final int MEGABYTE = 1024 * 1024;

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("data").resolve("telegram").resolve("chat.db");
  }

  private static Item item(int number) {
    return new Item("" + number, "content of " + number);
  }

  /** Fails in the middle of a change: the file is left as a kill would leave it. */
  private void fail(ChannelStore store) {
    assertThatThrownBy(
            () ->
                store.run(
                    opened -> {
                      opened.entries("inbox.updates.unfinished").add("half", "");
                      throw new IllegalStateException("in the middle");
                    }))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(file() + " cannot be read or written");
  }

  private List<Path> movedAside() throws IOException {
    try (Stream<Path> files = Files.list(file().getParent())) {
      return files.filter(path -> path.toString().contains(".damaged-")).toList();
    }
  }

  @Test
  void theFileIsForItsOwnerOnly() throws IOException {
    try (ChannelStore store = ChannelStore.open(file())) {
      store.inbox("updates", 10).take(item(1));
    }
    assumeThat(file().getFileSystem().supportedFileAttributeViews()).contains("posix");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");

    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
    ChannelStore.open(file()).close();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void theIdsOfPeopleThatAnEarlierVersionKeptAreGone() throws IOException {
    try (ChannelStore store = ChannelStore.open(file())) {
      store.shelf("feedback", 100).put("answer-17 person-4711", "GOOD");
      store.shelf("answers", 100).put("answer-17", "Who met?");
    }
    assertThat(Files.readString(file(), ISO_8859_1).contains("person-4711")).isTrue();

    ChannelStore store = ChannelStore.open(file());
    assertThat(store.shelf("feedback", 100).get("answer-17 person-4711")).isEmpty();
    assertThat(store.shelf("answers", 100).get("answer-17")).contains("Who met?");
    store.close();
    assertThat(Files.readString(file(), ISO_8859_1).contains("person-4711")).isFalse();
  }

  @Test
  void aChangeThatFailsTakesNoneThatCameBesideIt() {
    List<Integer> numbers = IntStream.range(0, 400).boxed().toList();
    try (ChannelStore store = ChannelStore.open(file())) {
      Inbox inbox = store.inbox("updates", 1000);
      CompletableFuture<?>[] all =
          numbers.stream()
              .map(number -> CompletableFuture.runAsync(() -> change(store, inbox, number)))
              .toArray(CompletableFuture<?>[]::new);
      CompletableFuture.allOf(all).join();
    }

    try (ChannelStore store = ChannelStore.open(file())) {
      assertThat(store.inbox("updates", 1000).unfinished())
          .extracting(Item::id)
          .containsExactlyInAnyOrderElementsOf(
              numbers.stream().filter(number -> number % 20 != 0).map(String::valueOf).toList());
    }
  }

  private void change(ChannelStore store, Inbox inbox, int number) {
    if (number % 20 == 0) {
      fail(store);
    } else {
      assertThat(inbox.take(item(number))).isTrue();
    }
  }

  @Test
  void aFileThatIsInUseIsNamedAndLeftAlone() throws IOException {
    try (ChannelStore store = ChannelStore.open(file())) {
      Inbox inbox = store.inbox("updates", 10);
      inbox.take(item(1));

      assertThatThrownBy(() -> ChannelStore.open(file()))
          .isInstanceOf(StoreException.class)
          .hasMessage(
              "another Parley is running with "
                  + file()
                  + ": stop it, or set PARLEY_DATA to another folder");
      assertThat(inbox.take(item(2))).isTrue();
      assertThat(movedAside()).isEmpty();
    }
  }

  @Test
  void aFileThatAnotherProcessUsesIsNamed() throws Exception {
    try (StoringProcess other = StoringProcess.start(file())) {
      other.awaitTaken(1);

      assertThatThrownBy(() -> ChannelStore.open(file()))
          .isInstanceOf(StoreException.class)
          .hasMessageStartingWith("another Parley is running with " + file());
    }
  }

  @Test
  void nothingThatWasTakenIsLostWhenTheProcessIsKilled() throws Exception {
    int acknowledged;
    try (StoringProcess process = StoringProcess.start(file())) {
      process.awaitTaken(2000);
      acknowledged = process.kill();
    }

    try (ChannelStore store = ChannelStore.open(file())) {
      Inbox inbox = store.inbox("updates", 1_000_000);
      for (int number = 0; number < acknowledged; number++) {
        assertThat(inbox.take(item(number))).as("number %s is taken anew", number).isFalse();
      }
      assertThat(inbox.unfinished())
          .startsWith(StoringProcess.item(0), StoringProcess.item(2), StoringProcess.item(4))
          .hasSizeBetween(acknowledged / 2, acknowledged / 2 + 2);
      assertThat(movedAside()).isEmpty();
    }
  }

  @Test
  void whatIsNoStoreIsMovedAsideAndANewOneBegun() throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "not a store at all".repeat(1000));

    try (ChannelStore store = ChannelStore.open(file())) {
      assertThat(store.inbox("updates", 10).take(item(1))).isTrue();
    }

    assertThat(movedAside())
        .singleElement()
        .satisfies(aside -> assertThat(aside).content().startsWith("not a store at all"));
    try (ChannelStore store = ChannelStore.open(file())) {
      assertThat(store.inbox("updates", 10).unfinished()).containsExactly(item(1));
    }
  }

  @Test
  void itOpensWhateverHappenedToTheFile() throws IOException {
    try (ChannelStore store = ChannelStore.open(file())) {
      Inbox inbox = store.inbox("updates", 100);
      for (int number = 0; number < 200; number++) {
        inbox.take(item(number));
        inbox.finish("" + number / 2);
      }
    }
    byte[] whole = Files.readAllBytes(file());
    long seed = new Random().nextLong();
    Random random = new Random(seed);

    for (int round = 0; round < 100; round++) {
      byte[] damaged = whole.clone();
      int from = random.nextInt(damaged.length);
      int to = Math.min(damaged.length, from + 1 + random.nextInt(5000));
      for (int place = from; place < to; place++) {
        damaged[place] = (byte) random.nextInt();
      }
      int length = random.nextBoolean() ? damaged.length : random.nextInt(damaged.length);
      Files.write(file(), Arrays.copyOf(damaged, length));

      try (ChannelStore store = ChannelStore.open(file())) {
        Inbox inbox = store.inbox("updates", 100);
        inbox.unfinished();
        assertThat(inbox.take(new Item("new", ""))).as("seed %s, round %s", seed, round).isTrue();
        inbox.finish("new");
      }
    }
  }

  @Test
  void itGoesOnAfterAFailure() {
    try (ChannelStore store = ChannelStore.open(file())) {
      Inbox inbox = store.inbox("updates", 10);
      inbox.take(item(1));

      fail(store);

      assertThat(inbox.take(item(2))).isTrue();
      assertThat(inbox.unfinished()).containsExactly(item(1), item(2));
    }
  }

  @Test
  void aFolderInPlaceOfTheFileIsNamed() throws IOException {
    Files.createDirectories(file());

    assertThatThrownBy(() -> ChannelStore.open(file()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(file().toString())
        .hasMessageContaining("set PARLEY_DATA");
  }

  @Test
  void anInterruptedCallerClosesNothing() {
    try (ChannelStore store = ChannelStore.open(file())) {
      Inbox inbox = store.inbox("updates", 10);
      Thread.currentThread().interrupt();
      inbox.take(item(1));
      assertThat(Thread.interrupted()).isTrue();

      assertThat(inbox.unfinished()).containsExactly(item(1));
    }
  }

  @Test
  void aClosedStoreSaysSo() {
    ChannelStore store = ChannelStore.open(file());
    Inbox inbox = store.inbox("updates", 10);
    store.close();
    store.close();

    assertThatThrownBy(() -> inbox.take(item(1)))
        .isInstanceOf(StoreException.class)
        .hasMessage(file() + " has been closed");
  }

  @Test
  void itDoesNotGrowForEver() throws IOException {
    ChannelStore store = ChannelStore.open(file());
    for (int number = 0; number < 20_000; number++) {
      Inbox inbox = store.inbox("updates", 1000);
      inbox.take(new Item("" + number, ("content of " + number).repeat(50)));
      inbox.finish("" + number);
      if (number % 5 == 0) {
        store.shelf("answers", 500).put("" + number % 700, ("answer " + number).repeat(100));
      }
      if (number % 2500 == 0) {
        fail(store);
      }
    }
    assertThat(Files.size(file())).isLessThan(4 * MEGABYTE);

    store.close();
    assertThat(Files.size(file())).isLessThan(4 * MEGABYTE);
  }

  @Test
  void aSizeBelowOneIsRefused() {
    try (ChannelStore store = ChannelStore.open(file())) {
      assertThatThrownBy(() -> store.inbox("updates", 0))
          .hasMessage("illegal size: 0, must be at least 1");
      assertThatThrownBy(() -> store.shelf("answers", 0))
          .hasMessage("illegal size: 0, must be at least 1");
    }
  }
}
