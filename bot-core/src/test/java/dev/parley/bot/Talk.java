package dev.parley.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** One conversation with a bot, and what its replies say. */
final class Talk {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final ChatBot bot;
  private final ConversationId id = new ConversationId("test", "talk-" + COUNT.incrementAndGet());

  Talk(ChatBot bot) {
    this.bot = bot;
  }

  Reply say(String text) {
    return bot.reply(id, text);
  }

  /** A new talk that begins where this one had come to with an answer. */
  Talk shared(String question) {
    Talk begun = new Talk(bot);
    bot.share(id, question, begun.id);
    return begun;
  }

  Reply reset() {
    return bot.reset(id);
  }

  /** The reply, which must be an answer. */
  Answer answer(String text) {
    Reply reply = say(text);
    return as(Answer.class, reply, text);
  }

  /** The reply, which must be a refusal. */
  NoAnswer refusal(String text) {
    Reply reply = say(text);
    return as(NoAnswer.class, reply, text);
  }

  private static <T extends Reply> T as(Class<T> kind, Reply reply, String text) {
    assertThat(reply)
        .as("the reply to \"%s\"", text)
        .withRepresentation(object -> object instanceof Answer a ? text(a) : brief(object))
        .isInstanceOf(kind);
    return kind.cast(reply);
  }

  /** Without whole articles, as failures are to be read by people. */
  private static String brief(Object object) {
    return object instanceof NoAnswer no ? "no answer, at " + no.confidence() : object.toString();
  }

  /** All that an answer states. */
  static String text(Answer answer) {
    return answer.statements().stream().map(Statement::text).collect(Collectors.joining("\n"));
  }

  /** The statements with these words in them. */
  static List<Statement> with(Answer answer, String words) {
    return answer.statements().stream().filter(s -> s.text().contains(words)).toList();
  }

  /** The ids of the articles that a statement cites. */
  static List<String> articles(Answer answer, Statement statement) {
    return statement.citations().stream()
        .map(number -> answer.citations().get(number - 1).article().id())
        .toList();
  }
}
