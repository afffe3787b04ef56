package dev.parley.telegram.send;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.parley.bot.channel.Patience;
import dev.parley.bot.observe.ChannelMeters;
import dev.parley.telegram.fake.Call;
import dev.parley.telegram.fake.FakeTelegram;
import dev.parley.telegram.fake.Faults;
import dev.parley.telegram.fake.Message;
import dev.parley.telegram.fake.Speaker;
import dev.parley.telegram.render.Html;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SenderTest {

  private static final long ANN = 71;
  private static final long TEAM = -1_001;
  private static final Html TEXT = new Html("<b>Bold</b> &amp; plain", "Bold & plain");
  private static final Paces FAST = new Paces(100_000, 100_000, 100_000);
  private static final Patience HASTY =
      new Patience(Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofMinutes(1));

  private final FakeTelegram telegram = FakeTelegram.start();
  private final Speaker ann = telegram.user(ANN);
  private Sender sender = sender(FAST, HASTY);

  @AfterEach
  void close() {
    sender.close();
    telegram.close();
  }

  private Sender sender(Paces paces, Patience patience) {
    ChannelMeters meters = new ChannelMeters(new SimpleMeterRegistry(), "telegram");
    return new Sender(FakeTelegram.TOKEN, telegram.api(), paces, patience, meters);
  }

  private void sendAt(Paces paces) {
    sender.close();
    sender = sender(paces, HASTY);
  }

  private static Outgoing to(long chat) {
    return new Outgoing(chat, OptionalInt.empty(), OptionalInt.empty(), TEXT, Keyboard.NONE);
  }

  private static <T> T result(CompletableFuture<T> call) {
    return call.orTimeout(10, SECONDS).join();
  }

  @Test
  void aMessageIsSentWithItsMarkupAndButtonsAndWithoutPreviews() {
    int question = ann.says("why?");
    Keyboard keyboard =
        new Keyboard(List.of(List.of(new Keyboard.Button("one", "1")), twoButtons()));

    OptionalInt id =
        result(
            sender.send(
                new Outgoing(ANN, OptionalInt.empty(), OptionalInt.of(question), TEXT, keyboard)));

    Message sent = ann.repliesTo(question).get(0);
    assertThat(id).hasValue(sent.id());
    assertThat(sent.shown()).isEqualTo("<b>Bold</b> & plain\n[one]\n[two] [three]");
    assertThat(sent.preview()).isFalse();
    assertThat(telegram.violations()).isEmpty();
  }

  private static List<Keyboard.Button> twoButtons() {
    return List.of(new Keyboard.Button("two", "2"), new Keyboard.Button("three", "3"));
  }

  @Test
  void aMessageIsEditedAndDeleted() {
    int id = result(sender.send(to(ANN))).orElseThrow();

    assertThat(result(sender.edit(ANN, id, new Html("new", "new"), Keyboard.NONE))).isTrue();
    assertThat(ann.message(id).shown()).isEqualTo("new");
    assertThat(result(sender.edit(ANN, id, new Keyboard(List.of(twoButtons()))))).isTrue();
    assertThat(ann.message(id).shown()).isEqualTo("new\n[two] [three]");
    assertThat(result(sender.delete(ANN, id))).isTrue();
    assertThat(ann.answers()).isEmpty();
  }

  @Test
  void anEditThatChangesNothingIsDone() {
    int id = result(sender.send(to(ANN))).orElseThrow();

    assertThat(result(sender.edit(ANN, id, TEXT, Keyboard.NONE))).isTrue();
    assertThat(telegram.calls("editMessageText")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503})
  void aServerThatFailsGetsTheMessageAgain(int status) {
    faulty(3, choice -> choice.serverError(status));
  }

  @Test
  void aMessageThatGetsLostOnTheWayIsSentAgain() {
    faulty(3, Faults.Choice::cutBefore);
    faulty(3, Faults.Choice::garbage);
  }

  private void faulty(int times, Consumer<Faults.Choice> fault) {
    int before = ann.answers().size();
    fault.accept(telegram.faults().on("sendMessage").times(times));

    assertThat(result(sender.send(to(ANN)))).isPresent();

    assertThat(telegram.faults().pending()).isFalse();
    assertThat(ann.answers()).hasSize(before + 1);
  }

  @Test
  void aChatThatMustWaitWaitsAsToldWhileOthersGoOn() {
    telegram.faults().on("sendMessage").in(ANN).tooManyRequests(1);
    Instant start = Instant.now();

    CompletableFuture<OptionalInt> held = sender.send(to(ANN));
    await().until(() -> !telegram.faults().pending());
    telegram.user(72);
    assertThat(result(sender.send(to(72)))).isPresent();

    assertThat(held).isNotDone();
    assertThat(result(held)).isPresent();
    assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofMillis(950));
    assertThat(telegram.calls("sendMessage")).hasSize(3);
  }

  @Test
  void aGroupThatMovedIsFollowed() {
    telegram.group(TEAM, ANN);
    Speaker moved = telegram.group(-1_002, ANN);
    telegram.faults().on("sendMessage").in(TEAM).migratedTo(-1_002);

    assertThat(result(sender.send(to(TEAM)))).isPresent();
    assertThat(result(sender.send(to(TEAM)))).isPresent();

    assertThat(moved.answers()).hasSize(2);
    assertThat(telegram.calls("sendMessage")).hasSize(3);
  }

  @Test
  void aGroupThatMovesInCirclesIsGivenUp() {
    telegram.group(TEAM, ANN);
    telegram.group(-1_002, ANN);
    telegram.faults().on("sendMessage").in(TEAM).always().migratedTo(-1_002);
    telegram.faults().on("sendMessage").in(-1_002).always().migratedTo(TEAM);

    assertThat(result(sender.send(to(TEAM)))).isEmpty();
  }

  @Test
  void markupThatIsRefusedIsLeftOut() {
    Html broken = new Html("<b>Bold", "Bold");

    OptionalInt id =
        result(
            sender.send(
                new Outgoing(
                    ANN, OptionalInt.empty(), OptionalInt.empty(), broken, Keyboard.NONE)));

    assertThat(ann.message(id.orElseThrow()).shown()).isEqualTo("Bold");
    assertThat(result(sender.edit(ANN, id.orElseThrow(), new Html("<i>x", "x"), Keyboard.NONE)))
        .isTrue();
    assertThat(ann.message(id.orElseThrow()).shown()).isEqualTo("x");
  }

  @Test
  void whoBlocksTheBotGetsNothing() {
    telegram.faults().on("sendMessage").blocked();

    assertThat(result(sender.send(to(ANN)))).isEmpty();
    assertThat(telegram.calls("sendMessage")).hasSize(1);
  }

  @Test
  void whatIsRefusedAlsoWithoutMarkupIsGivenUp() {
    assertThat(result(sender.send(to(999)))).isEmpty();
    assertThat(result(sender.edit(ANN, 12_345, TEXT, Keyboard.NONE))).isFalse();
    assertThat(result(sender.delete(ANN, 12_345))).isFalse();
  }

  @Test
  void aMessageThatIsNeverTakenIsGivenUpInTheEnd() {
    sender.close();
    sender =
        sender(
            FAST, new Patience(Duration.ofMillis(5), Duration.ofMillis(9), Duration.ofMillis(80)));
    telegram.faults().on("sendMessage").always().serverError(500);

    assertThat(result(sender.send(to(ANN)))).isEmpty();
  }

  @Test
  void signsAreTriedAFewTimesOnly() {
    telegram.faults().on("answerCallbackQuery").always().serverError(500);

    assertThat(result(sender.answerPress("1", "Thanks", false))).isFalse();

    assertThat(telegram.calls("answerCallbackQuery")).hasSize(3);
  }

  @Test
  void typingIsShownUntilItIsOver() {
    CompletableFuture<Void> over = new CompletableFuture<>();
    sender.typing(ANN, OptionalInt.empty(), over);
    await().until(() -> !telegram.calls("sendChatAction").isEmpty());
    over.complete(null);

    assertThat(telegram.violations()).isEmpty();
    sender.close();
    sender.typing(ANN, OptionalInt.empty(), over);
  }

  @Test
  void aChatIsSentNoMoreThanItsPace() {
    sendAt(new Paces(1_000, 10, 1_000));

    assertThat(timeToSend(4, ANN)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
  }

  @Test
  void allChatsShareOnePace() {
    sendAt(new Paces(10, 1_000, 1_000));
    long[] chats = IntStream.range(100, 104).mapToLong(i -> telegram.user(i).id()).toArray();

    assertThat(timeToSend(4, chats)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
  }

  @Test
  void aChatKeepsItsPaceAlsoWhereAllChatsWait() {
    sendAt(new Paces(50, 10, 1_000));
    List<CompletableFuture<OptionalInt>> others =
        IntStream.range(100, 125).mapToObj(i -> sender.send(to(telegram.user(i).id()))).toList();

    timeToSend(5, ANN);
    others.forEach(SenderTest::result);

    List<Instant> sent =
        telegram.calls("sendMessage").stream()
            .filter(call -> call.parameters().path("chat_id").asLong() == ANN)
            .map(Call::at)
            .toList();
    // 400 ms, of which a busy machine may hide some: the first call may be late to arrive.
    assertThat(Duration.between(sent.get(0), sent.get(4)))
        .isGreaterThanOrEqualTo(Duration.ofMillis(250));
  }

  private Duration timeToSend(int number, long... chats) {
    Instant start = Instant.now();
    IntStream.range(0, number)
        .mapToObj(i -> sender.send(to(chats[i % chats.length])))
        .toList()
        .forEach(SenderTest::result);
    return Duration.between(start, Instant.now());
  }

  @Test
  void moreMessagesThanGoOutAtOnceAreSentInTheirTurn() {
    sender.close();
    Duration longerThanTheTest = Duration.ofSeconds(30);
    sender =
        sender(
            FAST,
            new Patience(longerThanTheTest, longerThanTheTest.plusSeconds(1), Duration.ofHours(1)));
    telegram.faults().on("sendMessage").always().slow(Duration.ofMillis(200));

    List<CompletableFuture<OptionalInt>> sent =
        IntStream.range(0, 150)
            .mapToObj(i -> sender.send(to(telegram.user(1_000 + i).id())))
            .toList();

    assertThat(sent).allSatisfy(message -> assertThat(result(message)).isPresent());
    assertThat(telegram.calls("sendMessage")).hasSize(150);
  }

  @Test
  void whatIsUnderWayIsCancelledByAClose() {
    telegram.faults().on("sendMessage").always().serverError(500);
    CompletableFuture<OptionalInt> message = sender.send(to(ANN));
    await().until(() -> !telegram.calls("sendMessage").isEmpty());

    sender.close();

    assertThatThrownBy(() -> result(message)).hasRootCauseInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> result(sender.send(to(ANN))))
        .hasRootCauseInstanceOf(CancellationException.class);
  }
}
