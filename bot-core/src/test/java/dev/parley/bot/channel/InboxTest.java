package dev.parley.bot.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.channel.Inbox.Item;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InboxTest extends OpenStore {

  private Inbox inbox(int most) {
    return store.inbox("updates", most);
  }

  private static Item item(String id) {
    return new Item(id, "content of " + id);
  }

  @Test
  void whatWasTakenIsNotTakenAgain() {
    Inbox inbox = inbox(10);

    assertThat(inbox.take(item("1"))).isTrue();
    assertThat(inbox.take(item("1"))).isFalse();
    inbox.finish("1");
    assertThat(inbox.take(item("1"))).isFalse();
    assertThat(inbox.unfinished()).isEmpty();
    assertThat(store.inbox("others", 10).take(item("1"))).isTrue();
  }

  @Test
  void theUnfinishedComeInTheOrderOfTheirArrivalAlsoAfterARestart() {
    Inbox inbox = inbox(10);
    Stream.of("9", "10", "b", "a", "").forEach(id -> inbox.take(item(id)));
    inbox.finish("b");
    inbox.finish("unknown");

    List<Item> left = List.of(item("9"), item("10"), item("a"), item(""));
    assertThat(inbox.unfinished()).isEqualTo(left);
    assertThat(inbox.size()).isEqualTo(4);
    restart();
    assertThat(inbox(10).unfinished()).isEqualTo(left);
    assertThat(inbox(10).take(item("b"))).isFalse();
    assertThat(inbox(10).take(item("0"))).isTrue();
    assertThat(inbox(10).unfinished()).endsWith(item(""), item("0"));
  }

  @Test
  void theOldestFinishedIsForgottenFirstAndTheUnfinishedNever() {
    Inbox inbox = inbox(2);
    inbox.take(item("unfinished"));
    Stream.of("1", "2", "3", "4").map(InboxTest::item).forEach(inbox::take);
    Stream.of("2", "1", "4").forEach(inbox::finish);

    assertThat(inbox.take(item("2"))).isTrue();
    assertThat(inbox.take(item("1"))).isFalse();
    assertThat(inbox.take(item("4"))).isFalse();
    assertThat(inbox.unfinished()).containsExactly(item("unfinished"), item("3"), item("2"));
  }

  @Test
  void ofManyWhoTakeTheSameJustOneGetsIt() throws Exception {
    Inbox inbox = inbox(10);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Callable<Long>> takers =
        IntStream.range(0, 8)
            .<Callable<Long>>mapToObj(
                taker ->
                    () ->
                        IntStream.range(0, 100)
                            .filter(number -> inbox.take(item("" + number)))
                            .count())
            .toList();

    long taken = 0;
    for (Future<Long> result : threads.invokeAll(takers)) {
      taken += result.get();
    }
    threads.shutdown();

    assertThat(taken).isEqualTo(100);
    assertThat(inbox.size()).isEqualTo(100);
  }
}
