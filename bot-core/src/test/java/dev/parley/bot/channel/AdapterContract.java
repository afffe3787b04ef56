package dev.parley.bot.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.bot.Bot;
import dev.parley.bot.ConversationId;
import dev.parley.bot.FixedBot;
import dev.parley.bot.ForwardingBot;
import dev.parley.bot.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every chat channel promises, whatever the chat. */
public interface AdapterContract {

  int MANY = 1_000;

  /** A conversation of the bot with one person, who is in no other one. */
  interface Chat {

    void ask(String question);

    /** What the bot has said there, in order, as people read it. */
    List<String> said();
  }

  /** The bot that is served, unless a test has another. */
  FixedBot fixedBot();

  /**
   * Starts to serve.
   *
   * @param rate questions a person may ask a minute
   */
  void begin(Bot bot, int rate);

  /** Stops; what is in hand has a second. */
  void end();

  Health adapterHealth();

  Chat chat(int person);

  /** The platform tells again what it has told, as far as it does that. */
  void tellAgain();

  /** The platform cannot be reached, and what was connected is cut. */
  void cutOff();

  /** It can be reached again. */
  void letThrough();

  /** A pattern of the names of the adapter's threads. */
  String threadNames();

  private static void eventually(Callable<Boolean> condition) {
    await().pollInterval(Duration.ofMillis(10)).atMost(Duration.ofSeconds(20)).until(condition);
  }

  /** The first words of what was said, once there is as much. */
  private static List<String> said(Chat chat, int number) {
    eventually(() -> chat.said().size() >= number);
    return chat.said().stream().map(text -> text.split(" \\[|\n")[0]).toList();
  }

  @Test
  default void aChatIsAnsweredInOrder() {
    begin(fixedBot(), MANY);
    Chat ann = chat(1);
    IntStream.range(0, 20).forEach(i -> ann.ask("question " + i));
    assertThat(said(ann, 20))
        .isEqualTo(IntStream.range(0, 20).mapToObj(i -> "About question " + i).toList());
  }

  @Test
  default void whatIsToldAgainIsAnsweredOnceAlsoAfterARestart() {
    begin(fixedBot(), MANY);
    Chat ann = chat(1);
    ann.ask("one");
    said(ann, 1);
    tellAgain();
    ann.ask("two");
    said(ann, 2);
    end();
    tellAgain();
    begin(fixedBot(), MANY);
    ann.ask("three");
    assertThat(said(ann, 3)).containsExactly("About one", "About two", "About three");
  }

  @Test
  default void aChatWhoseAnswerTakesLongDelaysNoOther() {
    CompletableFuture<Void> gate = fixedBot().thinksAbout("slow");
    begin(fixedBot(), MANY);
    Chat ann = chat(1);
    Chat ben = chat(2);
    ann.ask("slow");
    eventually(() -> fixedBot().questions().contains("slow"));
    ben.ask("quick");
    assertThat(said(ben, 1)).containsExactly("About quick");
    assertThat(ann.said()).isEmpty();
    gate.complete(null);
    assertThat(said(ann, 1)).containsExactly("About slow");
  }

  @Test
  default void chatsAreConversationsOfTheirOwn() {
    begin(fixedBot(), MANY);
    chat(1).ask("one");
    chat(2).ask("two");
    said(chat(1), 1);
    said(chat(2), 1);
    assertThat(fixedBot().asked())
        .extracting(FixedBot.Asked::conversation)
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  @Test
  default void whereTheBotFailsThePersonIsToldAndTheNextQuestionIsAnswered() {
    Bot failing =
        new ForwardingBot(fixedBot()) {
          @Override
          public Reply reply(ConversationId id, String text) {
            if (text.equals("fail")) {
              throw new StackOverflowError("not to be shown");
            }
            return super.reply(id, text);
          }
        };
    begin(failing, MANY);
    Chat ann = chat(1);
    ann.ask("fail");
    ann.ask("one");
    // They need not come in order.
    assertThat(said(ann, 2))
        .containsExactlyInAnyOrder(
            "Something went wrong on my side. Please ask again.", "About one");
  }

  @Test
  default void whoAsksTooFastIsToldOnceAndOthersAreAnswered() {
    begin(fixedBot(), 2);
    Chat ann = chat(1);
    IntStream.range(0, 6).forEach(i -> ann.ask("question " + i));
    Chat ben = chat(2);
    ben.ask("mine");
    assertThat(said(ben, 1)).containsExactly("About mine");
    assertThat(said(ann, 3))
        .containsExactlyInAnyOrder(
            "About question 0",
            "About question 1",
            "That is a bit fast for me. Please ask again in a minute.");
  }

  @Test
  default void aStopFinishesWhatIsInHandAndTheRestIsAnsweredAfterTheNextStart() {
    CompletableFuture<Void> gate = fixedBot().thinksAbout("in hand");
    begin(fixedBot(), MANY);
    Chat ann = chat(1);
    ann.ask("in hand");
    ann.ask("next");
    eventually(() -> fixedBot().questions().contains("in hand"));
    gate.completeOnTimeout(null, 300, TimeUnit.MILLISECONDS);
    end();
    assertThat(said(ann, 1)).startsWith("About in hand");
    begin(fixedBot(), MANY);
    assertThat(said(ann, 2)).containsExactly("About in hand", "About next");
  }

  @Test
  default void aStopEndsThoughTheBotDoesNotAndLosesNothing() {
    CompletableFuture<Void> gate = fixedBot().thinksAbout("for ever");
    begin(fixedBot(), MANY);
    Chat ann = chat(1);
    ann.ask("for ever");
    eventually(() -> fixedBot().questions().contains("for ever"));
    long start = System.nanoTime();
    end();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    gate.complete(null);
    begin(fixedBot(), MANY);
    assertThat(said(ann, 1)).containsExactly("About for ever");
  }

  @Test
  default void healthTellsWhetherThePlatformIsReached() {
    begin(fixedBot(), MANY);
    eventually(() -> adapterHealth().alive());
    cutOff();
    eventually(() -> !adapterHealth().alive());
    assertThat(adapterHealth().detail()).isNotBlank();
    letThrough();
    eventually(() -> adapterHealth().alive());
    chat(1).ask("back?");
    assertThat(said(chat(1), 1)).containsExactly("About back?");
  }

  @Test
  default void aStopEndsEveryThread() {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    begin(fixedBot(), MANY);
    chat(1).ask("one");
    said(chat(1), 1);
    end();
    eventually(
        () ->
            Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread))
                .map(Thread::getName)
                .noneMatch(name -> name.matches(threadNames())));
  }
}
