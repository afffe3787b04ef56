package dev.parley.bot.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShelfTest extends OpenStore {

  @Test
  void whatIsPutUnderAKeyIsThereAndStaysOverARestart() {
    String hostile = "\u0000 \ud83d\ude00 \ud83d \u202e" + "x".repeat(100_000);
    Shelf shelf = store.shelf("answers", 10);

    assertThat(shelf.get("")).isEmpty();
    assertThat(shelf.put("", hostile)).isEmpty();
    assertThat(shelf.put("a", "1")).isEmpty();
    assertThat(shelf.put("a", "2")).contains("1");
    restart();

    assertThat(store.shelf("answers", 10).get("")).contains(hostile);
    assertThat(store.shelf("answers", 10).get("a")).contains("2");
    assertThat(store.shelf("others", 10).get("a")).isEmpty();
  }

  @Test
  void theLongestUnchangedGoesFirst() {
    Shelf shelf = store.shelf("answers", 2);
    shelf.put("a", "1");
    shelf.put("b", "1");
    shelf.put("a", "2");

    shelf.put("c", "1");

    assertThat(shelf.get("a")).contains("2");
    assertThat(shelf.get("b")).isEmpty();
    assertThat(shelf.get("c")).contains("1");
  }

  @Test
  void aSmallerShelfKeepsTheNewest() {
    Shelf large = store.shelf("answers", 10);
    for (int number = 0; number < 10; number++) {
      large.put("" + number, "" + number);
    }

    Shelf small = store.shelf("answers", 2);
    small.put("10", "10");

    assertThat(small.get("8")).isEmpty();
    assertThat(small.get("9")).contains("9");
    assertThat(small.get("10")).contains("10");
  }
}
