package dev.parley.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.Replies;
import dev.parley.telegram.fake.FakeTelegram;
import dev.parley.telegram.fake.Faults;
import dev.parley.telegram.fake.Message;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The server and the network at their worst. */
class FaultsTest extends OnTelegram {

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("error 500", f -> f.serverError(500)),
        fault("error 502", f -> f.serverError(502)),
        fault("garbage", Faults.Choice::garbage),
        fault("cut before", Faults.Choice::cutBefore),
        fault("cut after", Faults.Choice::cutAfter),
        fault("cut within", Faults.Choice::cutWithin),
        fault("too many requests", f -> f.tooManyRequests(1)),
        fault("conflict", Faults.Choice::conflict),
        fault("slow", f -> f.slow(Duration.ofMillis(500))));
  }

  private static Arguments fault(String name, Consumer<Faults.Choice> fault) {
    return Arguments.argumentSet(name, fault);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void pollingGetsOverIt(Consumer<Faults.Choice> fault) {
    serve();
    ann.says("before");
    messages(ann, 1);

    fault.accept(telegram.faults().on("getUpdates").times(2));
    ann.says("one");
    ann.says("two");

    assertThat(texts(messages(ann, 3))).containsExactly("About before", "About one", "About two");
    ann.says("three");
    messages(ann, 4);
    assertThat(telegram.faults().pending()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void startingGetsOverIt(Consumer<Faults.Choice> fault) {
    fault.accept(telegram.faults().on("getMe"));
    fault.accept(telegram.faults().on("deleteWebhook"));
    fault.accept(telegram.faults().on("setMyCommands"));
    TelegramAdapter adapter = serve();
    ann.says("one");

    messages(ann, 1);
    eventually(() -> adapter.health().alive());
    eventually(() -> !telegram.commands("all_group_chats").isEmpty());
  }

  @Test
  void anAnswerThatIsNotTakenIsSentAgain() {
    serve();
    telegram.faults().on("sendMessage").serverError(500);
    telegram.faults().on("sendMessage").serverError(502);
    telegram.faults().on("sendMessage").cutBefore();
    telegram.faults().on("sendMessage").tooManyRequests(1);

    ann.says("one");

    assertThat(texts(messages(ann, 1))).containsExactly("About one");
    assertThat(telegram.calls("sendMessage")).hasSize(5);
  }

  @Test
  void anAnswerCutAfterItWentOutIsRatherSentTwiceThanLost() {
    serve();
    telegram.faults().on("sendMessage").cutAfter();

    ann.says("one");
    ann.says("two");

    eventually(() -> texts(ann.answers()).contains("About two"));
    assertThat(texts(ann.answers())).containsExactly("About one", "About one", "About two");
  }

  @Test
  void aMessageRefusedForItsMarkupIsSentPlain() {
    bot.replies("one", Replies.answer());
    serve();
    telegram.faults().on("sendMessage").refused("can't parse entities: Unsupported start tag");

    ann.says("one");

    Message plain = message(ann);
    assertThat(plain.content().entities()).isEmpty();
    assertThat(plain.shown())
        .isEqualTo(
            """
            The bridge reopened on 1 March 2024. [1]

            Disputed: Other papers say ten.
            Repairs took nine months. [1][2]

            [1] Evening Courier · 2 Mar (https://courier.example/bridge#:~:text=x)  [2] unattributed report (no public address)
            [Show quotes] [👍] [👎]""");
  }

  @Test
  void aBotThatIsBlockedGoesOnServingOthers() {
    serve();
    telegram.faults().on("sendMessage").in(ANN).blocked();

    ann.says("one");
    telegram.user(BEN).says("two");
    messages(telegram.user(BEN), 1);
    ann.says("three");

    assertThat(texts(messages(ann, 1))).containsExactly("About three");
    eventually(() -> telegram.unconfirmed() == 0);
  }

  @Test
  void aGroupThatBecameASupergroupIsAnsweredThere() {
    serve();
    var group = telegram.group(-55, ANN);
    var supergroup = telegram.group(-1_000_055, ANN);
    telegram.faults().on("sendMessage").in(-55).migratedTo(-1_000_055);

    group.says("/ask one");

    assertThat(texts(messages(supergroup, 1))).containsExactly("About one");
  }

  @Test
  void aServerThatIsDownAtTheStartIsWaitedFor() {
    ann.says("one");
    telegram.stop();
    TelegramAdapter adapter = serve();
    eventually(() -> !adapter.health().detail().startsWith("connecting"));
    assertThat(adapter.health().alive()).isFalse();

    telegram.restart();

    assertThat(texts(messages(ann, 1))).containsExactly("About one");
    eventually(() -> adapter.health().alive());
  }

  @Test
  void aServerThatGoesDownIsWaitedFor() {
    TelegramAdapter adapter = serve();
    ann.says("one");
    messages(ann, 1);

    telegram.stop();
    eventually(() -> !adapter.health().alive());
    ann.says("two");
    telegram.restart();

    assertThat(texts(messages(ann, 2))).containsExactly("About one", "About two");
    eventually(() -> adapter.health().alive());
  }

  @Test
  void aWebhookThatIsSetMeanwhileIsTakenAway() {
    serve();
    ann.says("one");
    messages(ann, 1);

    telegram.setWebhook("https://elsewhere.example");
    telegram.faults().on("getUpdates").conflict();
    ann.says("two");

    messages(ann, 2);
  }

  @Test
  void aRefusedTokenIsSaidInHealthWithoutShowingIt() {
    String wrong = "123456:AAwrong-token";
    TelegramAdapter adapter = serve(new TelegramSettings(wrong, telegram.api(), 10, Set.of()), bot);

    eventually(() -> adapter.health().detail().contains("TELEGRAM_BOT_TOKEN"));
    assertThat(adapter.health().alive()).isFalse();
    assertThat(adapter.health().detail()).doesNotContain("AAwrong");
  }

  @Test
  void aServerThatIsNoneIsSaidInHealth() {
    TelegramAdapter adapter =
        serve(
            new TelegramSettings(
                FakeTelegram.TOKEN, URI.create("http://127.0.0.1:1"), 10, Set.of()),
            bot);

    eventually(() -> !adapter.health().detail().startsWith("connecting"));
    assertThat(adapter.health().alive()).isFalse();
    assertThat(adapter.health().detail()).contains("127.0.0.1");
  }

  @Test
  void updatesNumberedAnewAreTakenIn() {
    serve();
    ann.says("one");
    messages(ann, 1);
    stop();
    telegram.continueUpdatesFrom(5);

    serve();
    ann.says("two");

    messages(ann, 2);
  }

  @Test
  void whatTelegramSendsTwiceIsAnsweredOnce() {
    String twice =
        """
        {"update_id":%d,"message":{"message_id":901,"date":1700000000,"text":"one",
         "from":{"id":71,"is_bot":false,"first_name":"Ann"},
         "chat":{"id":71,"type":"private","first_name":"Ann"}}}
        """
            .formatted(800_000_001);
    telegram.continueUpdatesFrom(800_000_001);
    telegram.update(twice);
    telegram.update(twice);
    serve();
    messages(ann, 1);

    stop();
    telegram.update(twice);
    serve();
    ann.says("two");

    assertThat(texts(messages(ann, 2))).containsExactly("About one", "About two");
  }

  @Test
  void whatTelegramSendsTwiceDoesNotCountTwice() {
    String twice =
        """
        {"update_id":800000001,"message":{"message_id":901,"date":1700000000,"text":"one",
         "from":{"id":71,"is_bot":false,"first_name":"Ann"},
         "chat":{"id":71,"type":"private","first_name":"Ann"}}}
        """;
    telegram.continueUpdatesFrom(800_000_001);
    telegram.update(twice);
    telegram.update(twice);
    serve(settings(2, Set.of()), bot);
    ann.says("two");

    assertThat(texts(messages(ann, 2))).containsExactly("About one", "About two");
  }

  private static List<String> texts(List<Message> messages) {
    return messages.stream().map(m -> m.text().split(" \\[")[0]).toList();
  }
}
