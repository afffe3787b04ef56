package dev.parley.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.Replies;
import dev.parley.telegram.fake.Keyboard;
import dev.parley.telegram.fake.Message;
import dev.parley.telegram.fake.Speaker;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens when buttons are pressed. */
class ButtonsTest extends OnTelegram {

  private static final String WITHOUT_QUOTES = "Show quotes";
  private static final String WITH_QUOTES = "Hide quotes";

  @Test
  void quotesAreShownInPlaceAndHiddenAgain() {
    bot.replies("one", Replies.answer());
    serve();
    ann.says("one");
    Message answer = message(ann);

    press(answer, WITHOUT_QUOTES);
    eventually(() -> ann.message(answer.id()).edits() == 1);
    assertThat(message(ann).shown()).isEqualTo("");
    assertThat(message(ann).preview()).isFalse();

    press(answer, WITH_QUOTES);
    eventually(() -> ann.message(answer.id()).edits() == 2);
    assertThat(message(ann).shown()).isEqualTo(answer.shown());
  }

  @Test
  void theLastThumbWins() {
    serve();
    ann.says("one");
    Message answer = message(ann);

    assertThat(press(answer, "👍")).isEqualTo("");
    assertThat(press(answer, "👎")).isEqualTo("");
    assertThat(press(answer, "👎")).isEqualTo("");
  }

  @Test
  void aSuggestionIsAskedInItsConversation() {
    bot.replies("Who won?", Replies.refusal());
    bot.suggests("When did the bridge reopen?");
    serve();
    ann.says("Who won?");

    press(message(ann), "When did the bridge reopen?");

    assertThat(messages(ann, 2).get(1).text()).startsWith("About When did the bridge reopen?");
    assertThat(bot.asked().get(0).conversation()).isEqualTo(bot.asked().get(1).conversation());
  }

  @Test
  void longSuggestionsFitTheirButtons() {
    String long1 = "What did " + "very ".repeat(40) + "much cost?";
    String long2 = "Где проходили переговоры и кто в них участвовал в тот самый день?";
    bot.replies("Who won?", Replies.refusal());
    bot.suggests(long1, long2);
    serve();
    ann.says("Who won?");

    Message refusal = message(ann);
    for (List<Keyboard.Button> row : refusal.keyboard().rows()) {
      press(refusal, row.get(0).text());
    }

    messages(ann, 3);
    assertThat(bot.questions()).containsExactly("Who won?", long1, long2);
  }

  @Test
  void pagesTurnBothWays() {
    bot.timeline(CommandsTest.longTimeline(400));
    serve();
    ann.says("/timeline");
    Message first = message(ann);

    List<String> pages = new ArrayList<>(List.of(first.text()));
    while (message(ann).keyboard().button("Next ▶").isPresent()) {
      int edits = message(ann).edits();
      press(message(ann), "Next ▶");
      eventually(() -> message(ann).edits() > edits);
      pages.add(message(ann).text());
    }
    assertThat(String.join("\n", pages)).contains("Event 0 ", "Event 200 ", "Event 399 ");
    press(message(ann), "◀ Back");
    eventually(() -> message(ann).text().equals(pages.get(pages.size() - 2)));
  }

  @Test
  void oldButtonsWorkAfterARestart() {
    bot.replies("one", Replies.answer());
    bot.replies("Who won?", Replies.refusal());
    bot.suggests("two");
    bot.timeline(CommandsTest.longTimeline(400));
    serve();
    ann.says("one");
    ann.says("Who won?");
    ann.says("/timeline");
    List<Message> before = messages(ann, 3);

    serveAgain();
    press(before.get(0), WITHOUT_QUOTES);
    eventually(() -> ann.message(before.get(0).id()).edits() == 1);
    press(before.get(2), "Next ▶");
    eventually(() -> ann.message(before.get(2).id()).edits() == 1);
    press(before.get(1), "two");
    assertThat(messages(ann, 4).get(3).text()).startsWith("About two");
  }

  @Test
  void aButtonWhoseAnswerIsForgottenSaysSo() throws Exception {
    bot.replies("one", Replies.answer());
    serve();
    ann.says("one");
    Message answer = message(ann);
    stop();
    java.nio.file.Files.walk(data)
        .filter(java.nio.file.Files::isRegularFile)
        .forEach(file -> file.toFile().delete());

    serve();

    assertThat(press(answer, WITHOUT_QUOTES)).isEqualTo("");
    assertThat(message(ann).edits()).isZero();
  }

  @Test
  void whatNoButtonOfOursHoldsIsAnsweredAndDoesNothing() {
    bot.replies("one", Replies.answer());
    serve();
    ann.says("one");
    Message answer = message(ann);

    for (String data : List.of("", "x", "quotes:999999999999", "\u0000", "q:1:2:3:4", "🫒".repeat(16))) {
      assertThat(told(ann.pressesOld(answer.id(), data))).isNotNull();
    }
    assertThat(message(ann).shown()).isEqualTo(answer.shown());
  }

  @Test
  void aPressUnderAMessageTooOldToBeShownStillWorks() {
    serve();
    ann.says("one");
    Message answer = message(ann);
    String data = answer.keyboard().button("👍").orElseThrow().value();

    assertThat(told(ann.pressesOld(answer.id(), data))).isEqualTo("");
  }

  @Test
  void aPressThatIsTooOldToBeAnsweredStillWorks() {
    bot.replies("one", Replies.answer());
    serve();
    ann.says("one");
    Message answer = message(ann);
    stop();
    ann.presses(answer, WITHOUT_QUOTES);
    telegram.expireQueries();

    serve();

    eventually(() -> ann.message(answer.id()).edits() == 1);
  }

  @Test
  void buttonsInAGroupAreForEverybody() {
    bot.replies("one", Replies.answer());
    serve();
    Speaker group = telegram.group(TEAM, ANN);
    group.says("/ask one");
    Message answer = message(group);

    told(telegram.group(TEAM, BEN).presses(answer, WITHOUT_QUOTES));

    eventually(() -> group.message(answer.id()).edits() == 1);
  }

  private String press(Message message, String button) {
    return told(ann.presses(message, button));
  }
}
