package dev.parley.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.Answer;
import dev.parley.bot.FixedBot;
import dev.parley.bot.Replies;
import dev.parley.bot.Statement;
import dev.parley.bot.render.HostileTexts;
import dev.parley.telegram.fake.Message;
import dev.parley.telegram.fake.Speaker;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts that would break a message, and updates that are not what they should be. The tests are
 * told apart by number: some of the texts break Surefire's reports too.
 */
class HostileTest extends OnTelegram {

  static Stream<String> texts() {
    return Stream.of(
            HostileTexts.brief(),
            HostileTexts.flooding(),
            List.of("<".repeat(5_000), "&😀".repeat(3_000), "\n\n\n\n", "${jndi:ldap://x}"))
        .flatMap(List::stream);
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("texts")
  void anyTextOfAUserIsAnswered(String text) {
    serve();

    ann.says("Is it " + text + "?");

    eventually(() -> !ann.answers().isEmpty());
    assertThat(refusals()).isEmpty();
    ann.says("still there?");
    eventually(
        () -> ann.answers().stream().anyMatch(m -> m.text().startsWith("About still there?")));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("texts")
  void anyTextOfAnArticleIsShownAsText(String text) {
    bot.replies(
        "one",
        new Answer(
            List.of(new Statement("Ida said " + text + " aloud.", List.of(1))),
            List.of(
                Replies.citation(
                    1,
                    Replies.article(
                        "a",
                        "Title " + text,
                        Optional.of("Paper " + text),
                        Optional.empty(),
                        Optional.of("https://paper.example/x?a=1&b=%22%3C"),
                        "Ida said " + text + " aloud. And " + text + " again."),
                    "Ida said " + text + " aloud. And " + text + " again.",
                    "A note: " + text)),
            1,
            List.of()));
    serve();

    ann.says("one");

    eventually(
        () ->
            !ann.answers().isEmpty()
                && !ann.answers().get(ann.answers().size() - 1).keyboard().isEmpty());
    assertThat(refusals()).isEmpty();
    assertThat(ann.answers())
        .allSatisfy(
            message ->
                assertThat(message.content().entities())
                    .allMatch(e -> !e.detail().contains("evil.example")));
    Message last = ann.answers().get(ann.answers().size() - 1);
    told(ann.presses(last, "Show quotes"));
    eventually(() -> ann.message(last.id()).edits() == 1);
    assertThat(refusals()).isEmpty();
  }

  @Test
  void nothingInAnArticleMentionsAnybodyOrIsACommand() {
    bot.replies("one", FixedBot.about("@somebody, #tag and /reset"));
    serve();

    ann.says("one");

    assertThat(message(ann).text()).doesNotContain("@somebody", "#tag", "/reset");
    assertThat(message(ann).text().replace("\u2060", ""))
        .startsWith("About @somebody, #tag and /reset [1]");
  }

  @Test
  void anAnswerTooLongForOneMessageComesInSeveral() {
    List<Statement> statements =
        Stream.iterate(1, i -> i + 1)
            .limit(60)
            .map(i -> new Statement("Statement " + i + " " + "é😀 & <b> ".repeat(30), List.of(1)))
            .toList();
    bot.replies("one", new Answer(statements, FixedBot.about("x").citations(), 1, List.of()));
    serve();

    ann.says("one");

    eventually(
        () ->
            ann.answers().stream()
                .map(Message::text)
                .reduce("", String::concat)
                .contains("Statement 60 "));
    assertThat(ann.answers()).hasSizeGreaterThan(1);
    assertThat(refusals()).isEmpty();
    eventually(() -> ann.answers().stream().filter(m -> !m.keyboard().isEmpty()).count() == 1);
    assertThat(ann.answers().get(ann.answers().size() - 1).keyboard().isEmpty()).isFalse();
  }

  static Stream<String> updates() {
    return Stream.of(
        "{\"message\":\"a text\"}",
        "{\"message\":{\"message_id\":\"x\",\"chat\":5}}",
        "{\"message\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":71,\"type\":\"private\"},\"text\":{}}}",
        "{\"message\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":71,\"type\":\"private\"},"
            + "\"from\":{\"id\":71,\"is_bot\":true,\"first_name\":\"b\"},\"text\":\"I am a bot\"}}",
        "{\"message\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":71,\"type\":\"cave\"},"
            + "\"from\":{\"id\":71},\"text\":\"x\",\"entities\":[{\"type\":\"mention\",\"offset\":5,\"length\":999}]}}",
        "{\"callback_query\":{\"id\":\"1\",\"from\":{\"id\":71},\"data\":\"x\"}}",
        "{\"callback_query\":{\"id\":\"2\",\"from\":{\"id\":71},\"inline_message_id\":\"5\",\"data\":\"x\"}}",
        "{\"brand_new_kind\":{\"deep\":[[[[[[{\"x\":1}]]]]]]}}",
        "{\"message\":null}",
        "{}",
        "{\"channel_post\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":-9,\"type\":\"channel\",\"title\":\"c\"},\"text\":\"/ask x\"}}",
        "{\"my_chat_member\":{\"chat\":{\"id\":71}}}");
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("updates")
  void anUpdateThatIsUnknownOrBrokenBlocksNothing(String update) {
    telegram.user(BEN);
    ann.says("before");
    telegram.update(update);
    ann.says("after");

    serve();

    assertThat(messages(ann, 2))
        .extracting(m -> m.text().split(" \\[")[0])
        .containsExactly("About before", "About after");
    eventually(() -> telegram.unconfirmed() == 0);
  }

  @Test
  void manyInAGroupDoNotMixUpTheirQuestions() {
    serve();
    Speaker one = telegram.group(TEAM, ANN);
    Speaker other = telegram.group(TEAM, BEN);

    int first = one.says("/ask one");
    int second = other.says("/ask two");

    assertThat(replyTo(one, first).text()).startsWith("About one");
    assertThat(replyTo(one, second).text()).startsWith("About two");
  }

  private List<String> refusals() {
    return telegram.calls().stream()
        .filter(call -> call.status() == 400)
        .map(call -> call.method() + ": " + call.description())
        .toList();
  }
}
