package dev.parley.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.NoAnswer;
import dev.parley.bot.Replies;
import dev.parley.telegram.fake.InlineResult;
import dev.parley.telegram.fake.Message;
import dev.parley.telegram.fake.Speaker;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Questions that are changed, and questions asked from other chats. */
class EditsAndInlineTest extends OnTelegram {

  @Test
  void anEditedQuestionChangesItsAnswer() {
    serve();
    int question = ann.says("one");
    Message before = message(ann);

    ann.edits(question, "two");

    eventually(() -> ann.message(before.id()).edits() == 1);
    assertThat(message(ann).text()).startsWith("About two");
    assertThat(message(ann).keyboard().shown()).isEqualTo(before.keyboard().shown());
    assertThat(message(ann).preview()).isFalse();
  }

  @Test
  void anEditedQuestionIsAnsweredAnewWhereItsAnswerWasDeleted() {
    serve();
    int question = ann.says("one");
    ann.deletes(message(ann).id());

    ann.edits(question, "two");

    assertThat(replyTo(ann, question).text()).startsWith("About two");
  }

  @Test
  void anEditedQuestionInAGroupChangesItsAnswer() {
    serve();
    Speaker group = telegram.group(TEAM, ANN);
    int question = group.says("/ask one");
    Message before = replyTo(group, question);

    group.edits(question, "/ask two");

    eventually(() -> group.message(before.id()).edits() == 1);
    assertThat(message(group).text()).startsWith("About two");
  }

  @Test
  void anEditBeforeTheAnswerIsThereIsAnsweredOnce() {
    var gate = bot.thinksAbout("one");
    serve();
    int question = ann.says("one");
    eventually(() -> bot.questions().contains("one"));

    ann.edits(question, "two");
    gate.complete(null);

    eventually(() -> ann.answers().stream().anyMatch(m -> m.text().startsWith("About two")));
    assertThat(ann.answers()).hasSize(1);
  }

  @Test
  void anEditThatChangesNothingIsLeftAlone() {
    serve();
    int question = ann.says("one");
    message(ann);

    ann.edits(question, "one");
    ann.says("two");

    assertThat(messages(ann, 2).get(0).edits()).isZero();
  }

  @Test
  void anInlineQueryGetsAnAnswerToSend() {
    bot.replies("When did the bridge reopen?", Replies.answer());
    serve();

    List<InlineResult> results = results("When did the bridge reopen?");

    assertThat(results).hasSize(1);
    assertThat(results.get(0).title()).isEqualTo("When did the bridge reopen?");
    assertThat(results.get(0).description()).isEqualTo("The bridge reopened on 1 March 2024.");
    assertThat(results.get(0).message().shown())
        .isEqualTo(
            """
            <b>When did the bridge reopen?</b>

            The bridge reopened on 1 March 2024. <a https://courier.example/bridge#:~:text=x>[1]</a>

            Disputed: Other papers say ten.
            Repairs took nine months. <a https://courier.example/bridge#:~:text=x>[1]</a>[2]

            <a https://courier.example/bridge#:~:text=x>[1] Evening Courier · 2 Mar</a>  [2] unattributed report (no public address)""");
    assertThat(results.get(0).keyboard().isEmpty()).isTrue();
  }

  @Test
  void anInlineQueryThatTheArticlesDoNotAnswerSaysSo() {
    NoAnswer refusal = Replies.bareRefusal();
    bot.replies("Who won?", refusal);
    serve();

    List<InlineResult> results = results("Who won?");

    assertThat(results).hasSize(1);
    assertThat(results.get(0).title()).isEqualTo("Not found in the articles");
    assertThat(results.get(0).message().shown())
        .isEqualTo("<b>Who won?</b>\n\nI couldn't find that in the articles.");
  }

  @Test
  void anEmptyInlineQueryOffersQuestionsWithTheirAnswers() {
    bot.suggests("one", "two");
    serve();

    assertThat(results("")).extracting(InlineResult::title).containsExactly("one", "two");
  }

  private List<InlineResult> results(String text) {
    String query = telegram.inline(ANN, text);
    eventually(() -> telegram.results(query).isPresent());
    return telegram.results(query).orElseThrow();
  }
}
