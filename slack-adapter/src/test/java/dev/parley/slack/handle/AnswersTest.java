package dev.parley.slack.handle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bot.Replies;
import dev.parley.bot.Reply;
import dev.parley.bot.layout.Draft;
import dev.parley.slack.render.Part;
import dev.parley.slack.render.SlackRenderer;
import dev.parley.slack.send.Address;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

  static Stream<Reply> replies() {
    return Stream.of(Replies.answer(), Replies.refusal(), Replies.timeline(), Replies.sources());
  }

  @ParameterizedTest
  @MethodSource("replies")
  void whatIsKeptIsFoundAgain(Reply reply) {
    Draft<Part> draft =
        Blocks.under(
            "What?",
            Draft.of(reply.renderWith(new SlackRenderer()))
                .suggesting(List.of("When?", "Who & <why>?"))
                .toRate());
    Origin origin =
        new Origin(
            new Address("T1", "C1", Optional.of("1.2")),
            "U1",
            Optional.of("https://a.example"),
            "T1:C1:1.2",
            "What?");
    StoredAnswer answer = StoredAnswer.of("a", origin, draft).sent("1.3");
    assertThat(Answers.read(Answers.write(answer))).contains(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}x", "[]", "{\"draft\":{\"parts\":[{\"blocks\":[7]}]}}"})
  void whatCannotBeReadIsAsGoodAsNone(String json) {
    assertThat(Answers.read(json)).isEmpty();
  }

  @Test
  void aPressIsReadAsItWasWritten() {
    PressValue value = new PressValue(PressValue.Kind.ASK, 2, "message T1 C1 1.2");
    assertThat(PressValue.read(value.text())).contains(value);
    for (String odd : List.of("", "ASK", "ASK x a", "ASK 12345 a", "NONE 1 a", "ASK 1 ")) {
      assertThat(PressValue.read(odd)).isEmpty();
    }
  }
}
