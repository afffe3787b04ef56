package dev.parley.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.ForwardingBot;
import dev.parley.bot.Replies;
import dev.parley.bot.Reply;
import dev.parley.bot.Timeline;
import dev.parley.telegram.fake.Call;
import dev.parley.telegram.fake.Faults;
import dev.parley.telegram.fake.Message;
import dev.parley.telegram.fake.Photo;
import dev.parley.telegram.fake.Speaker;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The picture above the timeline. */
class PictureTest extends OnTelegram {

  /** The most questions that are thought about at once. */
  private static final int THINKERS = 2 * Runtime.getRuntime().availableProcessors() + 4;

  @Test
  void theTimelineIsDrawnAboveItsWords() {
    serve();

    int asked = ann.says("/timeline");

    List<Message> messages = messages(ann, 2);
    Photo photo = messages.get(0).photo().orElseThrow();
    assertThat(photo.width()).isEqualTo(1_080);
    assertThat(photo.height()).isBetween(400, 1_750);
    assertThat(messages.get(1).text()).startsWith("June 2023 Repairs began. [2]");
    assertThat(messages).extracting(Message::replyTo).containsOnly(OptionalInt.of(asked));
  }

  @Test
  void thePictureGoesToTheTopicThatWasAskedIn() {
    serve();
    Speaker forum = telegram.forum(TEAM, ANN, 5).in(5);

    forum.says("/timeline" + BOT);

    assertThat(messages(forum, 2)).extracting(Message::thread).containsOnly(OptionalInt.of(5));
  }

  @Test
  void anEmptyTimelineHasNoPicture() {
    bot.timeline(new Timeline(List.of(), List.of(), "bridge"));
    serve();

    ann.says("/timeline bridge");

    assertThat(shown(messages(ann, 1)))
        .containsExactly("The articles report nothing dated for “bridge”.");
    assertThat(telegram.calls("sendPhoto")).isEmpty();
  }

  static Stream<Arguments> lastingFaults() {
    return Stream.of(
        fault("error 500", f -> f.serverError(500)),
        fault("garbage", Faults.Choice::garbage),
        fault("cut before", Faults.Choice::cutBefore),
        fault("refused", f -> f.refused("not enough rights to send photos to the chat")));
  }

  private static Arguments fault(String name, Consumer<Faults.Choice> fault) {
    return Arguments.argumentSet(name, fault);
  }

  @ParameterizedTest
  @MethodSource("lastingFaults")
  void whereNoPictureIsTakenTheWordsComeAlone(Consumer<Faults.Choice> fault) {
    fault.accept(telegram.faults().on("sendPhoto").always());
    serve();

    ann.says("/timeline");

    assertThat(message(ann).text()).startsWith("June 2023 Repairs began. [2]");
  }

  @Test
  void aPictureThatIsSentTooFastIsSentLater() {
    telegram.faults().on("sendPhoto").tooManyRequests(1);
    serve();

    ann.says("/timeline");

    List<Message> messages = messages(ann, 2);
    assertThat(messages.get(0).photo()).isPresent();
    List<Call> calls = telegram.calls("sendPhoto");
    assertThat(calls).extracting(Call::status).containsExactly(429, 200);
    assertThat(calls.get(0).at().plusMillis(1_000)).isBeforeOrEqualTo(calls.get(1).at());
  }

  @Test
  void aPictureMovesWithItsGroup() {
    serve();
    Speaker old = telegram.group(-5, ANN);
    Speaker grown = telegram.group(TEAM, ANN);
    telegram.faults().on("sendPhoto").in(-5).migratedTo(TEAM);

    old.says("/timeline" + BOT);

    assertThat(messages(grown, 2).get(0).photo()).isPresent();
  }

  @Test
  void aRestartBetweenPictureAndWordsSendsNoSecondPicture() {
    telegram.faults().on("sendMessage").heldUntil(new CompletableFuture<>());
    serve();
    ann.says("/timeline");
    eventually(() -> telegram.calls("sendPhoto").size() == 1);
    eventually(() -> !telegram.faults().pending());

    serveAgain();

    assertThat(messages(ann, 2).get(1).text()).startsWith("June 2023");
    assertThat(telegram.calls("sendPhoto")).hasSize(1);
  }

  @Test
  void anEditedCommandTakesItsPictureAway() {
    serve();
    int asked = ann.says("/timeline");
    messages(ann, 2);

    ann.edits(asked, "/sources");

    eventually(() -> ann.answers().size() == 1);
    assertThat(message(ann).text()).startsWith("Harbour bridge reopens");
  }

  @Test
  void anEditedCommandForAnotherTimelineShowsThatInThePlaceOfTheFirst() {
    serve();
    int asked = ann.says("/timeline April");
    List<Message> before = messages(ann, 2);
    Timeline all = Replies.timeline();
    bot.timeline(new Timeline(all.rows().subList(0, 1), all.citations(), "March"));

    ann.edits(asked, "/timeline March");

    eventually(() -> ann.message(before.get(0).id()).edits() == 1);
    eventually(() -> ann.message(before.get(1).id()).edits() == 1);
    assertThat(messages(ann, 2).get(0).photo()).isPresent().isNotEqualTo(before.get(0).photo());
    assertThat(telegram.calls("deleteMessage")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("lastingFaults")
  void whereTheOtherPictureIsNotTakenTheFirstIsTakenAway(Consumer<Faults.Choice> fault) {
    fault.accept(telegram.faults().on("editMessageMedia").always());
    serve();
    int asked = ann.says("/timeline April");
    messages(ann, 2);

    ann.edits(asked, "/timeline March");

    eventually(() -> ann.answers().size() == 1);
    assertThat(message(ann).text()).startsWith("June 2023");
  }

  @Test
  void anOldPictureIsTakenAwayThoughARestartComesBeforeThat() {
    serve();
    int asked = ann.says("/timeline");
    messages(ann, 2);
    CompletableFuture<Void> gate = new CompletableFuture<>();
    telegram.faults().on("editMessageText").heldUntil(gate);
    ann.edits(asked, "/sources");
    eventually(() -> !telegram.faults().pending());

    stop();
    gate.complete(null);
    serve();

    eventually(() -> ann.answers().size() == 1);
    assertThat(message(ann).text()).startsWith("Harbour bridge reopens");
  }

  @Test
  void aPictureThatFailsUnexpectedlyKeepsNoWordsBack() {
    telegram.faults().on("sendPhoto").tooManyRequests(1_000);
    serve();
    ann.says("/timeline");
    eventually(() -> !telegram.faults().pending());
    stop();

    serve(
        new ForwardingBot(bot) {
          @Override
          public Reply timeline(String filter) {
            throw new IllegalStateException("not to be shown");
          }
        });

    assertThat(message(ann).text()).startsWith("June 2023");
  }

  @Test
  void aPictureThatIsDrawnDoesNotWaitBehindSlowQuestions() {
    CompletableFuture<Void> slow = bot.thinksAbout("slow");
    serve(
        new ForwardingBot(bot) {
          @Override
          public Reply timeline(String filter) {
            Reply reply = super.timeline(filter);
            // From now on every thread of those that think is taken.
            IntStream.range(0, 2 * THINKERS).forEach(i -> telegram.user(1_000 + i).says("slow"));
            eventually(
                () -> bot.questions().stream().filter("slow"::equals).count() == THINKERS - 1);
            return reply;
          }
        });

    ann.says("/timeline");

    assertThat(messages(ann, 2).get(0).photo()).isPresent();
    slow.complete(null);
  }

  @Test
  void anEditThatAsksForATimelineIsAnsweredInPlaceWithoutPicture() {
    serve();
    int asked = ann.says("one");
    message(ann);

    ann.edits(asked, "/timeline");

    eventually(() -> message(ann).edits() == 1);
    assertThat(message(ann).text()).startsWith("June 2023");
  }
}
