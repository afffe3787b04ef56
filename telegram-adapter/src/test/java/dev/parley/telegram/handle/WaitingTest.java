package dev.parley.telegram.handle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.telegram.receive.Incoming.ChatType;
import dev.parley.telegram.send.Paces;
import org.junit.jupiter.api.Test;

class WaitingTest {

  private final Waiting waiting = new Waiting(Paces.USUAL, 2);

  @Test
  void aShortWaitIsNotSpokenOf() {
    assertThat(waiting.words(ChatType.PRIVATE, 0, 0)).isEmpty();
    assertThat(waiting.words(ChatType.PRIVATE, 4, 100)).isEmpty();
    assertThat(waiting.words(ChatType.GROUP, 3, 4)).isEmpty();
  }

  @Test
  void manyQuestionsOfTheChatAreCounted() {
    assertThat(waiting.words(ChatType.PRIVATE, 5, 6))
        .hasValue("5 questions are before yours; this takes about 5 seconds.");
    assertThat(waiting.words(ChatType.GROUP, 7, 8))
        .hasValue("7 questions are before yours; this takes about 20 seconds.");
    assertThat(waiting.words(ChatType.PRIVATE, 150, 150))
        .hasValue("150 questions are before yours; this takes about 3 minutes.");
  }

  @Test
  void manyQuestionsOfOthersAreTimed() {
    assertThat(waiting.words(ChatType.PRIVATE, 0, 600))
        .hasValue("Many people are asking right now; this takes about 20 seconds.");
    assertThat(waiting.words(ChatType.PRIVATE, 1, 600))
        .hasValue("1 question is before yours; this takes about 20 seconds.");
  }

  @Test
  void howLongTheBotThinksCounts() {
    Waiting slow = new Waiting(new Paces(100_000, 100_000, 100_000), 2);

    assertThat(slow.timed(() -> "done")).isEqualTo("done");
    assertThat(slow.words(ChatType.PRIVATE, 5, 5)).isEmpty();
  }
}
