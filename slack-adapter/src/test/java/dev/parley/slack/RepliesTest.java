package dev.parley.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.Notice;
import dev.parley.bot.Replies;
import dev.parley.bot.Reply;
import dev.parley.slack.fake.Blocks;
import dev.parley.slack.fake.Post;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole messages, as Slack shows them. */
class RepliesTest extends OnSlack {

  private static final String SAID =
      """
      section mrkdwn: The bridge reopened on 1 March 2024. <https://courier.example/bridge#:~:text=x|[1]>
      section mrkdwn: Disputed: Other papers say ten.
      Repairs took nine months. <https://courier.example/bridge#:~:text=x|[1]>[2]
      """;

  private static final String ANSWER =
      SAID
          + """
          context
            mrkdwn: <https://courier.example/bridge#:~:text=x|[1] Evening Courier · 2 Mar>  [2] unattributed report (no public address)
          """;

  private static final String FEEDBACK =
      """
      context_actions
        feedback plain_text: 👍 plain_text: 👎""";

  private static final String QUESTIONS =
      """
      actions
        button ask-0 plain_text: When did the bridge reopen?
        button ask-1 plain_text: Who cut the ribbon?
      """;

  static Stream<Arguments> replies() {
    return Stream.of(
        Arguments.of(
            Replies.answer(),
            ANSWER
                + """
                actions
                  button quotes-1 plain_text: Show quotes
                """
                + FEEDBACK),
        Arguments.of(
            Replies.refusal(),
            """
            section mrkdwn: I couldn't find that in the articles. The newest is from 2 March 2024.
            section mrkdwn: What they cover nearest to it:
            context
              mrkdwn: • Evening Courier, 2 March 2024: <https://courier.example/bridge|Harbour bridge reopens>
            • unattributed report, date of publication not known: What the bridge cost (no public address)
            """
                + QUESTIONS
                + FEEDBACK),
        Arguments.of(
            Replies.bareRefusal(),
            "section mrkdwn: I couldn't find that in the articles.\n" + QUESTIONS + FEEDBACK),
        Arguments.of(
            Replies.timeline(),
            """
            section mrkdwn: *June 2023* Repairs began. [2]
            *1 March 2024* The bridge reopened. <https://courier.example/bridge#:~:text=x|[1]>
            context
              mrkdwn: <https://courier.example/bridge#:~:text=x|[1] Evening Courier · 2 Mar>  [2] unattributed report (no public address)
            &gt; [2] “Repairs took nine months.”"""),
        Arguments.of(
            Replies.sources(),
            """
            section mrkdwn: *<https://courier.example/bridge|Harbour bridge reopens>*
            Evening Courier, published 2 March 2024, 2 sentences
            section mrkdwn: *What the bridge cost* (no public address)
            unattributed report, date of publication not known, 1 sentence"""),
        Arguments.of(new Notice("Ask me something."), "section mrkdwn: Ask me something."));
  }

  private static String described(Post post) {
    return Blocks.described(post.blocks());
  }

  private Post answerTo(String question) {
    return reply(channel, workspace.say(channel, ann, "@parley " + question));
  }

  @ParameterizedTest
  @MethodSource("replies")
  void everyKindOfReplyIsShownWhole(Reply reply, String shown) {
    bot.replies("it", reply);
    bot.suggests("When did the bridge reopen?", "Who cut the ribbon?");
    serve();
    assertThat(described(answerTo("it"))).isEqualTo(shown);
  }

  @Test
  void theNotificationIsTheAnswerAndNothingUnfurls() {
    bot.replies("it", Replies.answer());
    serve();
    Post answer = answerTo("it");
    assertThat(answer.text())
        .isEqualTo(
            """
            The bridge reopened on 1 March 2024. [1]

            Disputed: Other papers say ten.
            Repairs took nine months. [1][2]

            [1] Evening Courier · 2 Mar (<https://courier.example/bridge#:~:text=x>)  [2] unattributed report (no public address)""");
    assertThat(answer.options().path("unfurl_links").asText()).isEqualTo("0");
    assertThat(answer.options().path("unfurl_media").asText()).isEqualTo("0");
  }

  @Test
  void quotesTakeThePlaceOfSourcesAndGoAgain() {
    bot.replies("it", Replies.answer());
    serve();
    Post answer = answerTo("it");
    String before = described(answer);
    workspace.press(answer, answer.button("Show quotes"), ben);
    eventually(() -> channel.post(answer.ts()).orElseThrow().edits() == 1);
    Post quoted = channel.post(answer.ts()).orElseThrow();
    assertThat(described(quoted))
        .isEqualTo(
            SAID
                + """
                section mrkdwn: &gt; [1] “The bridge reopened on Friday.”
                context
                  mrkdwn: Evening Courier, 2 March 2024: <https://courier.example/bridge#:~:text=x|Harbour bridge reopens>
                context
                  mrkdwn: [2] unattributed report, date of publication not known: What the bridge cost (no public address)
                actions
                  button quotes-0 plain_text: Hide quotes
                """
                + FEEDBACK);
    workspace.press(quoted, quoted.button("Hide quotes"), ann);
    eventually(() -> channel.post(answer.ts()).orElseThrow().edits() == 2);
    assertThat(described(channel.post(answer.ts()).orElseThrow())).isEqualTo(before);
  }

  @Test
  void aSharedAnswerShowsItsQuestion() {
    bot.replies("it & <that>", Replies.answer());
    serve();
    workspace.command(channel, ann, "/ask", "it & <that>");
    Post answer = onlyFor(channel, ann);
    assertThat(described(answer))
        .isEqualTo(
            ANSWER
                + """
                actions
                  button quotes-1 plain_text: Show quotes
                  button share-0 plain_text: Share in channel
                """
                + FEEDBACK);
    workspace.press(answer, answer.button("Share in channel"), ann);
    eventually(() -> channel.botPosts().size() == 1);
    assertThat(described(channel.botPosts().get(0)))
        .isEqualTo(
            "section plain_text: “it & <that>”\n"
                + ANSWER
                + """
                actions
                  button quotes-1 plain_text: Show quotes
                """
                + FEEDBACK);
  }
}
