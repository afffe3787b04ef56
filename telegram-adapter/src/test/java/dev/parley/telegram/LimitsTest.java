package dev.parley.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.telegram.fake.Message;
import dev.parley.telegram.fake.Speaker;
import dev.parley.telegram.send.Paces;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is served how much, and in which order. */
class LimitsTest extends OnTelegram {

  @Test
  void othersThanTheChosenChatsAreToldHowToAskForAccess() {
    serve(settings(10, Set.of(BEN, TEAM)), bot);
    Speaker ben = telegram.user(BEN);
    Speaker team = telegram.group(TEAM, ANN);
    Speaker strangers = telegram.group(-1_009, BEN);

    ann.says("one");
    ben.says("two");
    team.says("/ask three");
    strangers.says("chatting");
    strangers.says("/ask four");

    assertThat(message(ben).text()).startsWith("About two");
    assertThat(message(team).text()).startsWith("About three");
    assertThat(message(ann).shown())
        .isEqualTo("I am not open to this chat yet. Whoever runs me can let it in: its id is 71.");
    assertThat(message(strangers).shown())
        .isEqualTo(
            "I am not open to this chat yet. Whoever runs me can let it in: its id is -1009.");
    assertThat(bot.questions()).containsExactlyInAnyOrder("two", "three");
  }

  @Test
  void whoWaitsLongIsToldOnceForHowLong() {
    serve(settings(1_000, Set.of()), bot, paced(new Paces(30, 1, 20)));

    IntStream.range(0, 30).forEach(i -> ann.says("question " + i));

    eventually(() -> ann.answers().size() >= 4);
    assertThat(ann.answers())
        .extracting(Message::text)
        .filteredOn(text -> !text.startsWith("About"))
        .singleElement()
        .asString()
        .matches("[0-9]+ questions are before yours; this takes about [0-9]+ seconds\\.");
  }

  @Test
  void telegramsOwnLimitsAreKept() {
    telegram.enforceLimits();
    Speaker group = telegram.group(TEAM, ANN);
    serve(settings(1_000, Set.of()), bot, paced(new Paces(30, 1, 20)));

    IntStream.range(0, 4).forEach(i -> ann.says("question " + i));
    IntStream.range(0, 4).forEach(i -> group.says("/ask question " + i));
    IntStream.range(0, 40).forEach(i -> telegram.user(2_000 + i).says("question"));

    eventually(() -> telegram.sent().size() == 48);
    // On a busy machine two messages may arrive closer together than they were sent.
    assertThat(telegram.calls("sendMessage")).hasSizeLessThan(48 + 12);
  }

  private static TelegramLimits paced(Paces paces) {
    return new TelegramLimits(
        LIMITS.polling(),
        LIMITS.look(),
        paces,
        LIMITS.patience(),
        LIMITS.handling(),
        LIMITS.drain());
  }

  @Test
  void manySlowChatsDelayNoOther() {
    List<Speaker> slow = IntStream.range(0, 4).mapToObj(i -> telegram.user(1_000 + i)).toList();
    var gate = bot.thinksAbout("slow");
    serve();

    slow.forEach(chat -> chat.says("slow"));
    eventually(() -> bot.questions().size() == slow.size());
    ann.says("quick");

    messages(ann, 1);
    gate.complete(null);
    slow.forEach(chat -> messages(chat, 1));
  }

  @Test
  void oneChatThatTelegramHoldsBackDelaysNoOther() {
    serve();
    Speaker ben = telegram.user(BEN);
    telegram.faults().on("sendMessage").in(ANN).tooManyRequests(2);

    ann.says("one");
    eventually(() -> !telegram.faults().pending());
    Instant held = Instant.now();
    ben.says("two");

    messages(ben, 1);
    assertThat(ann.answers()).isEmpty();
    messages(ann, 1);
    assertThat(Duration.between(held, Instant.now()))
        .isBetween(Duration.ofMillis(1_500), Duration.ofSeconds(5));
  }

  @Test
  void oneFloodingChatDelaysNoOther() {
    serve();
    Speaker ben = telegram.user(BEN);

    IntStream.range(0, 300).forEach(i -> ann.says("question " + i));
    ben.says("mine");
    messages(ben, 1);

    assertThat(ann.answers().size()).isLessThan(300);
  }
}
