package dev.parley.telegram.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

class CallTest {

  private final Call call = new Call("sendMessage", new SendMessage("7", "text"));

  @Test
  void isWrittenAsTheParametersOfItsMethodAlone() throws Exception {
    assertThat(new ObjectMapper().readTree(new ObjectMapper().writeValueAsString(call)))
        .isEqualTo(new ObjectMapper().readTree("{\"chat_id\":\"7\",\"text\":\"text\"}"));
    assertThat(call.getMethod()).isEqualTo("sendMessage");
  }

  @Test
  void anAnswerIsReadWhateverElseItHolds() throws Exception {
    assertThat(
            call.deserializeResponse(
                "{\"ok\":true,\"new\":1,\"result\":{\"message_id\":5,\"chat\":\"odd\"}}"))
        .isEqualTo(new Answer.Done(Optional.of(5)));
    assertThat(call.deserializeResponse("{\"ok\":true,\"result\":true}"))
        .isEqualTo(new Answer.Done(Optional.empty()));
  }

  @Test
  void anErrorIsReadWithItsParameters() throws Exception {
    assertThat(
            call.deserializeResponse(
                "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests\","
                    + "\"parameters\":{\"retry_after\":3}}"))
        .isEqualTo(new Answer.Refused(429, "Too Many Requests", Optional.of(3), Optional.empty()));
    assertThat(
            call.deserializeResponse(
                "{\"ok\":false,\"error_code\":400,\"description\":\"moved\","
                    + "\"parameters\":{\"migrate_to_chat_id\":-1002003004005}}"))
        .isEqualTo(
            new Answer.Refused(400, "moved", Optional.empty(), Optional.of(-1002003004005L)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "<html>",
        "{}",
        "{\"ok\":true}",
        "{\"ok\":false}",
        "{\"ok\":1,\"result\":",
      })
  void whatIsNoAnswerIsNotTakenForOne(String body) {
    assertThatThrownBy(() -> call.deserializeResponse(body))
        .isInstanceOf(TelegramApiRequestException.class);
  }
}
