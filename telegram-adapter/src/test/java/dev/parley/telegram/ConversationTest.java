package dev.parley.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.Notice;
import dev.parley.bot.Papers;
import dev.parley.bot.Replies;
import dev.parley.knowledge.Article;
import dev.parley.telegram.fake.Message;
import dev.parley.telegram.fake.Speaker;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Who is answered, where, and how the whole message looks. */
class ConversationTest extends OnTelegram {

  private final Speaker group = telegram.group(TEAM, ANN);

  @Test
  void anAnswerHasItsMarksAsLinksAndItsSourcesBelow() {
    bot.replies("When did the bridge reopen?", Replies.answer());
    serve();

    ann.says("When did the bridge reopen?");

    Message answer = message(ann);
    assertThat(answer.shown())
        .isEqualTo(
            """
            The bridge reopened on 1 March 2024. <a https://courier.example/bridge#:~:text=x>[1]</a>

            Disputed: Other papers say ten.
            Repairs took nine months. <a https://courier.example/bridge#:~:text=x>[1]</a>[2]

            <a https://courier.example/bridge#:~:text=x>[1] Evening Courier · 2 Mar</a>  [2] unattributed report (no public address)
            [Show quotes] [👍] [👎]""");
    assertThat(answer.preview()).isFalse();
  }

  @Test
  void aRefusalSaysWhatTheArticlesDoCoverAndOffersQuestionsTheyAnswer() {
    bot.replies("Who won?", Replies.refusal());
    bot.suggests("When did the bridge reopen?", "What did the repairs cost?");
    serve();

    ann.says("Who won?");

    assertThat(message(ann).shown())
        .isEqualTo(
            """
            I couldn't find that in the articles. The newest is from 2 March 2024.

            What they cover nearest to it:
            • Evening Courier, 2 March 2024: <a https://courier.example/bridge>Harbour bridge reopens</a>
            • unattributed report, date of publication not known: What the bridge cost (no public address)
            [When did the bridge reopen?]
            [What did the repairs cost?]
            [👍] [👎]""");
  }

  @Test
  void aNoticeHasNoButtons() {
    bot.replies("?", new Notice("Ask me something."));
    serve();

    ann.says("?");

    assertThat(message(ann).shown()).isEqualTo("Ask me something.");
  }

  @Test
  void thePapersAreAnsweredFromForReal() {
    serve(
        Papers.bot(
            Papers.all().documents().stream().map(d -> d.article()).toArray(Article[]::new)));

    ann.says("How long did the second round of talks last?");
    messages(ann, 1);
    ann.says("And who led the dockers' delegation?");

    assertThat(messages(ann, 2).get(0).text()).contains("The talks lasted three hours. [1]");
    assertThat(messages(ann, 2).get(1).text()).contains("Ruth Adeyemi");
  }

  @Test
  void aPrivateChatIsOneConversation() {
    serve();
    Speaker ben = telegram.user(BEN);

    ann.says("one");
    ann.says("two");
    ben.says("three");
    messages(ann, 2);
    messages(ben, 1);

    assertThat(conversationOf("one")).isEqualTo(conversationOf("two"));
    assertThat(conversationOf("one")).isNotEqualTo(conversationOf("three"));
  }

  @Test
  void inAGroupOnlyWhatIsMeantForTheBotIsAnswered() {
    serve();

    group.says("hello everybody");
    int others = group.says("who is there?");
    group.replyingTo(others).says("me");
    group.says("ask @somebody_else");
    group.says("/ask@another_bot what");
    group.says("mail me at ann" + BOT + ".example");
    group.says("see https://news.example/new/ask for it");
    group.sendsSticker();
    int mention = group.says(BOT + " one?");
    int command = group.says("/ask two?");
    int named = group.says("/ask" + BOT + " three?");
    int within = group.says("tell me " + BOT + " what is four?");

    messages(group, 4);
    assertThat(bot.questions()).containsExactly("one?", "two?", "three?", "tell me what is four?");
    for (int question : List.of(mention, command, named, within)) {
      assertThat(replyTo(group, question).text()).startsWith("About ");
    }
  }

  @Test
  void aReplyToTheBotIsAFollowUpInTheSameConversation() {
    serve();

    int first = group.says("/ask one");
    Message answer = replyTo(group, first);
    int second = group.replyingTo(answer.id()).says("two");
    Message next = replyTo(group, second);
    telegram.group(TEAM, BEN).replyingTo(next.id()).says("three");
    messages(group, 3);
    group.says("/ask four");
    messages(group, 4);

    assertThat(bot.questions()).containsExactly("one", "two", "three", "four");
    assertThat(conversationOf("one"))
        .isEqualTo(conversationOf("two"))
        .isEqualTo(conversationOf("three"))
        .isNotEqualTo(conversationOf("four"));
  }

  @Test
  void smallTalkUnderAnAnswerIsLeftAloneInGroups() {
    serve();
    Message answer = replyTo(group, group.says("/ask one"));

    group.replyingTo(answer.id()).says("nice, thanks 👍");
    int greeting = group.says(BOT + " hello");
    int next = group.replyingTo(answer.id()).says("thanks, and two?");
    replyTo(group, greeting);
    replyTo(group, next);

    assertThat(bot.questions()).containsExactly("one", "hello", "thanks, and two?");
    assertThat(group.answers()).hasSize(3);
  }

  @Test
  void smallTalkIsAnsweredInPrivateChats() {
    serve(Papers.bot());

    ann.says("ok cool");

    assertThat(message(ann).shown())
        .isEqualTo("Any time! Ask me more about the articles whenever you like.");
  }

  @Test
  void aReplyChainIsOneConversationAlsoAfterARestart() {
    serve();
    Message answer = replyTo(group, group.says("/ask one"));

    serveAgain();
    replyTo(group, group.replyingTo(answer.id()).says("two"));

    assertThat(conversationOf("one")).isEqualTo(conversationOf("two"));
  }

  @Test
  void inAForumTheAnswerStaysInItsTopic() {
    serve();
    Speaker forum = telegram.forum(-1_002, ANN, 5, 9);

    int inTopic = forum.in(5).says("/ask one");
    forum.in(9).says("just talking");
    int inGeneral = forum.says("/ask two");

    assertThat(replyTo(forum, inTopic).thread()).isEqualTo(OptionalInt.of(5));
    assertThat(replyTo(forum, inGeneral).thread()).isEmpty();
    assertThat(messages(forum, 2)).extracting(Message::edits).containsOnly(0);
  }

  @Test
  void inAChainOfRepliesThatIsNoTopicTheAnswerIsAReplyOnly() {
    serve();
    int start = group.says("what do you think?");

    int question = group.replyingTo(start).says(BOT + " one?");

    assertThat(replyTo(group, question).text()).startsWith("About one?");
    assertThat(telegram.calls("sendMessage"))
        .allSatisfy(call -> assertThat(call.parameters().has("message_thread_id")).isFalse());
  }

  @Test
  void aDeletedQuestionIsAnsweredAllTheSame() {
    var gate = bot.thinksAbout("one");
    serve();

    int question = ann.says("one");
    eventually(() -> bot.questions().contains("one"));
    ann.deletes(question);
    gate.complete(null);

    assertThat(message(ann).text()).startsWith("About one");
    assertThat(message(ann).replyTo()).isEmpty();
  }

  @Test
  void typingIsShownWhileItThinks() {
    var gate = bot.thinksAbout("one");
    serve();

    ann.says("one");
    eventually(() -> !telegram.calls("sendChatAction").isEmpty());
    assertThat(ann.answers()).isEmpty();
    gate.complete(null);

    messages(ann, 1);
    assertThat(telegram.calls("sendChatAction").get(0).parameters().path("action").asText())
        .isEqualTo("typing");
  }

  @Test
  void whatIsNoTextIsAnsweredInPrivateChatsOnly() {
    serve();

    group.sendsSticker();
    ann.sendsSticker();

    assertThat(message(ann).shown()).isEqualTo("I can read text only. Write me your question.");
    assertThat(group.answers()).isEmpty();
  }

  private String conversationOf(String question) {
    return bot.asked().stream()
        .filter(asked -> asked.text().equals(question))
        .findFirst()
        .orElseThrow()
        .conversation();
  }
}
