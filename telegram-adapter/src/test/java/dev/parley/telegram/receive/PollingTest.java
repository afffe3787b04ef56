package dev.parley.telegram.receive;

import static dev.parley.telegram.receive.ScriptedServer.TOKEN;
import static dev.parley.telegram.receive.ScriptedServer.body;
import static dev.parley.telegram.receive.ScriptedServer.cut;
import static dev.parley.telegram.receive.ScriptedServer.cutInTheMiddle;
import static dev.parley.telegram.receive.ScriptedServer.status;
import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import dev.parley.bot.channel.Health;
import dev.parley.telegram.receive.Incoming.Message;
import dev.parley.telegram.receive.Incoming.Question;
import dev.parley.telegram.receive.ScriptedServer.Call;
import dev.parley.telegram.receive.ScriptedServer.Fault;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Polling against a server that behaves, fails, or lies. */
class PollingTest {

  private static final Pace FAST =
      new Pace(
          Duration.ofSeconds(5),
          Duration.ofMillis(2),
          Duration.ofMillis(10),
          Duration.ofMillis(10),
          Duration.ofMillis(10),
          Duration.ofMillis(1),
          Duration.ofHours(24));

  private final List<String> taken = new CopyOnWriteArrayList<>();
  private final ManualClock clock = new ManualClock();
  private ScriptedServer server;
  private Polling polling;

  @BeforeEach
  void serve() throws IOException {
    server = new ScriptedServer();
  }

  @AfterEach
  void stop() {
    if (polling != null) {
      polling.close();
    }
    server.close();
  }

  @Test
  void whatPeopleWriteArrivesInOrder() {
    server.giveText(10, "one");
    server.giveText(11, "two");
    start();
    awaitTaken("one", "two");
    server.giveText(12, "three");
    awaitTaken("one", "two", "three");
  }

  @Test
  void asksForNothingItDoesNotUse() {
    server.giveText(10, "one");
    start();
    awaitTaken("one");
    await().until(() -> server.calls("getupdates").size() > 1);
    assertThat(server.calls("getupdates").get(0).body())
        .hasToString(
            """
            {"limit":100,"timeout":0,"allowed_updates":["message","edited_message","callback_query","inline_query"]}""");
    assertThat(server.calls("getupdates").get(1).body())
        .hasToString(
            """
            {"offset":11,"limit":100,"timeout":5,"allowed_updates":["message","edited_message","callback_query","inline_query"]}""");
  }

  @Test
  void nothingIsConfirmedBeforeItIsStored() throws InterruptedException {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch stored = new CountDownLatch(1);
    server.giveText(10, "one");
    start(
        incoming -> {
          arrived.countDown();
          waitFor(stored);
        });
    arrived.await();
    assertThat(server.calls("getupdates")).hasSize(1);
    assertThat(server.held()).isEqualTo(1);
    stored.countDown();
    await().until(() -> server.held() == 0);
  }

  @Test
  void whatCannotBeStoredIsTriedAgainUntilItCan() {
    AtomicInteger tries = new AtomicInteger();
    CountDownLatch repaired = new CountDownLatch(1);
    server.giveText(10, "one");
    start(
        incoming -> {
          if (tries.incrementAndGet() < 5 || repaired.getCount() > 0) {
            throw new IllegalStateException("the disk is full");
          }
          take(incoming);
        });
    awaitDetail("what came in cannot be stored: the disk is full");
    assertThat(server.held()).isEqualTo(1);
    repaired.countDown();
    awaitTaken("one");
    awaitAlive();
    assertThat(server.calls("getme")).hasSize(1);
  }

  @Test
  void aStopWhileNothingCanBeStoredLeavesItWithTelegram() {
    server.giveText(10, "one");
    start(
        incoming -> {
          throw new IllegalStateException("the disk is full");
        });
    awaitDetail("what came in cannot be stored: the disk is full");
    polling.close();
    assertThat(server.held()).isEqualTo(1);
    assertThat(server.calls("getupdates")).hasSize(1);
  }

  @Test
  void anErrorThatEndsTheSessionIsFollowedByANewOneWhichLosesNothing() {
    AtomicInteger tries = new AtomicInteger();
    server.giveText(10, "one");
    start(
        incoming -> {
          if (tries.incrementAndGet() <= 2) {
            throw new StackOverflowError();
          }
          take(incoming);
        });
    awaitTaken("one");
    awaitAlive();
    assertThat(server.calls("getme")).hasSize(3);
  }

  @Test
  void oneUpdateThatCannotBeReadHoldsUpNoOther() {
    server.giveText(10, "one");
    server.give(11, "\"message\":\"nonsense\"");
    server.give(12, "\"message\":{\"message_id\":{},\"chat\":[],\"from\":null,\"date\":\"x\"}");
    server.give(13, "\"purchased_by_aliens\":{\"message\":1}");
    server.give(14, "\"message\":" + "[".repeat(20_000) + "]".repeat(20_000));
    server.giveText(15, "two");
    start();
    awaitTaken("one", "two");
    await().until(() -> server.held() == 0);
  }

  @Test
  void anUpdateWithALongNumberHoldsUpNoOther() {
    server.give(10, "\"poll\":%s".formatted("9".repeat(5_000)));
    server.giveText(11, "one");
    start();
    awaitTaken("one");
  }

  @Test
  void updatesWithoutUsableIdsAreLeftOut() {
    server.fail(
        "getupdates",
        body(
            """
            {"ok":true,"result":[{"message":{}},7,null,{"update_id":"9"},{"update_id":-3},
            {"update_id":99999999999},{"update_id":2147483647},{"update_id":20,"message":{}}]}"""));
    server.giveText(21, "two");
    start();
    awaitTaken("two");
    assertThat(server.calls("getupdates").get(1).body().path("offset").asInt()).isEqualTo(21);
  }

  @Test
  void aServerThatSendsTheSameForeverIsAFailureAndNotTakenTwice() {
    server.giveText(10, "one");
    start();
    awaitTaken("one");
    String again = "{\"ok\":true,\"result\":[{\"update_id\":10,\"message\":{}}]}";
    server.fail("getupdates", body(again), body("{\"ok\":true,\"result\":[{\"message\":{}}]}"));
    server.giveText(11, "two");
    awaitTaken("one", "two");
  }

  @Test
  void comesBackFromEveryKindOfFailure() {
    server.fail("getme", cut(), status(502), body("<html>"), body("{\"ok\":true}"), status(500));
    server.fail("deletewebhook", status(503), body("[]"), cut(), body("{\"ok\":false}"));
    server.fail(
        "getupdates",
        status(500),
        status(502, "<html>bad gateway</html>"),
        status(302),
        cut(),
        cutInTheMiddle(),
        body(""),
        body("null"),
        body("{\"ok\":true,\"result\":{}}"),
        body("{\"ok\":true,\"result\":[{\"update_id\":1"),
        body("[".repeat(300_000)),
        status(429, "{\"parameters\":{\"retry_after\":\"soon\"}}"));
    server.giveText(10, "one");
    start();
    awaitTaken("one");
    awaitAlive();
  }

  @Test
  void anAnswerLargerThanMemoryShouldHoldIsRefused() {
    server.fail("getupdates", body(" ".repeat((32 << 20) + 1)));
    server.giveText(10, "one");
    start(Duration.ofMinutes(1));
    awaitDetail("no usable answer from 127.0.0.1: an answer larger than 32 MB");
  }

  @Test
  void aRefusedTokenIsNamedAndTriedAgain() {
    server.fail("getme", status(401), status(404));
    start(Duration.ofMillis(1));
    awaitAlive();
    server.fail("getupdates", repeated(status(401), 1000));
    server.giveText(10, "one");
    awaitDetail(
        "TELEGRAM_BOT_TOKEN was refused by 127.0.0.1 (401); take the bot's token from @BotFather");
  }

  @Test
  void aSecondPollerIsNamedAndAWebhookThatMayBeTheCauseIsDeleted() {
    server.fail("getupdates", status(409), status(409));
    start();
    awaitAlive();
    assertThat(server.calls("deletewebhook")).hasSize(3);
    server.fail("getupdates", repeated(status(409), 1000));
    server.giveText(10, "one");
    awaitDetail(
        "another program polls with this token (409 from 127.0.0.1); stop it, or give each its own bot");
  }

  @Test
  void waitsAsLongAsItIsTold() {
    server.fail("getupdates", status(429, "{\"ok\":false,\"parameters\":{\"retry_after\":1}}"));
    start();
    awaitDetail("127.0.0.1 asks to wait 1 s (429)");
    awaitAlive();
    List<Call> calls = server.calls("getupdates");
    assertThat(Duration.ofNanos(calls.get(1).nanos() - calls.get(0).nanos()))
        .isGreaterThan(Duration.ofMillis(950));
  }

  @Test
  void afterADayWithoutUpdatesLowerIdsArriveToo() {
    server.giveText(5000, "one");
    start();
    awaitTaken("one");
    await().until(() -> server.calls("getupdates").size() == 2);
    clock.move(Duration.ofHours(25));
    server.giveText(17, "two");
    awaitTaken("one", "two");
    assertThat(server.calls("getupdates"))
        .extracting(Call::hasOffset)
        .startsWith(false, true, false);
  }

  @Test
  void healthSaysWhetherUpdatesReallyComeIn() {
    Health before = start().health();
    assertThat(before.alive()).isFalse();
    assertThat(before.detail()).isEqualTo("connecting to 127.0.0.1");
    awaitAlive();
    assertThat(polling.health())
        .isEqualTo(new Health(true, clock.instant(), "polling 127.0.0.1 as @parley_bot"));
    clock.move(Duration.ofSeconds(10));
    server.fail("getupdates", repeated(status(502), 1000));
    server.giveText(10, "one");
    awaitDetail("127.0.0.1 answers with status 502");
    assertThat(polling.health().alive()).isFalse();
    assertThat(polling.health().since()).isEqualTo(clock.instant());
  }

  @Test
  void aServerThatIsDownIsWaitedFor() {
    server.close();
    start();
    await().until(() -> polling.health().detail().startsWith("no usable answer from 127.0.0.1: "));
    assertThat(polling.health().alive()).isFalse();
  }

  @Test
  void endsWithoutWaitingForACallThatTheServerHolds() {
    Set<Thread> others = pollers();
    start();
    await().until(() -> server.calls("getupdates").size() == 2);
    assertEndsAtOnce(others);
    assertThat(polling.health().detail()).isEqualTo("polling has been stopped");
  }

  @Test
  void endsWithinASecondWhileItRests() {
    Set<Thread> others = pollers();
    server.fail("getupdates", status(429, "{\"ok\":false,\"parameters\":{\"retry_after\":3000}}"));
    start();
    awaitDetail("127.0.0.1 asks to wait 3000 s (429)");
    assertEndsAtOnce(others);
  }

  @Test
  void aSinkAtWorkIsNotInterruptedByTheEnd() {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    server.giveText(10, "one");
    start(
        incoming -> {
          arrived.countDown();
          waitFor(release);
          take(incoming);
        });
    waitFor(arrived);
    polling.close();
    release.countDown();
    awaitTaken("one");
    assertThat(server.held()).isEqualTo(1);
  }

  @Test
  void anAddressThatIsNoneIsRefusedAtOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Polling.start(URI.create("localhost"), TOKEN, Pace.USUAL, this::take))
        .withMessage("the Bot API server needs an address like https://host:port, not localhost");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Polling.start(URI.create("ftp://localhost"), TOKEN, Pace.USUAL, this::take))
        .withMessageNotContaining(TOKEN);
  }

  private Polling start() {
    return start(this::take);
  }

  private Polling start(Polling.Sink sink) {
    return start(FAST, clock, sink);
  }

  private void start(Duration pause) {
    start(
        new Pace(FAST.poll(), pause, pause, pause, pause, FAST.hurry(), FAST.silence()),
        clock,
        this::take);
  }

  private Polling start(Pace pace, Clock clock, Polling.Sink sink) {
    polling = Polling.start(server.address(), TOKEN, pace, clock, sink);
    return polling;
  }

  private void take(List<Incoming> incoming) {
    incoming.forEach(one -> taken.add(((Question) ((Message) one).request()).text()));
  }

  private void awaitTaken(String... texts) {
    await().untilAsserted(() -> assertThat(taken).containsExactly(texts));
  }

  private void awaitAlive() {
    await().until(() -> polling.health().alive());
  }

  private void awaitDetail(String detail) {
    await().untilAsserted(() -> assertThat(polling.health().detail()).isEqualTo(detail));
  }

  private void assertEndsAtOnce(Set<Thread> others) {
    long start = System.nanoTime();
    polling.close();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    // An executor is over a moment before its last thread.
    await().untilAsserted(() -> assertThat(pollers()).isSubsetOf(others));
  }

  private static Set<Thread> pollers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().matches("telegram-poll|OkHttp Dispatcher.*"))
        .collect(Collectors.toSet());
  }

  private static Fault[] repeated(Fault fault, int times) {
    return nCopies(times, fault).toArray(Fault[]::new);
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }
}
