package dev.parley.slack.send;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.slack.send.Answer.Refused;
import org.junit.jupiter.api.Test;

class AnswerTest {

  @Test
  void anOperatorIsToldWhatToDoAboutAMissingScope() {
    assertThat(new Refused("missing_scope").words())
        .isEqualTo("missing_scope: install the app again, with all scopes of its manifest");
    assertThat(new Refused("channel_not_found").words()).isEqualTo("channel_not_found");
  }
}
