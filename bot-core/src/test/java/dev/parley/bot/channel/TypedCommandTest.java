package dev.parley.bot.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedCommandTest {

  @ParameterizedTest
  @CsvSource({
    "timeline, timeline, ''",
    "' Sources ', sources, ''",
    "HELP, help, ''",
    "/timeline, timeline, ''",
    "/Timeline April 2025, timeline, April 2025",
    "'/timeline\t 2025-02..2025-03 ', timeline, 2025-02..2025-03",
    "/sources, sources, ''",
    "/ask Who led it?, ask, Who led it?",
    "/ask, ask, ''",
  })
  void aWordAloneAndAWordWithASlashAreCommands(String text, String name, String argument) {
    assertThat(TypedCommand.of(text)).contains(new TypedCommand(name, argument));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "timeline April 2025",
        "help me",
        "timeline?",
        "sources of gas",
        "ask",
        "/timelines",
        "/frobnicate",
        "what does /help do?",
        "/ timeline",
        "",
      })
  void anythingElseIsNone(String text) {
    assertThat(TypedCommand.of(text)).isEmpty();
  }

  @Test
  void anArgumentMayHaveSeveralLines() {
    assertThat(TypedCommand.of("/ask Who\nled it?"))
        .contains(new TypedCommand("ask", "Who\nled it?"));
  }
}
