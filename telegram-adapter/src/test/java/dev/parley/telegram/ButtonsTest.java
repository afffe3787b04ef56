package dev.parley.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.Replies;
import dev.parley.bot.journal.Entry.Rated;
import dev.parley.bot.journal.Journal;
import dev.parley.telegram.fake.Keyboard;
import dev.parley.telegram.fake.Message;
import dev.parley.telegram.fake.Speaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What happens when buttons are pressed. */
class ButtonsTest extends OnTelegram {

  @Test
  void quotesAreShownInPlaceAndHiddenAgain() {
    bot.replies("one", Replies.answer());
    serve();
    ann.says("one");
    Message answer = message(ann);

    press(answer, "Show quotes");
    eventually(() -> ann.message(answer.id()).edits() == 1);
    assertThat(message(ann).shown())
        .isEqualTo(
            """
            The bridge reopened on 1 March 2024. <a https://courier.example/bridge#:~:text=x>[1]</a>

            Disputed: Other papers say ten.
            Repairs took nine months. <a https://courier.example/bridge#:~:text=x>[1]</a>[2]

            <quote>[1] “The bridge reopened on Friday.”</quote>
            Evening Courier, 2 March 2024: <a https://courier.example/bridge#:~:text=x>Harbour bridge reopens</a>

            [2] unattributed report, date of publication not known: What the bridge cost (no public address)
            [Hide quotes] [👍] [👎]""");
    assertThat(message(ann).preview()).isFalse();

    press(answer, "Hide quotes");
    eventually(() -> ann.message(answer.id()).edits() == 2);
    assertThat(message(ann).shown()).isEqualTo(answer.shown());
  }

  @Test
  void theLastThumbWins() {
    serve();
    ann.says("one");
    Message answer = message(ann);

    assertThat(press(answer, "👍")).isEqualTo("Thanks: 👍");
    eventually(() -> buttons(ann).equals("[Show quotes] [👍 ✓] [👎]"));
    assertThat(press(answer, "👎")).isEqualTo("Thanks: 👎");
    eventually(() -> buttons(ann).equals("[Show quotes] [👍] [👎 ✓]"));

    press(answer, "Show quotes");
    eventually(() -> buttons(ann).equals("[Hide quotes] [👍] [👎 ✓]"));
    assertThat(message(ann).text()).contains("“The bridge reopened on Friday.”");
    assertThat(press(answer, "👍")).isEqualTo("Thanks: 👍");
    eventually(() -> buttons(ann).equals("[Hide quotes] [👍 ✓] [👎]"));
    assertThat(message(ann).text()).contains("“The bridge reopened on Friday.”");
  }

  @Test
  void aThumbInAGroupIsShownToItsPresserOnly() {
    serve();
    Speaker group = telegram.group(TEAM, ANN);
    group.says("/ask one");
    Message answer = message(group);

    assertThat(told(group.presses(answer, "👍"))).isEqualTo("Thanks: 👍");
    assertThat(told(telegram.group(TEAM, BEN).presses(answer, "👎"))).isEqualTo("Thanks: 👎");

    assertThat(message(group)).isEqualTo(answer);
  }

  @Test
  void ofEachPersonTheLastThumbIsKept() throws IOException {
    serve();
    Speaker group = telegram.group(TEAM, ANN);
    int question = group.says("/ask one");
    Message answer = replyTo(group, question);

    telegram.group(TEAM, BEN).presses(answer, "👍");
    for (int i = 0; i < 2; i++) {
      group.presses(answer, "👍");
      group.presses(answer, "👎");
    }
    replyTo(group, group.says("/ask two"));
    stop();

    assertThat(ratings()).containsExactlyInAnyOrder("BAD /ask one", "GOOD /ask one");
  }

  private List<String> ratings() throws IOException {
    return new Journal(data)
        .newestFirst().stream()
            .map(Rated.class::cast)
            .map(rated -> rated.rating() + " " + rated.question())
            .toList();
  }

  @Test
  void aSuggestionIsAskedInItsConversation() {
    bot.replies("Who won?", Replies.refusal());
    bot.suggests("When did the bridge reopen?");
    serve();
    ann.says("Who won?");

    press(message(ann), "When did the bridge reopen?");

    assertThat(messages(ann, 2).get(1).shown())
        .isEqualTo(
            """
            <b>When did the bridge reopen?</b>

            About When did the bridge reopen? <a https://courier.example/bridge#:~:text=x>[1]</a>

            <a https://courier.example/bridge#:~:text=x>[1] Evening Courier · 2 Mar</a>
            [Show quotes] [👍] [👎]""");
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
    int first = messages(ann, 2).get(1).id();

    List<String> pages = new ArrayList<>(List.of(ann.message(first).text()));
    while (ann.message(first).keyboard().button("›").isPresent()) {
      int edits = ann.message(first).edits();
      press(ann.message(first), "›");
      eventually(() -> ann.message(first).edits() > edits);
      pages.add(ann.message(first).text());
    }
    assertThat(String.join("\n", pages)).contains("Event 0 ", "Event 200 ", "Event 399 ");
    press(ann.message(first), "‹");
    eventually(() -> ann.message(first).text().equals(pages.get(pages.size() - 2)));
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
    List<Message> before = messages(ann, 4);

    serveAgain();
    press(before.get(0), "Show quotes");
    eventually(() -> ann.message(before.get(0).id()).edits() == 1);
    press(before.get(3), "›");
    eventually(() -> ann.message(before.get(3).id()).edits() == 1);
    press(before.get(1), "two");
    assertThat(messages(ann, 5).get(4).text()).startsWith("two\n\nAbout two");
  }

  @Test
  void aButtonWhoseAnswerIsForgottenSaysSo() throws Exception {
    bot.replies("one", Replies.answer());
    serve();
    ann.says("one");
    Message answer = message(ann);
    stop();
    try (Stream<Path> files = Files.list(data)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }

    serve();

    assertThat(press(answer, "Show quotes"))
        .isEqualTo("This button is too old for me to remember. Please ask again.");
    assertThat(message(ann).edits()).isZero();
  }

  @Test
  void whatNoButtonOfOursHoldsIsAnsweredAndDoesNothing() {
    bot.replies("one", Replies.answer());
    serve();
    ann.says("one");
    Message answer = message(ann);

    for (String data :
        List.of("", "x", "quotes:999999999999", "\u0000", "q:1:2:3:4", "🫒".repeat(16))) {
      assertThat(told(ann.pressesOld(answer.id(), data)))
          .isEqualTo("This button is too old for me to remember. Please ask again.");
    }
    assertThat(message(ann).shown()).isEqualTo(answer.shown());
  }

  @Test
  void aButtonUnderAnotherMessageThanItsAnswerSaysSo() {
    serve();
    ann.says("one");
    ann.says("two");
    List<Message> answers = messages(ann, 2);
    String data = answers.get(0).keyboard().button("Show quotes").orElseThrow().value();

    assertThat(told(ann.pressesOld(answers.get(1).id(), data)))
        .isEqualTo("This button is too old for me to remember. Please ask again.");
    assertThat(messages(ann, 2)).isEqualTo(answers);
  }

  @Test
  void aPressUnderAMessageTooOldToBeShownStillWorks() {
    serve();
    ann.says("one");
    Message answer = message(ann);
    String data = answer.keyboard().button("👍").orElseThrow().value();

    assertThat(told(ann.pressesOld(answer.id(), data))).isEqualTo("Thanks: 👍");
  }

  @Test
  void aPressThatIsTooOldToBeAnsweredStillWorks() {
    bot.replies("one", Replies.answer());
    serve();
    ann.says("one");
    Message answer = message(ann);
    stop();
    ann.presses(answer, "Show quotes");
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

    told(telegram.group(TEAM, BEN).presses(answer, "Show quotes"));

    eventually(() -> group.message(answer.id()).edits() == 1);
  }

  private static String buttons(Speaker chat) {
    return message(chat).keyboard().shown();
  }

  private String press(Message message, String button) {
    return told(ann.presses(message, button));
  }
}
